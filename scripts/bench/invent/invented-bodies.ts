import { ministries, nationalBodies, sectors } from './institution-table.ts';
import type { Chance } from './chance.ts';
import { men, women } from './people-table.ts';
import { unitOf } from './posts.ts';
import { provinces } from './province-table.ts';
import { topics } from './topic-table.ts';
import { Uneven, zipf } from './uneven.ts';

const national = new Uneven([...ministries, ...nationalBodies.map(([body]) => body)], zipf(4));
const names = [...men.given.slice(0, 60), ...women.given.slice(0, 40)];
const firms = ['Công ty Cổ phần', 'Công ty TNHH', 'Hợp tác xã', 'Tập đoàn', 'Ngân hàng'];

/** A body of the whole country, a ministry more often than another. */
export function nationalBody(chance: Chance): string {
  return national.at(chance.fraction());
}

/** A body of a province. */
export function provincialBody(chance: Chance, province: string): string {
  const unit = `${unitOf(province)} ${province}`;
  const kind = chance.below(10);
  if (kind < 3) return `UBND ${unit}`;
  if (kind < 4) return `HĐND ${unit}`;
  return `Sở ${chance.pick(sectors)} ${unit}`;
}

/** A firm or an institute. Many of them, and few that come twice. */
export function smallBody(chance: Chance, province: string): string {
  const kind = chance.below(10);
  if (kind < 1) return `Trường Đại học ${province}`;
  if (kind < 2) return `Viện Nghiên cứu ${chance.pick(topics)}`;
  return `${chance.pick(firms)} ${chance.pick(names)} ${chance.pick(names)}`;
}

const guestOffices = [
  'Giám đốc',
  'Phó Giám đốc',
  'Chủ tịch',
  'Trưởng phòng Kế hoạch',
  'chuyên gia',
];

/** The office of a guest in a small body of any province. */
export function guestOffice(chance: Chance): string {
  const province = chance.pick(provinces);
  return `${chance.pick(guestOffices)} ${smallBody(chance, province)}`;
}
