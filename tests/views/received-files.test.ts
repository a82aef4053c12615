import { expect, test } from 'vitest';
import { receivedFiles } from '../../src/views/received-files.ts';
import { report } from '../model/reports.ts';

test('the original and the documents of the archive are served, and no document elsewhere', () => {
  const documents = [
    { file: 'Bài nói.PPTX', title: 'Bài nói', kind: 'trình chiếu' as const },
    { url: 'https://ong.example/', title: 'Băng hình', kind: 'ghi hình' as const },
  ];
  expect(receivedFiles(report({ documents }))).toEqual([
    { address: 'nghe-nuoi-ong.txt', path: 'originals/2020/nghe-nuoi-ong.txt' },
    {
      address: 'tai-lieu/bai-noi.pptx',
      path: 'pictures/2020/nghe-nuoi-ong/Bài nói.PPTX',
    },
  ]);
});
