/** The keys that lead to the search field: one by itself, one with Ctrl or ⌘. */
export const slash = '/';
export const letter = 'K';

/**
 * The setting of the browser's storage by which a reader switches the key of a single character
 * off.
 */
const setting = { name: 'slash', off: 'off' } as const;

/**
 * Lets the keys lead to the first search field of a page from anywhere but another field; `box`
 * switches the slash on and off for all pages: one who speaks to type may set off a key of a single
 * character unawares.
 */
export function startShortcuts(box: HTMLInputElement | null): void {
  document.addEventListener('keydown', (event) => {
    const { key, target, altKey, ctrlKey, metaKey, shiftKey } = event;
    // On some keyboards / is typed with Shift.
    const isSlash = key === slash && !ctrlKey && !metaKey && isSlashOn() !== false;
    const isLetter = key.toUpperCase() === letter && ctrlKey !== metaKey && !shiftKey;
    const field = document.querySelector<HTMLInputElement>('search [type=search]');
    const typing =
      target instanceof Element &&
      target.closest(
        'input:not([type=radio], [type=checkbox]), select, textarea, [contenteditable]',
      );
    if (!field || typing || altKey || !(isSlash || isLetter)) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
  if (!box) return;
  const isOn = isSlashOn();
  box.checked = isOn !== false;
  box.disabled = isOn === undefined;
  box.addEventListener('change', () => {
    if (box.checked) localStorage.removeItem(setting.name);
    else localStorage.setItem(setting.name, setting.off);
  });
}

/**
 * Whether the slash is on; undefined where storage is forbidden, so that nothing can switch it off.
 */
function isSlashOn(): boolean | undefined {
  try {
    return localStorage.getItem(setting.name) !== setting.off;
  } catch {
    return undefined;
  }
}
