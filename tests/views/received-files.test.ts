import { expect, test } from 'vitest';
import { receivedFiles } from '../../src/views/received-files.ts';
import { report } from '../model/reports.ts';

test('the original and the documents of the archive are served, and no document elsewhere', () => {
  const documents = [
    { file: 'Bài nói.PPTX', title: 'Bài nói', kind: 'trình chiếu' as const },
    { url: 'https://ong.example/', title: 'Băng hình', kind: 'ghi hình' as const },
  ];
  expect(receivedFiles(report({ documents }))).toEqual([
    {
      id: '2020/nghe-nuoi-ong',
      address: 'nghe-nuoi-ong.txt',
      path: 'originals/2020/nghe-nuoi-ong.txt',
      sha256: '0'.repeat(64),
    },
    {
      id: '2020/nghe-nuoi-ong',
      address: 'tai-lieu/bai-noi.pptx',
      path: 'pictures/2020/nghe-nuoi-ong/Bài nói.PPTX',
      sha256: undefined,
    },
  ]);
});

test('a file is also served below each address that its report had', () => {
  const aliases = ['bai-viet/2019/nuoi-ong', 'cu/nuoi-ong'];
  expect(receivedFiles(report({ aliases })).map(({ id, address }) => `${id}/${address}`)).toEqual([
    '2020/nghe-nuoi-ong/nghe-nuoi-ong.txt',
    '2019/nuoi-ong/nghe-nuoi-ong.txt',
  ]);
});
