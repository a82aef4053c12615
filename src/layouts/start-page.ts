import { startShortcuts } from '../search/page/shortcuts.ts';

// What every page does. It is one script without imports left, so that it is inlined in the page,
// costs no request, and only one hash in the policy.

startShortcuts(document.querySelector('.search-keys input'));

// A host refuses an address that is too long. The search page handles its form by itself.
document.addEventListener('formdata', ({ target, formData }) => {
  const field = target instanceof Element && target.querySelector('[data-most]');
  if (!(field instanceof HTMLInputElement)) return;
  formData.set(field.name, field.value.slice(0, Number(field.dataset.most)));
});

// Nothing in a template is fetched: a script that stands in an element which opens, or in the form
// of a field, comes when a reader opens that element, or types. Opening does not bubble.
for (const type of ['toggle', 'input'])
  document.addEventListener(
    type,
    ({ target }) => {
      const parent = target instanceof HTMLInputElement ? target.form : target;
      const template = parent instanceof Element && parent.querySelector(':scope>[data-late]');
      if (template instanceof HTMLTemplateElement)
        template.replaceWith(document.importNode(template.content, true));
    },
    true,
  );

// Without scripts, the display settings are of no use. Where a service worker has this page in
// hand, it keeps what is read.
const isKept = 'serviceWorker' in navigator && navigator.serviceWorker.controller;
for (const part of document.querySelectorAll(isKept ? '.display-button,.kept' : '.display-button'))
  part.removeAttribute('hidden');
