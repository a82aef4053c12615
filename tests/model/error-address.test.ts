import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { errorAddress, unknownPlaces } from '../../src/model/error-address.ts';

const address = 'https://ong.example/kho/bai-viet/2020/nghe-nuoi-ong/';
const message = { subject: 'Báo lỗi: Nghề ong', body: `${address}\nĐoạn: `, address };

test('an e-mail address gets a message, whose lines end with CR LF', () => {
  expect(errorAddress('bien-tap@ong.example', message)).toBe(
    `mailto:bien-tap@ong.example?subject=B%C3%A1o%20l%E1%BB%97i:%20Ngh%E1%BB%81%20ong&body=${address}%0D%0A%C4%90o%E1%BA%A1n:%20`,
  );
});

test('an odd e-mail address stays one address', () => {
  expect(errorAddress("o'hai+kho@ong.example", message)).toMatch(
    /^mailto:o'hai%2Bkho@ong\.example\?subject=/,
  );
});

test('the places of a web address are filled', () => {
  const form = 'https://ong.example/loi?t={tieu-de}&n={noi-dung}&o={dia-chi}#gui';
  const url = new URL(errorAddress(form, message));
  expect(Object.fromEntries(url.searchParams)).toEqual({
    t: message.subject,
    n: message.body,
    o: address,
  });
  expect(url.hash).toBe('#gui');
});

describe('a form for a new issue gets its own parameters', () => {
  test.each([
    ['https://github.com/ong/kho/issues/new', 'title', 'body'],
    ['https://github.com/ong/kho/issues/new?template=loi.yml&labels=ong', 'title', 'body'],
    ['https://codeberg.org/ong/kho/issues/new/', 'title', 'body'],
    ['https://gitlab.com/ong/kho/issues/new', 'issue[title]', 'issue[description]'],
    ['https://git.ong.example/ong/kho/-/issues/new', 'issue[title]', 'issue[description]'],
  ])('%s', (errors, title, body) => {
    const url = new URL(errorAddress(errors, message));
    expect(url.searchParams.get(title)).toBe(message.subject);
    expect(url.searchParams.get(body)).toBe(message.body);
    for (const [name, value] of new URL(errors).searchParams)
      expect(url.searchParams.get(name)).toBe(value);
  });
});

test('any other web address stays as it is', () => {
  for (const errors of ['https://ong.example/loi?kho=1', 'https://github.com/ong/kho/issues'])
    expect(errorAddress(errors, message)).toBe(errors);
});

test('places that no message can fill are told', () => {
  expect(unknownPlaces('https://ong.example/?t={tieu-de}&n={noidung}&o={}')).toEqual([
    '{noidung}',
    '{}',
  ]);
});

test('a long subject is shortened', () => {
  const { searchParams } = new URL(
    errorAddress('a@ong.example', { ...message, subject: 'Nghề ong mật '.repeat(40) }),
  );
  expect(searchParams.get('subject')).toMatch(/^Nghề ong .*…$/);
  expect(searchParams.get('subject')?.length).toBeLessThanOrEqual(51);
});

test('no title adds a field or a line to a message', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      '{tieu-de}',
      '{noi-dung}',
      'a&cc=b@c.example',
      'a\r\nBcc: b@c.example',
      '#',
      '%',
    ),
    fc.constant('\uD800'),
  );
  fc.assert(
    fc.property(text, (given) => {
      const subject = `Báo lỗi: ${given}`;
      const body = `${address}\n${given}`;
      const mail = new URL(errorAddress('a@ong.example', { subject, body, address }));
      expect(mail.pathname).toBe('a@ong.example');
      expect([...mail.searchParams.keys()]).toEqual(['subject', 'body']);
      expect(mail.searchParams.get('subject')).not.toMatch(/[\r\n]/);
      const form = 'https://ong.example/?t={tieu-de}&n={noi-dung}';
      const web = new URL(errorAddress(form, { subject, body, address }));
      expect([...web.searchParams.keys()]).toEqual(['t', 'n']);
      expect(web.searchParams.get('n')).toBe(body.toWellFormed());
    }),
  );
});
