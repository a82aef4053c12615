import { workerData } from 'node:worker_threads';
import { z } from 'astro/zod';
import { textRenderer, type TextSource } from './markdown/render-text.ts';
import type { Abbreviation } from './model/registers.ts';
import { say } from './strings.ts';
import { answerCalls } from './threads/answer-calls.ts';

/** The data with which the thread of `reportRenderer` begins. */
export interface RenderingThread {
  /** The path of the site, with slashes at both ends. */
  base: string;
  abbreviations: readonly Abbreviation[];
}

const { base, abbreviations } = z.custom<RenderingThread>().parse(workerData);
const render = textRenderer({
  base,
  abbreviations,
  captionNote: say('report.captionNote'),
  paragraph: (number) => say('report.paragraph', { paragraph: number }),
});

answerCalls((task) => render(z.custom<TextSource>().parse(task)));
