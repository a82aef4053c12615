import type { APIRoute } from 'astro';
import { say } from '../strings.ts';
import styles from '../styles/feed.css?inline';

/** Tells once for all feeds what they are. A string of JSON without escapes is one of CSS. */
const about = `subtitle::before{display:block;content:${JSON.stringify(say('feed.about'))}}`;

/** The style sheet of all feeds, in browsers. It has one address, so that an old feed finds it. */
export const GET: APIRoute = () =>
  new Response(styles + about, { headers: { 'Content-Type': 'text/css' } });
