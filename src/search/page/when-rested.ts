/** The time (ms) after which a search that does not answer holds up nothing any longer. */
const patience = 30_000;

/**
 * Calls `work` once the page of the search is idle and its results, if any are asked for, are
 * there. What comes later does not hold them up on a slow network.
 */
export function whenRested(results: HTMLElement, work: () => void): void {
  const rest = (): void => {
    observer.disconnect();
    clearTimeout(timer);
    // Not every browser has `requestIdleCallback`.
    if ('requestIdleCallback' in window) requestIdleCallback(work);
    else setTimeout(work, 2000);
  };
  const observer = new MutationObserver(() => {
    if (results.dataset.state !== 'loading') rest();
  });
  const timer = setTimeout(rest, patience);
  observer.observe(results, { attributeFilter: ['data-state'] });
}
