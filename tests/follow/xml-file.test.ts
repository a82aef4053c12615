import fc from 'fast-check';
import { expect, test } from 'vitest';
import { x } from 'xastscript';
import { printXml, xmlFile } from '../../src/follow/xml-file.ts';
import { readXml, xmlText } from '../formats/read-xml.ts';

/** What a parser gives back of a text: without forbidden characters, with lines of one form. */
const readable = (text: string) =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '')
    .replace(/\r\n?/g, '\n');

const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  // Also halves of characters.
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
  // Halves of a character, with one between them that is dropped.
  fc.constantFrom(
    '\ud800\0\udc00',
    ']]>',
    '<![CDATA[x]]>',
    '&amp;&#1;',
    '<!--x-->',
    '<?x?>',
    '\r\n\t{}%"=,<👩‍👩‍👧 Ệ',
  ),
);

test('any text survives but for the characters that no XML may have', () => {
  fc.assert(
    fc.property(texts, texts, (text, value) => {
      const { root } = readXml(xmlFile(x('a', { b: value }, text)));
      expect(xmlText(root)).toBe(readable(text));
      // A parser makes spaces of the white space of an attribute.
      expect(root.attributes.b).toBe(readable(value).replace(/[\n\t]/g, ' '));
    }),
    { numRuns: 2_000 },
  );
});

test('an element that is printed already stands as it is', () => {
  const value = printXml(x('b', 'x & y'));
  expect(printXml(x('a', [{ type: 'raw', value }]))).toBe('<a><b>x &#x26; y</b></a>');
});
