/**
 * Lets the arrow keys lead from the field through what was found and back, and Escape from anywhere
 * in `root` to the field; Enter opens a link by itself. `stops` are the links and buttons in
 * between, in order.
 */
export function moveByKeys(
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
