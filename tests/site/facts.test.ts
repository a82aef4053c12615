import type { Element } from 'hast';
import { describe, expect, inject, test } from 'vitest';
import { reportPaths } from '../../scripts/bench/pages/page-kinds.ts';
import { say } from '../../src/strings.ts';
import { attribute, described, elements, only, pageAt, region, text } from './pages.ts';

const { root } = inject('sites');

/**
 * What a page must say where: the fact, the term of the event's list that holds it, and the words.
 */
type Fact = [fact: string, term: string, words: string[]];
/** Who took part: the heading they stand under, the name, and the words beside it. */
type Participant = [heading: string, name: string, words: string[]];

const when = say('report.when');
const venues = say('report.venues');
const inferred = say('report.inferred');
const yearInferred = say('report.inferredParts', { parts: 'năm' });
const [spoke, present] = [say('report.speakers'), say('report.attendees')];
const [hanoi, here, bacLieu] = ['điểm cầu Hà Nội', 'điểm cầu tỉnh ta', 'điểm cầu tỉnh Bạc Liêu'];

const reports: { path: string; title: string; facts: Fact[]; participants: Participant[] }[] = [
  {
    path: reportPaths[0],
    title:
      'Hội thảo trực tuyến toàn quốc về tăng cường kết nối, khắc phục đứt gãy, phục hồi kinh tế',
    facts: [
      ['day, weekday and part of the day', when, ['Chiều thứ Tư, ngày 13 tháng 10 năm 2021']],
      ['the words that the date rests on', when, ['Chiều 13-10', 'date 2021-10']],
      ['where the year comes from', when, ['năm lấy từ dòng chữ đứng trước tiêu đề']],
      ['name', say('report.name'), ['Hội thảo trực tuyến phát triển địa phương']],
      [
        'theme',
        say('report.theme'),
        [
          'Phục hồi kinh tế, thích ứng linh hoạt, an toàn với đại dịch COVID-19; khắc phục đứt gãy kinh tế, tăng cường kết nối giữa các địa phương',
        ],
      ],
      ['format', say('report.format'), ['Trực tuyến']],
      ['reach', say('report.reach'), ['Toàn quốc']],
      [
        'organizers',
        say('report.organizers'),
        ['Hội đồng Lý luận Trung ương', 'Học viện Chính trị quốc gia Hồ Chí Minh'],
      ],
      ['venues', venues, ['Điểm cầu Hà Nội', 'Điểm cầu tỉnh ta']],
      [
        'the province, inferred, and from what',
        venues,
        [
          'Nam Định',
          inferred,
          'Phạm Gia Túc, Ủy viên BCH Trung ương Đảng, Bí thư Tỉnh ủy',
          'Lê Quốc Chỉnh, Phó Bí thư Thường trực Tỉnh ủy, Chủ tịch HĐND tỉnh',
          'Bài chỉ in “tỉnh ta”',
        ],
      ],
      ['where that province is now', venues, ['nay thuộc Ninh Bình']],
      [
        'who presented',
        say('report.organizations'),
        [
          'Bộ Kế hoạch và Đầu tư trình bày',
          'Bộ Y tế trình bày',
          'Bộ Thông tin và Truyền thông trình bày',
        ],
      ],
    ],
    participants: [
      [spoke, 'Phạm Minh Chính', ['Thủ tướng Chính phủ', 'phát biểu kết luận', 'đoạn 4–5', hanoi]],
      [
        present,
        'Nguyễn Xuân Thắng',
        [
          'Ủy viên Bộ Chính trị, Chủ tịch Hội đồng Lý luận Trung ương, Giám đốc Học viện Chính trị quốc gia Hồ Chí Minh',
          hanoi,
        ],
      ],
      [present, 'Phạm Gia Túc', ['Ủy viên BCH Trung ương Đảng, Bí thư Tỉnh ủy', here]],
      [
        present,
        'Lê Quốc Chỉnh',
        [
          'Phó Bí thư Thường trực Tỉnh ủy, Chủ tịch HĐND tỉnh, Trưởng đoàn Đoàn đại biểu Quốc hội tỉnh',
          here,
        ],
      ],
    ],
  },
  {
    path: reportPaths[1],
    title:
      'Diễn đàn cấp cao về Công nghiệp 4.0: “Phục hồi và phát triển kinh tế - xã hội bền vững thời kỳ hậu COVID-19 và đẩy mạnh công nghiệp hóa, hiện đại hóa trong kỷ nguyên số”',
    facts: [
      ['day and weekday', when, ['Thứ Hai, ngày 6 tháng 12 năm 2021']],
      ['the words that the date rests on', when, ['Ngày 6/12']],
      [
        'the year, inferred, and from what',
        when,
        [
          yearInferred,
          say('report.partsInferredFrom', { parts: 'năm' }),
          'lần thứ Ba',
          'Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng',
          'Bài không in năm',
          'Đại hội XIII',
          'chức vụ',
        ],
      ],
      ['name', say('report.name'), ['Diễn đàn cấp cao về Công nghiệp 4.0']],
      [
        'theme',
        say('report.theme'),
        [
          'Phục hồi và phát triển kinh tế - xã hội bền vững thời kỳ hậu COVID-19 và đẩy mạnh công nghiệp hóa, hiện đại hóa trong kỷ nguyên số',
        ],
      ],
      [
        'series and edition',
        say('report.series'),
        ['Diễn đàn cấp cao về Công nghiệp 4.0', 'lần thứ 3'],
      ],
      ['format', say('report.format'), ['Trực tiếp kết hợp trực tuyến']],
      ['reach', say('report.reach'), ['Gần 100 điểm cầu trong nước và quốc tế']],
      [
        'that organizers are not printed',
        say('report.organizers'),
        [say('report.organizersUnknown')],
      ],
      ['venues', venues, ['Điểm cầu Hà Nội', 'Điểm cầu tỉnh Bạc Liêu']],
      ['where that province is now', venues, ['nay thuộc Cà Mau']],
      [
        'who presented, unnamed',
        say('report.organizations'),
        [
          'bộ, ngành Trung ương và địa phương, doanh nghiệp cùng các chuyên gia trong nước và quốc tế tham luận',
        ],
      ],
    ],
    participants: [
      [
        spoke,
        'Phạm Minh Chính',
        ['Thủ tướng Chính phủ', 'chủ trì', 'phát biểu chỉ đạo', 'đoạn 7–9', hanoi],
      ],
      [spoke, 'Trần Tuấn Anh', ['Trưởng ban Kinh tế Trung ương', 'chủ trì', hanoi]],
      [
        spoke,
        'Nguyễn Xuân Thắng',
        [
          'Giám đốc Học viện Chính trị Quốc gia Hồ Chí Minh, Chủ tịch Hội đồng Lý luận Trung ương',
          'chủ trì',
          hanoi,
        ],
      ],
      [
        spoke,
        'Lữ Văn Hùng',
        [
          'Ủy viên Ban Chấp hành Trung ương Đảng, Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh',
          'chủ trì',
          bacLieu,
        ],
      ],
      [spoke, 'Phạm Văn Thiều', ['Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh', 'chủ trì', bacLieu]],
    ],
  },
];

