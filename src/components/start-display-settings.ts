import { displayStrings } from '../display-strings.ts';
import styles from '../styles/display-settings.css?inline';
import { addStyles, make } from './make-element.ts';

const settings = [
  {
    key: 'theme',
    title: displayStrings['display.theme'],
    options: {
      '': displayStrings['display.theme.auto'],
      light: displayStrings['display.theme.light'],
      dark: displayStrings['display.theme.dark'],
    },
  },
  {
    key: 'size',
    title: displayStrings['display.size'],
    options: {
      '': displayStrings['display.size.normal'],
      large: displayStrings['display.size.large'],
      larger: displayStrings['display.size.larger'],
    },
  },
];

/** Fills the panel with the settings as they are, and shows it. Applies and keeps each choice. */
export function startDisplaySettings(panel: HTMLElement): void {
  const root = document.documentElement;
  addStyles(styles);
  for (const { key, title, options } of settings) {
    const fieldset = make('fieldset', {});
    fieldset.append(make('legend', { textContent: title }));
    for (const [value, name] of Object.entries(options)) {
      const label = make('label', {});
      const checked = value === (root.dataset[key] ?? '');
      label.append(
        make('input', { type: 'radio', name: key, value, checked }),
        make('span', { textContent: name }),
      );
      fieldset.append(label);
    }
    panel.append(fieldset);
  }
  panel.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    if (target.value) root.dataset[target.name] = target.value;
    else root.removeAttribute(`data-${target.name}`);
    remember(target.name, target.value);
  });
  panel.hidden = false;
}

function remember(key: string, value: string): void {
  try {
    if (value) localStorage.setItem(key, value);
    else localStorage.removeItem(key);
  } catch {
    // Storage may be forbidden; the choice then lasts for this page.
  }
}
