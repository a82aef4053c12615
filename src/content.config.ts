import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { packFrontMatter } from './packed-front-matter.ts';
import { reportSchema } from './model/report.ts';
import { reportLoader } from './report-loader.ts';

/** A draft may lack any other field. It is shown once it has all that a report needs. */
const unfinished = z.object({ status: z.literal('draft') });

export const collections = {
  reports: defineCollection({
    loader: reportLoader,
    schema: ({ image }) => {
      const images = z.record(z.string(), image());
      const whole = reportSchema
        .safeExtend({ images })
        .transform(({ images, ...fields }) => ({ images, frontMatter: packFrontMatter(fields) }));
      return z.union([whole, unfinished.transform(() => ({ images: {}, frontMatter: undefined }))]);
    },
  }),
};
