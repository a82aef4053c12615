import type { Page } from 'playwright-core';

/** Messages of pages that are missing on purpose, and of tests that let no worker be registered. */
const expected = /404 \(Not Found\)|registration blocked by Playwright/;

/**
 * What a page must never do, whatever it shows: run what is not the archive's, go against its
 * policy, ask anyone else, open a dialog or go away.
 */
export function watchPage(page: Page, site: string): string[] {
  const faults: string[] = [];
  const { origin } = new URL(site);
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', ({ message }) => faults.push(`error: ${message}`));
  page.on(
    'console',
    (message) =>
      /^(?:error|warning)$/.test(message.type()) &&
      !expected.test(message.text()) &&
      faults.push(`console: ${message.text().slice(0, 300)}`),
  );
  page.on(
    'request',
    (request) =>
      new URL(request.url()).origin === origin ||
      faults.push(`request: ${request.url().slice(0, 300)}`),
  );
  page.on(
    'framenavigated',
    (frame) => frame === page.mainFrame() || faults.push(`a frame: ${frame.url().slice(0, 300)}`),
  );
  page.on('popup', (popup) => faults.push(`popup: ${popup.url()}`));
  return faults;
}

/**
 * What stands in a page that could run or load something and that no page of the archive has; and
 * whether a payload has run.
 */
export function livePayloads(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const foreign =
      'img, picture, svg, math, iframe, frame, frameset, object, embed, video, audio, track, source, marquee, portal, base, area, dialog, [style], [srcdoc], [ping], [background], [formaction], [autofocus], [contenteditable]';
    // A picture or a chart that the build made, and nothing else that loads.
    const picture =
      ':is(.timeline a, .offices li) > svg:not(:has(:not(rect))), figure > picture, picture > source[srcset*="/_astro/"], :is(picture, .report-list article) > img[src*="/_astro/"]';
    const found = [...document.querySelectorAll(foreign)]
      .filter((element) => !element.matches(picture))
      .map(({ outerHTML }) => outerHTML.slice(0, 200));
    for (const element of document.querySelectorAll('*'))
      if (element.getAttributeNames().some((name) => name.startsWith('on')))
        found.push(element.outerHTML.slice(0, 200));
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]'))
      if (!/^(?:https?|mailto):$/.test(link.protocol)) found.push(link.href);
    for (const form of document.forms)
      if (new URL(form.action).origin !== location.origin) found.push(form.action);
    if ('hit' in window) found.push('a payload ran');
    return found;
  });
}
