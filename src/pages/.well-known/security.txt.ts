import type { APIRoute } from 'astro';
import { archive } from '../../archive.ts';
import { securityTxt } from '../../follow/security-txt.ts';
import { full, site, to } from '../../site.ts';
import { lastChange } from '../../views/latest-changes.ts';

/** Where to report a weakness of the site. */
export const GET: APIRoute = async () =>
  new Response(
    securityTxt({
      // Not where readers report errors: others may see what is told there.
      contact: site.contact.email ?? site.contact.page,
      about: full(to.about()),
      canonical: full(to.security()),
      language: site.language,
      changed: lastChange((await archive()).reports),
    }),
    { headers: { 'Content-Type': 'text/plain; charset=utf-8' } },
  );