describe.each(reports)('$path says', ({ path, title, facts, participants }) => {
  const { tree } = pageAt(root.folder, path);
  const event = region(tree, say('report.event'));

  test('its title as printed', () => {
    expect(text(only(tree, 'h1'))).toBe(title);
  });

  test.each(facts)('%s', (_, term, words) => {
    for (const expected of words) expect(described(event, term)).toContain(expected);
  });

  test.each(participants)('under “%s”: %s', (heading, name, words) => {
    const entry = people(region(tree, heading)).find((item) =>
      elements(item, 'a').some((link) => text(link) === name),
    );
    for (const expected of words) expect(entry && text(entry)).toContain(expected);
  });

  test('nobody else under those headings', () => {
    for (const heading of new Set(participants.map(([under]) => under)))
      expect(people(region(tree, heading))).toHaveLength(
        participants.filter(([under]) => under === heading).length,
      );
  });

  test('and links every quotation that a fact rests on to the place that prints it', () => {
    const grounds = elements(event, (element) => attribute(element, 'className') === 'basis');
    const quotations = grounds.flatMap((ground) => elements(ground, 'q'));
    expect(quotations.length).toBeGreaterThan(1);
    expect(
      grounds.flatMap((ground) => elements(ground, 'a')).flatMap((link) => elements(link, 'q')),
    ).toEqual(quotations);
    const links = elements(
      event,
      ({ tagName, properties }) => tagName === 'a' && String(properties.href).startsWith('#'),
    );
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      const paragraph = only(
        tree,
        ({ properties }) => `#${String(properties.id)}` === attribute(link, 'href'),
      );
      expect(text(paragraph)).toContain(text(link));
    }
  });
});

