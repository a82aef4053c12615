import type { APIRoute } from 'astro';
import styles from '../styles/feed.css?inline';

/** The style sheet of all feeds, in browsers. It has one address, so that an old feed finds it. */
export const GET: APIRoute = () =>
  new Response(styles, { headers: { 'Content-Type': 'text/css' } });
