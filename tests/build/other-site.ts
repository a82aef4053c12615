import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { madeUpSite } from './write-content.ts';

/** A site that says all that it may, other than the archive's own in everything. */
export const otherSite = {
  ...madeUpSite,
  // Nearly as long as a title may be.
  title: 'Kho tư liệu các hội nghị của Thư viện tỉnh Mẫu và các huyện',
  tagline: 'Những hội nghị chưa từng có',
  owner: 'Thư viện tỉnh Mẫu',
  contact: { email: 'thu-vien@mau.test', page: 'https://mau.test/lien-he' },
  errors: 'https://mau.test/bao-loi?kho=1&ten={tieu-de}&loi={noi-dung}',
  url: 'https://thu-vien.mau.test',
  language: 'vi-VN',
  rights: { name: 'Giấy phép Mẫu 1.0', url: 'https://mau.test/giay-phep' },
  accent: '#0b5c4a',
  logo: 'site/hinh.svg',
  icon: 'site/bieu-tuong.png',
  host: 'cloudflare-pages',
} as const;

/** A wide logo that would run a script, were it served as it is. */
const logo = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="100" onload="hit=1">
  <script>hit=1</script>
  <image href="https://elsewhere.example/x.png" width="10" height="10"/>
  <rect width="300" height="100" fill="#0b5c4a"/>
</svg>
`;

/** Writes the pictures of that site into its content folder. */
export async function writeSitePictures(content: string): Promise<void> {
  await mkdir(join(content, 'site'), { recursive: true });
  await writeFile(join(content, otherSite.logo), logo);
  const square = { width: 200, height: 200, channels: 3, background: '#0b5c4a' } as const;
  await sharp({ create: square }).png().toFile(join(content, otherSite.icon));
}
