import { expect, test } from 'vitest';
import { openSearch } from '../../src/follow/open-search.ts';
import { addressBook } from '../../src/model/addresses.ts';
import { childrenOf, readXml, xmlText } from '../formats/read-xml.ts';

test('a browser learns what the search is called and where it is, whatever the title', () => {
  const title = 'Kho "Ong" & <b>Bướm</b> của hội những người nuôi ong lấy mật';
  const { root } = readXml(
    openSearch({
      title,
      owner: 'Hội Ong',
      language: 'vi',
      rights: undefined,
      address: '',
      to: addressBook('/kho/'),
      full: (path) => `https://ong.example${path}`,
    }),
  );
  const textOf = (name: string) => childrenOf(root, name).map(xmlText).join();
  expect(root.namespace).toBe('http://a9.com/-/spec/opensearch/1.1/');
  expect(textOf('ShortName')).toBe('Kho "Ong" &…');
  expect(textOf('LongName').length).toBeLessThanOrEqual(48);
  expect(textOf('Description')).toContain(title);
  expect(textOf('Image')).toBe('https://ong.example/kho/favicon.ico');
  expect(childrenOf(root, 'Url').map(({ attributes }) => attributes)).toEqual([
    { type: 'text/html', template: 'https://ong.example/kho/tim-kiem/?q={searchTerms}' },
  ]);
});
