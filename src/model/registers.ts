import { z } from 'astro/zod';

/** A topic of the controlled list, `content/topics.yaml`. */
export const topicSchema = z.strictObject({
  name: z.string().min(1).describe('Tên chủ đề, đúng như bài ghi ở mục topics.'),
  description: z.string().min(1).describe('Một câu nói chủ đề gồm những gì.'),
});

/** A place that was merged or renamed, `content/places.yaml`. */
export const placeSchema = z.strictObject({
  name: z.string().min(1).describe('Tên cũ, đúng như bài ghi ở mục venues.'),
  now: z.string().min(1).describe('Tên của nơi mà nó nay thuộc về.'),
  since: z.iso.date().describe('Ngày có hiệu lực, dạng 2025-07-01.'),
});

/** An abbreviation, `content/abbreviations.yaml`. */
export const abbreviationSchema = z.strictObject({
  short: z.string().min(1).describe('Dạng viết tắt.'),
  long: z.string().min(1).describe('Nghĩa đầy đủ.'),
  forms: z.array(z.string().min(1)).default([]).describe('Các cách viết khác của cùng chữ tắt.'),
  gloss: z
    .boolean()
    .default(false)
    .describe('true khi long là lời giải thích, không phải dạng viết đầy đủ: tìm kiếm không dùng.'),
});

export type Topic = z.infer<typeof topicSchema>;
export type PlaceChange = z.infer<typeof placeSchema>;
export type Abbreviation = z.infer<typeof abbreviationSchema>;
