import { expect, test } from 'vitest';
import { readMarkdown } from '../../src/read/html/markdown.ts';

const text = 'Sáng nay, Hội nghề gốm họp.\n\nÔng Trần Mẫu chủ trì.\n';
const paragraphs = ['Sáng nay, Hội nghề gốm họp.', 'Ông Trần Mẫu chủ trì.'];
const day = { year: 2022, month: 5, day: 16 };

test.each<[what: string, fields: string, leftOut: string[]]>([
  [
    'of Jekyll',
    '---\nlayout: post\ntitle: "Nghề gốm: giữ lửa"\ndate: 2022-05-16 08:00:00 +0700\nauthor: Lê Thị Viết\ntags: [gốm, hội thảo]\n---\n',
    ['layout: post', 'tags: gốm, hội thảo'],
  ],
  [
    'of Jekyll, with lines as Windows ends them',
    '---\r\ntitle: "Nghề gốm: giữ lửa"\r\ndate: 16/05/2022\r\nauthor: Lê Thị Viết\r\n---\r\n',
    [],
  ],
  [
    'of Hugo in TOML',
    `+++\ntitle = "Nghề gốm: giữ lửa"\ndate = 2022-05-15T20:00:00Z\nauthors = ["Lê Thị Viết"]\ndraft = false # chưa\n# ghi chú\n[menu.main]\nweight = 3\n+++\n`,
    ['draft: false', '[menu.main]:', 'weight: 3'],
  ],
  [
    'of Hugo in TOML, with other quotation marks',
    `+++\ntitle = 'Nghề gốm: giữ lửa'\npublishDate = "2022-05-16"\nauthor = 'Lê Thị Viết'\nkeywords = ['gốm', "lửa \\"lò\\""]\n+++\n`,
    ['keywords: gốm, lửa "lò"'],
  ],
  [
    'of Hugo in JSON',
    '{\n"title": "Nghề gốm: giữ lửa", "date": "2022-05-16", "author": "Lê Thị Viết", "weight": 3\n}\n',
    ['weight: 3'],
  ],
  [
    'of Pandoc',
    '---\ntitle: |\n  Nghề gốm: giữ lửa\nauthor:\n  - name: Lê Thị Viết\n    email: viet@gom.example\ndate: 2022-05-16\n...\n',
    [],
  ],
])('front matter %s gives title, day and author; the rest is left out', (_, fields, leftOut) => {
  expect(readMarkdown(fields + text)).toMatchObject({
    title: 'Nghề gốm: giữ lửa',
    published: day,
    byline: 'Lê Thị Viết',
    paragraphs: ['Nghề gốm: giữ lửa', ...paragraphs],
    leftOut,
  });
});

test('a heading of the text is its title; another one of the front matter is left out', () => {
  const read = (title: string) => readMarkdown(`---\ntitle: ${title}\n---\n# Nghề gốm\n\n${text}`);
  for (const title of ['NGHỀ GỐM', 'Nghề gốm'])
    expect(read(title)).toMatchObject({
      title: 'Nghề gốm',
      paragraphs: ['Nghề gốm', ...paragraphs],
      leftOut: [],
    });
  expect(read('Gốm')).toMatchObject({
    title: 'Nghề gốm',
    paragraphs: ['Nghề gốm', ...paragraphs],
    leftOut: ['title: Gốm'],
  });
});

test('a field that is no day or no name is left out, not guessed at', () => {
  const { published, leftOut } = readMarkdown(`---\ndate: hôm qua\nauthor: []\n---\n${text}`);
  expect(published).toBeUndefined();
  expect(leftOut).toEqual(['date: hôm qua', 'author:']);
});

test.each<[what: string, begin: string]>([
  ['a rule before and behind a text', '---\nChỉ là chữ.\n---\n'],
  ['fields that are no YAML', '---\ntitle: "Nghề\n: gốm\n---\n'],
  ['no fields', '--\ntitle: gốm\n'],
])('%s is no front matter: nothing of it is lost', (_, begin) => {
  const { paragraphs: read, leftOut } = readMarkdown(begin + text);
  const words = (texts: string) => texts.match(/\p{L}+/gu);
  expect(words(read.join(' '))).toEqual(words(begin + text));
  expect(leftOut).toEqual([]);
});

test.each<[what: string, markdown: string, lines: string[]]>([
  [
    'numbers of lists',
    '3. Khai mạc\n4. Tham luận\n\n   Của ba người\n   1. Một\n\n- Bế mạc',
    ['3. Khai mạc', '4. Tham luận', 'Của ba người', '1. Một', 'Bế mạc'],
  ],
  [
    'the words in place of a picture',
    'Xem ![Ông Mẫu nói](a.jpg) và\n\n![Quang *cảnh*][anh]\n\n[anh]: b.jpg',
    ['Xem và', 'Ông Mẫu nói', 'Quang cảnh'],
  ],
  [
    'rows of a table',
    'Dự có:\n\n| STT | Họ tên |\n|:--|---|\n| 1 | Trần *Mẫu* |\n2 | a\\|b\n\nHết.',
    ['Dự có:', 'STT Họ tên', '1 Trần Mẫu', '2 a|b', 'Hết.'],
  ],
  ['what only looks like a table', '```\na | b\n--|--\n```', ['a | b', '--|--']],
  [
    'notes at the foot',
    'Câu một[^in] và hai[^2].\n\n[^2]: Sách\n[^in]: Bản in.',
    ['Câu một[1] và hai[2].', '[2] Sách', '[1] Bản in.'],
  ],
])('%s are in the text', (_, markdown, lines) => {
  expect(readMarkdown(markdown).paragraphs).toEqual(lines);
});

