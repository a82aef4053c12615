/**
 * Moves the focus by the arrow keys from the field through `stops`, the links and buttons of the
 * results in order, and back. Escape moves it from anywhere in `root` to the field.
 */
export function moveByArrowKeys(
  root: HTMLElement,
  field: HTMLInputElement,
  stops: () => HTMLElement[],
): void {
  const move = (event: KeyboardEvent): void => {
    const { key, target, altKey, ctrlKey, metaKey, shiftKey, isComposing } = event;
    // While a word is being composed, the arrows choose among its spellings.
    if (altKey || ctrlKey || metaKey || shiftKey || isComposing) return;
    if (key === 'Escape' && target !== field) {
      event.preventDefault();
      field.focus();
      return;
    }
    if (key !== 'ArrowDown' && key !== 'ArrowUp') return;
    const line = [field, ...stops()];
    const at = line.findIndex((stop) => stop === target);
    const next = at < 0 ? undefined : line[at + (key === 'ArrowDown' ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  field.addEventListener('keydown', move);
  root.addEventListener('keydown', move);
}
