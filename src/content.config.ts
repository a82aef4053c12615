import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { abbreviationSchema, placeSchema, topicSchema } from './model/registers.ts';
import { reportSchema } from './model/report.ts';
import { slug } from './model/vietnamese.ts';
import { settings } from './settings.ts';

/** Loads a YAML list, with each entry's slug as its key. */
const register = (name: string, key: 'name' | 'short' = 'name') =>
  file(`${settings.content}/${name}.yaml`, {
    parser: (text) => {
      const entries = z.array(z.looseObject({ [key]: z.string() })).parse(parse(text));
      const keyed = new Map(entries.map((entry) => [slug(String(entry[key])), entry]));
      if (keyed.size < entries.length) throw new Error(`${name}.yaml: có tên ghi hai lần`);
      return Object.fromEntries(keyed);
    },
  });

export const collections = {
  reports: defineCollection({
    loader: glob({
      base: `${settings.content}/reports`,
      pattern: '**/*.md',
      generateId: ({ entry }) => entry.replace(/\.md$/, ''),
    }),
    schema: reportSchema,
  }),
  abbreviations: defineCollection({
    loader: register('abbreviations', 'short'),
    schema: abbreviationSchema,
  }),
  topics: defineCollection({ loader: register('topics'), schema: topicSchema }),
  places: defineCollection({ loader: register('places'), schema: placeSchema }),
};
