import type { Fault } from './problem.ts';

/** A text file as read: undefined where its bytes are no UTF-8, since nothing in it can then be trusted. */
export interface Decoded {
  text: string | undefined;
  faults: Fault[];
}

const saveAsUtf8 =
  'hãy lưu lại tệp bằng UTF-8 không có BOM (trong Notepad: Save As, Encoding: UTF-8)';

/** Signs that show as nothing, turn the direction of text around, or stand for nothing at all. */
const hidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff\ud800-\udfff\p{Co}]|\r(?!\n)/gu;

/** Reads a text that must be UTF-8 without a mark, NFC, without signs that nobody sees. */
export function decodeText(bytes: Uint8Array): Decoded {
  const unread = (message: string, offset = 0, mend = saveAsUtf8): Decoded => ({
    text: undefined,
    faults: [{ path: [], message, mend, offset }],
  });
  if (bytes.length === 0) return unread('tệp trống', 0, 'hãy chép lại nội dung, hoặc xóa tệp');
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return unread('tệp dùng bảng mã UTF-16, không phải UTF-8');
  const decoded = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  if (!isUtf8(bytes))
    return {
      text: undefined,
      faults: [
        {
          path: [],
          message: 'có chỗ không phải UTF-8',
          mend: saveAsUtf8,
          offset: decoded.indexOf('\ufffd'),
        },
      ],
    };
  const marked = decoded.startsWith('\ufeff');
  const text = marked ? decoded.slice(1) : decoded;
  const faults: Fault[] = marked
    ? [{ path: [], message: 'tệp mở đầu bằng dấu BOM', mend: saveAsUtf8, offset: 0 }]
    : [];
  return {
    text,
    faults: [...faults, ...hiddenSigns(text), ...spelledSigns(text), ...decomposed(text)],
  };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function hiddenSigns(text: string): Fault[] {
  return [...text.matchAll(hidden)].map(({ 0: sign, index }) => ({
    path: [],
    offset: index,
    message: hiddenMessage(sign),
    mend:
      sign === '\ufffd'
        ? 'chữ ở đây đã mất; hãy chép lại từ bản gốc'
        : 'hãy xóa ký tự này; nếu không thấy, xóa cả chữ bên cạnh rồi gõ lại',
  }));
}

/** The same signs where a text spells them: `&#27;` in Markdown; `\e`, `\x1b` or `\u202e` between the double quotes of YAML. */
function spelledSigns(text: string): Fault[] {
  const [yaml] = /^---\r?\n[^]*?^---[ \t]*$/m.exec(text) ?? [text];
  const inYaml = [...yaml.matchAll(/"(?:[^"\\]|\\.)*"/g)].flatMap(({ 0: quoted, index }) =>
    [...quoted.matchAll(escapes)].map((found) => ({
      spelling: found[0],
      offset: index + found.index,
    })),
  );
  const inMarkdown = [...text.slice(yaml.length).matchAll(references)].map((found) => ({
    spelling: found[0],
    offset: yaml.length + found.index,
  }));
  return [...inYaml, ...inMarkdown].flatMap(({ spelling, offset }): Fault[] => {
    const code = codeOf(spelling);
    const sign = code !== undefined && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    return sign.match(hidden)
      ? [{ path: [], offset, message: hiddenMessage(sign), mend: `hãy xóa “${spelling}”` }]
      : [];
  });
}

// A backslash before a sign, itself too, takes it out of the way: what follows spells nothing.
const escapes = /\\(?:x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8}|.)/gi;
const references = /\\\W|&#(?:x[\da-f]{1,6}|\d{1,7});/gi;
/** What a letter behind a backslash means to YAML. */
const letters: Record<string, number> = {
  0: 0,
  a: 7,
  b: 8,
  e: 0x1b,
  f: 0x0c,
  v: 0x0b,
  N: 0x85,
  L: 0x2028,
  P: 0x2029,
};

function codeOf(spelling: string): number | undefined {
  if (spelling.length === 2) return letters[spelling.charAt(1)];
  const [, hexadecimal, decimal] = /(?:[xu]([\da-f]+)|#(\d+));?$/i.exec(spelling) ?? [];
  return hexadecimal === undefined ? Number(decimal) : parseInt(hexadecimal, 16);
}

function hiddenMessage(sign: string): string {
  return `có ký tự không nhìn thấy hoặc không dùng được (U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`;
}

function decomposed(text: string): Fault[] {
  if (text === text.normalize('NFC')) return [];
  const letter = [...text.matchAll(/\P{M}\p{M}*/gu)].find(
    ({ 0: cluster }) => cluster !== cluster.normalize('NFC'),
  );
  return [
    {
      path: [],
      offset: letter?.index ?? 0,
      message: `chữ có dấu ghi bằng ký tự rời (NFD)${letter ? `, trước hết là “${letter[0].normalize('NFC')}”` : ''}`,
      mend: 'hãy đổi cả tệp sang Unicode dựng sẵn (NFC), thí dụ bằng mục chuyển mã của Unikey',
    },
  ];
}
