import { z } from 'astro/zod';
import { answerCalls } from '../threads/answer-calls.ts';
import { placeLinks, type TakenFiles } from './place-links.ts';

// The thread of `placeInThread`.
answerCalls((task) => placeLinks(z.custom<TakenFiles>().parse(task)));
