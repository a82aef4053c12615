import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { placeSchema, topicSchema } from './lib/registers.ts';
import { reportSchema } from './lib/report.ts';
import { slug } from './lib/vietnamese.ts';
import { site } from './site.ts';

/** A YAML list of named things, each keyed by the slug of its name. */
const register = (name: string) =>
  file(`${site.content}/${name}.yaml`, {
    parser: (text) => {
      const entries = z.array(z.looseObject({ name: z.string() })).parse(parse(text));
      const keyed = new Map(entries.map((entry) => [slug(entry.name), entry]));
      if (keyed.size < entries.length) throw new Error(`${name}.yaml: có tên ghi hai lần`);
      return Object.fromEntries(keyed);
    },
  });

export const collections = {
  reports: defineCollection({
    loader: glob({
      base: `${site.content}/reports`,
      pattern: '*/*.md',
      generateId: ({ entry }) => entry.replace(/\.md$/, ''),
    }),
    schema: reportSchema,
  }),
  topics: defineCollection({ loader: register('topics'), schema: topicSchema }),
  places: defineCollection({ loader: register('places'), schema: placeSchema }),
};
