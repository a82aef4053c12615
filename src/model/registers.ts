import { z } from 'astro/zod';
import { mostLetters } from './limits.ts';

const upTo = (most: number) => z.string().min(1).max(most, `dài hơn ${most} chữ cái`);
const name = upTo(mostLetters.name);

/** A topic of the controlled list, `content/topics.yaml`. */
export const topicSchema = z.strictObject({
  name: name.describe('Tên chủ đề, đúng như bài ghi ở mục topics.'),
  description: upTo(mostLetters.text).describe('Một câu nói chủ đề gồm những gì.'),
});

/** A place that was merged or renamed, `content/places.yaml`. */
export const placeSchema = z.strictObject({
  name: name.describe('Tên cũ, đúng như bài ghi ở mục venues.'),
  now: name.describe('Tên của nơi mà nó nay thuộc về.'),
  since: z.iso.date().describe('Ngày có hiệu lực, dạng 2025-07-01.'),
});

/** An abbreviation, `content/abbreviations.yaml`. */
export const abbreviationSchema = z.strictObject({
  short: name.describe('Dạng viết tắt.'),
  long: name.describe('Nghĩa đầy đủ.'),
  forms: z.array(name).default([]).describe('Các cách viết khác của cùng chữ tắt.'),
  gloss: z
    .boolean()
    .default(false)
    .describe('true khi long là lời giải thích, không phải dạng viết đầy đủ: tìm kiếm không dùng.'),
});

export type Topic = z.infer<typeof topicSchema>;
export type PlaceChange = z.infer<typeof placeSchema>;
export type Abbreviation = z.infer<typeof abbreviationSchema>;