test('titles of links and words in place of pictures of HTML are left out', () => {
  const { paragraphs: read, leftOut } = readMarkdown(
    '[Bài](x "Bài cũ")\n\n<p><img src="a.jpg" alt="Men"></p>',
  );
  expect(read).toEqual(['Bài']);
  expect(leftOut).toEqual(['Bài cũ', 'Men']);
});

test.each<[what: string, markdown: string, lines: string[], leftOut: string[]]>([
  [
    'a picture of Hugo',
    'Lò {{< ref "a.md" >}}cũ.\n\n{{< figure src="a b.jpg" caption="Thợ vào lò" >}}',
    ['Lò cũ.', 'Thợ vào lò'],
    ['{{< ref "a.md" >}}', '{{< figure src="a b.jpg" caption="Thợ vào lò" >}}'],
  ],
  [
    'a picture of Jekyll',
    '{% include figure.html src="/a.jpg" caption="Thợ vào lò" %}\n\nHết.',
    ['Thợ vào lò', 'Hết.'],
    ['{% include figure.html src="/a.jpg" caption="Thợ vào lò" %}'],
  ],
  [
    'boxes of Hugo',
    'Một.\n\n{{% alert tip %}}\nTải tệp ở đây.\n{{% /alert %}}\n\n{{< center >}}Hai.{{< /center >}}',
    ['Một.', 'Hai.'],
    ['{{% alert tip %}}\nTải tệp ở đây.\n{{% /alert %}}', '{{< center >}}', '{{< /center >}}'],
  ],
  [
    'conditions and notes of Jekyll',
    'Một.\n\n{% unless page.old %}\nMới!\n{% endunless %}\n{%- comment -%} xem lại {%- endcomment -%}\n\nHai {{ page.x }}.',
    ['Một.', 'Hai .'],
    [
      '{%- comment -%} xem lại {%- endcomment -%}',
      '{% unless page.old %}\nMới!\n{% endunless %}',
      '{{ page.x }}',
    ],
  ],
  [
    'attributes and links to the site',
    '[Lò](a){:target="_blank"} cũ.\n{: .giua}\n\n## Kết luận {#het}\n\n[Mọi bài]({{ site.url }}/bai)',
    ['Lò cũ.', 'Kết luận'],
    ['[Mọi bài]({{ site.url }}/bai)', '{:target="_blank"}', '{: .giua}', '{#het}'],
  ],
  [
    'links, notes and tags of Obsidian',
    'Ở [[Xã Mẫu (cũ)|xã Mẫu]], [[Lò Hai]] ==còn lửa==. %%hỏi lại%%\n\nXem thêm: [[Sổ 1]] · [Sổ 2](/so/2)\n#gom/lo #2022',
    ['Ở xã Mẫu, Lò Hai còn lửa.'],
    [
      '%%hỏi lại%%',
      'Xem thêm: [[Sổ 1]] · [Sổ 2](/so/2)',
      '[[Xã Mẫu (cũ)|xã Mẫu]]',
      '#gom/lo #2022',
    ],
  ],
  [
    'pictures and boxes of Obsidian',
    '![Lò cũ|600](a.jpg)\n*Lò cũ*\n\n![[b c.png|300]]\n\n> [!quote]- Lời thợ\n> Giữ lửa.\n\n- [x] Đã dự',
    ['Lò cũ', 'Lời thợ Giữ lửa.', 'Đã dự'],
    ['![Lò cũ|600', '![[b c.png|300]]', '> [!quote]-', '- [x]'],
  ],
])('%s: only the words for readers are in the text', (_, markdown, lines, leftOut) => {
  const read = readMarkdown(markdown);
  expect(read.paragraphs).toEqual(lines);
  expect(read.leftOut.toSorted()).toEqual(leftOut.toSorted());
});

test('a page that was saved as Markdown is read without its menus', () => {
  const link = (words: string) => `[${words}](https://gom.example/lo)`;
  const menu = ['Lò', 'Men', 'Đất', 'Củi'].map((words) => `* ${link(words)}`).join('\n');
  const page = `${link('Bỏ qua')}\n\n${menu}\n\n# Nghề gốm\n\n${text}\n### Tin mới nhất\n\n1. ${link('Lò cũ mở cửa')}\n`;
  expect(readMarkdown(page)).toMatchObject({
    title: 'Nghề gốm',
    paragraphs: ['Nghề gốm', ...paragraphs],
    leftOut: ['Bỏ qua Lò Men Đất Củi', 'Tin mới nhất 1. Lò cũ mở cửa'],
  });
});
