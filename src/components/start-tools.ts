import { toolStrings } from '../tool-strings.ts';

/** Makes the tools of a report work. Does what a reader asked of one before they did. */
export function startTools(): void {
  const tools = document.querySelector<HTMLElement>('.report-tools');
  const status = tools?.querySelector('[role=status]');
  // Emptied first: a live region announces only a change, also the second time.
  const tell = (outcome: keyof typeof toolStrings) => {
    if (!status) return;
    status.textContent = '';
    requestAnimationFrame(() => (status.textContent = toolStrings[outcome]));
  };
  const acts: Readonly<Record<string, () => void>> = {
    copy: () =>
      void navigator.clipboard.writeText(address()).then(
        () => tell('report.copied'),
        () => tell('report.copyFailed'),
      ),
    // The promise rejects when a reader closes the share sheet, which is no fault.
    share: () =>
      void navigator.share({ title: document.title, url: address() }).catch(() => undefined),
    print: () => window.print(),
  };
  tools?.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLElement) acts[target.dataset.tool ?? '']?.();
  });
  tools?.querySelector<HTMLElement>('[data-asked]')?.click();
}

/**
 * The page's permanent address with the chosen paragraph, or the address it was opened at where the
 * site is served from elsewhere.
 */
function address(): string {
  const canonical =
    document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
  const page =
    new URL(canonical).origin === location.origin ? canonical : location.href.replace(/[?#].*/, '');
  return page + (location.hash.startsWith('#doan-') ? location.hash : '');
}
