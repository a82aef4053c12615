import { expect, test } from 'vitest';
import { excerpt } from '../../src/views/excerpt.ts';
import { report } from '../model/reports.ts';

test.each([
  [
    'the first sentence of the text',
    'Hội nghị ong họp. Mật nhiều.\n\nĐoạn sau.',
    'Hội nghị ong họp.',
  ],
  [
    'the whole first paragraph where no sentence ends',
    '\n\nHội nghị ong họp\n\nĐoạn sau.',
    'Hội nghị ong họp',
  ],
  [
    'one line, whatever lines the text has',
    'Hội nghị\nong   họp.\nMật nhiều.',
    'Hội nghị ong họp.',
  ],
  ['a text with Windows line ends', 'Hội nghị ong họp\r\n\r\nĐoạn sau.', 'Hội nghị ong họp'],
  ['no heading', '## Khai mạc\n\nHội nghị ong họp.', 'Hội nghị ong họp.'],
  ['no caption of a photograph', 'Quang cảnh vườn ong\n\nHội nghị ong họp.', 'Hội nghị ong họp.'],
  [
    'no marks of Markdown',
    '**Hội nghị** [ong](https://ong.example/a) *họp* 2\\*3 \\[kín\\] a_b.',
    'Hội nghị ong họp 2*3 [kín] a_b.',
  ],
  ['a number, not a mark of a list', '2020\\. Năm ong được mùa', '2020. Năm ong được mùa'],
  ['no marks of a list', '- Hội nghị ong họp.\n- Mật nhiều.', 'Hội nghị ong họp.'],
  ['nothing where there is no text', '', ''],
])('a report is shown by %s', (_, body, shown) => {
  expect(excerpt(report({ body, captions: ['Quang cảnh vườn ong'] }), 200)).toBe(shown);
});

test('a summary stands before the text, and both are cut at the length', () => {
  expect(excerpt(report({ body: 'Hội nghị họp.', summary: 'Ong được mùa. Mật nhiều.' }), 100)).toBe(
    'Ong được mùa. Mật nhiều.',
  );
  expect(excerpt(report({ body: 'Hội nghị họp.', summary: 'Ong được mùa.' }), 8)).toBe('Ong được…');
  expect(excerpt(report({ body: 'Hội nghị họp.' }), 9)).toBe('Hội nghị…');
});