/** The entries of a list of people. */
function people(section: Element): Element[] {
  return elements(
    section,
    (element) =>
      element.tagName === 'li' &&
      elements(element, 'a').some((link) => attribute(link, 'href')?.includes('/nhan-vat/')),
  );
}

test('the machine-readable days are those of the events', () => {
  const days = reportPaths.map((path) =>
    elements(region(pageAt(root.folder, path).tree, say('report.event')), 'data').map((day) =>
      attribute(day, 'value'),
    ),
  );
  expect(days).toEqual([['2021-10-13'], ['2021?-12-06']]);
});

test('what is printed is not marked as inferred', () => {
  const { tree } = pageAt(root.folder, reportPaths[0]);
  expect(described(region(tree, say('report.event')), when)).not.toContain(inferred);
});

test('what the year is inferred from stands apart from what is printed of the date', () => {
  const { tree } = pageAt(root.folder, reportPaths[1]);
  const [printed = '', guessed = ''] = elements(
    region(tree, say('report.event')),
    (element) => attribute(element, 'className') === 'basis',
  ).map(text);
  expect(printed).toBe(`${say('report.basis')} Ngày 6/12`);
  expect(guessed).toContain('lần thứ Ba');
});

test('the text comes right behind the title, the day, the place and the people in the chair', () => {
  for (const [index, path] of reportPaths.entries()) {
    const { tree } = pageAt(root.folder, path);
    const article = only(tree, ({ properties }) => 'dataPagefindBody' in properties);
    const parts = article.children.flatMap((child) =>
      child.type === 'element' ? (attribute(child, 'className') ?? child.tagName) : [],
    );
    expect(parts).toEqual(['header', 'full-text', 'facts', 'source-panel', 'citation']);
    const deck = text(only(tree, (element) => attribute(element, 'className') === 'deck'));
    expect(deck).toMatch(
      [
        /^Chiều thứ Tư, ngày 13 tháng 10 năm 2021.*Nam Định.*Phát biểu: Phạm Minh Chính/,
        /^Thứ Hai, ngày 6 tháng 12 năm 2021.*Bạc Liêu.*Chủ trì: Phạm Minh Chính, Trần Tuấn Anh và 3 người nữa/,
      ][index] ?? /^$/,
    );
  }
});

test('“date 2021-10” stands before the title, not in it', () => {
  const { tree } = pageAt(root.folder, reportPaths[0]);
  const original = elements(tree, ({ properties }) => 'dataOriginal' in properties).map(text);
  expect(original[0]).toBe('date 2021-10');
  expect(original[1]).toBe(reports[0]?.title);
});

test('the caption of a photograph that was not received is marked as one', () => {
  const { tree } = pageAt(root.folder, reportPaths[1]);
  const caption = only(
    tree,
    (element) =>
      element.tagName === 'p' && text(element).startsWith('Quang cảnh tại điểm cầu tỉnh Bạc Liêu'),
  );
  expect(elements(caption, ({ properties }) => 'dataAdded' in properties).map(text)).toContain(
    say('report.captionNote'),
  );
});

test('the source stands on the page as printed, or that none is printed', () => {
  const sources = reportPaths.map((path) =>
    text(region(pageAt(root.folder, path).tree, say('report.source'))),
  );
  expect(sources[0]).toContain(say('report.publisherUnknown'));
  expect(sources[1]).toContain('Cổng Thông tin điện tử tỉnh Bạc Liêu');
  expect(sources[1]).toContain('“Nguồn: CỔNG THÔNG TIN ĐIỆN TỬ TỈNH BẠC LIÊU”');
});

test('paragraphs are numbered from the first, at addresses that never change', () => {
  const { tree } = pageAt(root.folder, reportPaths[0]);
  const ids = elements(region(tree, say('report.text')), 'p').flatMap(
    (paragraph) => attribute(paragraph, 'id') ?? [],
  );
  expect(ids).toEqual(['doan-1', 'doan-2', 'doan-3', 'doan-4', 'doan-5']);
});
