import { workerData } from 'node:worker_threads';
import { z } from 'astro/zod';
import { Refusal } from '../command-line/refusal.ts';
import { answerCalls } from '../threads/answer-calls.ts';
import { fileWriter } from './file-writer.ts';
import { placeLinks } from './place-links.ts';
import { fileDigest } from './site-files.ts';
import type { FilesWritten, MadeFile, SiteTask } from './site-thread.ts';

// The thread of `siteThread`.
const write = fileWriter(z.string().parse(workerData));

answerCalls((task): FilesWritten | undefined => {
  const { links, made } = z.custom<SiteTask>().parse(task);
  if (links) placeLinks(links);
  return made && writeAll(made);
});

function writeAll(made: readonly MadeFile[]): FilesWritten {
  try {
    for (const { path, bytes } of made) write(path, bytes);
  } catch (error) {
    if (error instanceof Refusal) return { refusal: error.message };
    throw error;
  }
  return made.map(({ bytes }) => {
    const written = { size: bytes.length, digest: fileDigest(bytes) };
    // Frees their memory now: a thread that makes few objects seldom looks for garbage.
    bytes.buffer.transfer(0);
    return written;
  });
}
