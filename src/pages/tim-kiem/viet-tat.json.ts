import type { APIRoute } from 'astro';
import { abbreviations } from '../../archive.ts';
import { abbreviationPairs } from '../../views/abbreviation-pairs.ts';

/** The list of abbreviations, for the pages that do not contain it. */
export const GET: APIRoute = async () => Response.json(abbreviationPairs(await abbreviations()));
