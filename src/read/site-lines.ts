import { labelKind, seeMore } from './html/page-labels.ts';
import { endsSentence } from './sentence-end.ts';

/** Paragraphs, and the texts of a site that stood among them. */
export interface ReportLines {
  paragraphs: string[];
  leftOut: string[];
}

const count = String.raw`\+?\d[\d.,]*[km]?`;
const visits = '(?:truy cập|xem|đọc|views?)';
const tool = [
  String.raw`(?:số |tổng )*(?:(?:lượt|lần|người) |đã )?${visits}\s*:\s*${count}(?: (?:lượt|lần))?`,
  `${count} (?:(?:lượt|lần|người) )?${visits}|${count} (?:bình luận|phản hồi|lượt (?:thích|chia sẻ))`,
  String.raw`\d+ (?:phút đọc|min(?:utes?)? read)`,
  '(?:(?:được )?(?:viết|đăng) bởi|(?:written|posted) by):? (?:super user|administrator|admin)',
  '(?:nghe|in|gửi|lưu) (?:đọc )?(?:bài(?: viết| này)?|trang(?: này)?)|gửi (?:cho )?(?:bạn bè|email)',
  String.raw`(?:xem )?(?:với )?cỡ chữ(?:\s*:)?(?:\s*a\s*[-–+]?)*|a\s*[-–+](?:\s*a\s*[-–+]?)+`,
  '(?:bấm|nhấn|ấn) (?:(?:tổ hợp )?phím )?ctrl .{1,60}',
  // Where an office files a letter.
  String.raw`[-–+•*]?\s*lưu\s*:\s*(?:vt|vp|hs|văn thư|hồ sơ)(?![\p{L}]).{0,40}`,
].join('|');
/** Counters and tools of a page, and what sets them apart. */
const tools = new RegExp(
  String.raw`(?<=^|[|·•(–;]|\s)\s*(?:${tool})\s*(?=$|[|·•)–;]|\.$|\s(?:cỡ|in|gửi|nghe|đã|xem|số|lượt|\d))`,
  'giu',
);
/** The longest line of tools. */
const longest = 160;
const day = /(?<!\d)\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}(?!\d)/u;

/**
 * Takes the counters and tools of a page out of a line that has nothing else, or only the day of
 * its publication: `10/5/2022 | Lượt xem: 12`.
 */
export function withoutTools(line: string): { line: string; tools: string[] } {
  const found = line.length > longest ? [] : (line.match(tools) ?? []);
  const rest = line.replace(tools, ' ');
  const isBare = !/[\p{L}\p{N}]/u.test(rest);
  const isDated = day.test(rest) && rest.trim().split(/\s+/).length <= 12;
  if (found.length === 0 || !(isBare || isDated)) return { line, tools: [] };
  const kept = rest.replace(/\(\s*\)/g, '').replace(/(?:\s*[|·•–;])+\s*$/u, '');
  return { line: isBare ? '' : kept.trim(), tools: found.map((text) => text.trim()) };
}

const path = /^(?:trang chủ|home)\s*[>»›/|]/iu;
const ago =
  /^(?:(?:\d+ (?:phút|giờ|ngày|tuần|tháng|năm)|vừa xong)(?: trước)?|hôm qua lúc .{4,8})\s*·/iu;
const hashtags = /^(?:#[\p{L}\p{N}_]+\s*)+$/u;
const number = new RegExp(`^${count}$`, 'iu');
/** Ends a text for the press; what follows is about its sender. */
const endOfRelease = /^(?:#\s*#\s*#|-\s*30\s*-|[-–—*\s]+hết[-–—*\s]+)$/iu;
const reactions = /^(?:tất cả cảm xúc\s*:?.*|thích\s+(?:bình luận|phản hồi)(?:\s+chia sẻ)?)$/iu;
/** Begins the lines about the sender below an e-mail (RFC 3676, 4.3), which are few. */
const signature = /^--(?:\s|$)/u;
const mostBelow = 4;
/** The lines above a text that name its page and say when it was posted. */
const mostAbove = 3;

/**
 * Takes out what was copied from a page with its text: the path above it, who posted it when, and
 * below it replies and the titles of other pages.
 */
export function withoutPage(lines: readonly string[]): ReportLines {
  const mail = endOfMailHead(lines);
  const posted = lines.slice(0, mostAbove).findIndex((line) => ago.test(line));
  const end = endOf(lines);
  const isOut = lines.map(
    (line, at) =>
      at < mail ||
      at <= posted ||
      at >= end ||
      (at < mostAbove && path.test(line)) ||
      seeMore.test(line) ||
      hashtags.test(line),
  );
  return {
    paragraphs: lines.filter((_, at) => !isOut[at]),
    leftOut: lines.filter((_, at) => isOut[at]),
  };
}

/** Begins the lines below a text for the press that say who sent it and where to ask. */
const contacts =
  /^[^\p{L}]*(?:về \p{Lu}[^.:;!?]{3,80}$|(?:(?:mọi |để biết )?(?:thông tin|chi tiết)[\p{L}, ]{0,20} )?liên hệ(?: báo chí| truyền thông)?\s*:)/iu;
const reachable = /(?:\d[ .-]?){9,}|\S@\S/u;
/** The lines of a letter behind its text, which stay. */
const ofLetter = /^(?:nơi nhận|TM\.|KT\.|\(?(?:đã )?ký)/iu;
const mostContacts = 6;

/** The index at which the last lines of a text begin to tell whom to ask, else their number. */
export function endOfText(lines: readonly string[]): number {
  const begin = Math.max(mostAbove, lines.length - mostContacts);
  const found = lines.findIndex((line, at) => at >= begin && contacts.test(line));
  const tail = lines.slice(found);
  const isContact =
    found > 0 && tail.some((line) => reachable.test(line)) && !tail.some((l) => ofLetter.test(l));
  return isContact ? found : lines.length;
}

/** The head of an e-mail that was saved with its text. */
const mailHead =
  /^(?:from|to|cc|bcc|subject|date|sent|reply-to|message-id|mime-version|content-[a-z-]+|từ|đến|tới|chủ đề|tiêu đề|ngày gửi)\s*:\s*\S/iu;
const surelyMail = /^(?:from|từ)\s*:.*@/iu;

function endOfMailHead(lines: readonly string[]): number {
  const end = lines.findIndex((line) => !mailHead.test(line));
  return lines.slice(0, end).some((line) => surelyMail.test(line)) ? end : 0;
}

function endOf(lines: readonly string[]): number {
  const marked = lines.flatMap((line, at) => (signature.test(line) ? [at] : []));
  // Several are entries of a list.
  const ofSender = marked.length === 1 ? marked.find((at) => at >= lines.length - mostBelow) : -1;
  const found = lines.findIndex(
    (line, at) =>
      at >= mostAbove &&
      (endOfRelease.test(line) || at === ofSender || endsPage(line, lines.slice(at + 1))),
  );
  let end = found < 0 ? lines.length : found;
  while (found >= 0 && [hashtags, number].some((bare) => bare.test(lines[end - 1] ?? ''))) end -= 1;
  return end;
}

/** Whether a line begins what stands on a page below its text. */
function endsPage(line: string, below: readonly string[]): boolean {
  return (
    reactions.test(line) ||
    (labelKind(line) === 'list' && below.length > 0 && !below.some(endsSentence))
  );
}
