/**
 * The state of the search page at one moment. All times are in milliseconds since the page began.
 */
export interface Paint {
  at: number;
  state: string;
}

/** A stretch of time in which the main thread was busy, or was not seen to be idle. */
export interface Taken {
  from: number;
  ms: number;
}

/** A recording since it was last cleared. */
export interface Recording {
  /**
   * When keys were pressed, by the clock of the browser, which includes the wait for a busy page.
   */
  presses: number[];
  paints: Paint[];
  /** Tasks of the main thread of more than 50 ms, as the browser reports them. */
  tasks: Taken[];
  /** The longest stretch between two turns of a timer of 4 ms. */
  gap: number;
  /**
   * Set when the results of the last key press are on the screen and nothing has changed for a
   * while.
   */
  settled: boolean;
}

declare global {
  interface Window {
    searchRecording: { clear: () => void; read: () => Recording };
  }
}

/**
 * Records in the search page when keys are pressed and when their results are painted. Runs in the
 * page, before the page's own scripts, so it can use nothing from outside.
 */
export function recordSearch(): void {
  /** A search that has not begun this long (ms) after a key press will not begin. */
  const quiet = 450;
  const empty = () => ({ presses: [], paints: [], tasks: [], gap: 0 });
  const recording: Omit<Recording, 'settled'> = empty();
  let changed = 0;
  let pending = 0;
  let root: HTMLElement | null = null;

  const press = (event: Event): unknown => recording.presses.push(event.timeStamp);
  addEventListener('keydown', press, { capture: true });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntriesByType('longtask'))
      recording.tasks.push({ from: startTime, ms: duration });
  }).observe({ type: 'longtask' });

  let turned = performance.now();
  setInterval(() => {
    const now = performance.now();
    recording.gap = Math.max(recording.gap, now - turned);
    turned = now;
  }, 4);

  /** Calls `call` once the next frame is on its way to the screen. */
  const afterPaint = (call: () => void): void =>
    void requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = call;
      port2.postMessage(undefined);
    });

  const look = (): void => {
    const state = root?.dataset.state;
    changed = performance.now();
    if (state !== 'found' && state !== 'none') return;
    pending += 1;
    afterPaint(() => {
      pending -= 1;
      recording.paints.push({ at: performance.now(), state });
    });
  };
  addEventListener('DOMContentLoaded', () => {
    root = document.querySelector('.search-results');
    if (!root) return;
    // One observer for both, so that changes that come together count as one.
    const observer = new MutationObserver(look);
    observer.observe(root, { attributeFilter: ['data-state'] });
    const list = root.querySelector('ol.report-list');
    if (list) observer.observe(list, { childList: true });
  });

  window.searchRecording = {
    clear() {
      Object.assign(recording, empty());
      turned = performance.now();
    },
    read() {
      const last = recording.presses.at(-1) ?? Infinity;
      const settled =
        (recording.paints.at(-1)?.at ?? -Infinity) > last &&
        pending === 0 &&
        root?.dataset.state !== 'loading' &&
        root?.getAttribute('aria-busy') !== 'true' &&
        performance.now() - Math.max(changed, last) > quiet;
      return { ...recording, settled };
    },
  };
}
