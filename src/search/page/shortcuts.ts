/**
 * The keys that move the focus to the search field: one alone, one with Ctrl or ⌘. The markup names
 * them to visitors.
 */
export const slash = '/';
export const letter = 'K';

/** The entry of the browser's storage that switches the slash off. */
const setting = { name: 'slash', off: 'off' } as const;

/**
 * Moves the focus to the first search field of a page by these keys, from anywhere but another
 * field. `box` switches the slash on and off for all pages: people who type by voice may trigger a
 * key of a single character by accident.
 */
export function startShortcuts(box: HTMLInputElement | null): void {
  document.addEventListener('keydown', (event) => {
    const { key, target, altKey, ctrlKey, metaKey, shiftKey } = event;
    // Some keyboards type / with Shift.
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

/** Whether the slash is on. Undefined where storage is forbidden, so that it cannot be switched. */
function isSlashOn(): boolean | undefined {
  try {
    return localStorage.getItem(setting.name) !== setting.off;
  } catch {
    return undefined;
  }
}
