import { isRecord } from '../model/is-record.ts';
import { nearest } from '../model/nearest.ts';
import { isExampleAddress, siteSchema } from '../model/site-schema.ts';
import { textAt, textsAt } from '../model/texts-at.ts';
import { siteMessages } from './messages/site-messages.ts';
import { iconAdvice, pictureBytesAdvice } from './pictures.ts';
import type { Fault } from './problem.ts';
import { schemaFaults } from './schema-faults.ts';
import { readYamlFile, type YamlFile } from './yaml-file.ts';

/** The file in which a content folder says whose archive it is. */
export const siteFile = 'site.yaml';

const addresses = ['contact.email', 'contact.page', 'errors'];
const pictureFields = ['logo', 'icon'] as const;

/**
 * Reads and checks the file of the site. `address` is where the site will be published, if that is
 * not the file's own `url`. Addresses reserved for examples are warnings: pages would carry them.
 */
export function readSiteFile(bytes: Uint8Array, address?: string): YamlFile {
  const file = readYamlFile(bytes);
  const { value } = file;
  if (value === undefined) return file;
  const faults =
    isRecord(value) && !Array.isArray(value)
      ? [...schemaFaults(siteSchema, value), ...exampleFaults(value, address)]
      : [{ path: [], ...siteMessages.groupExpected }];
  return { ...file, faults: [...file.faults, ...faults] };
}

function exampleFaults(value: unknown, address: string | undefined): Fault[] {
  const url = address ?? textAt(value, 'url') ?? '';
  return [
    ...(isExampleAddress(url)
      ? [{ path: ['url'], ...siteMessages.exampleUrl(url), warning: true }]
      : []),
    ...addresses
      .flatMap((way) => textsAt(value, way))
      .filter(({ value: text }) => isExampleAddress(text))
      .map(({ path, value: text }) => ({
        path,
        ...siteMessages.exampleContact(text),
        warning: true,
      })),
  ];
}

/** The pictures that the file of a site names, by their paths below the content folder. */
export function sitePictures(value: unknown): string[] {
  return pictureFields.flatMap((field) => textAt(value, field) ?? []);
}

/** Checks the pictures that the file of a site names, given all that the content folder has. */
export async function sitePictureFaults(
  value: unknown,
  pictures: readonly string[],
  read: (path: string) => Promise<Uint8Array>,
): Promise<Fault[]> {
  const checked = pictureFields.map(async (field): Promise<Fault[]> => {
    const path = textAt(value, field);
    // The schema refuses a path that leads elsewhere; such a file must not be read.
    if (path === undefined || !siteSchema.shape[field].safeParse(path).success) return [];
    if (!pictures.includes(path))
      return [{ path: [field], ...siteMessages.pictureMissing(path, nearest(path, pictures)) }];
    const bytes = await read(path);
    const advice =
      (await pictureBytesAdvice(bytes, 'svg')) ??
      (field === 'icon' ? await iconAdvice(bytes) : undefined);
    return advice ? [{ path: [field], ...advice }] : [];
  });
  return (await Promise.all(checked)).flat();
}
