import type { ArchiveFacts } from '../../src/import/draft/model.ts';

/** An invented archive: what it holds beside the report that is read. */
export const known: ArchiveFacts = {
  topics: ['Chuyển đổi số', 'Làng nghề', 'Nghề biển'],
  places: ['Bạc Liêu', 'Cà Mau'],
  publishers: ['Báo Nuôi ong', 'Cổng Thông tin làng Chài'],
  people: new Map(),
};
