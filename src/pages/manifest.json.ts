import type { APIRoute } from 'astro';
import { site, to } from '../site.ts';
import { appManifest } from '../views/app-manifest.ts';

/** The web app manifest. */
export const GET: APIRoute = () => new Response(JSON.stringify(appManifest(site, to)));
