// What the page of every report does. It is one script without imports, so that it is inlined in
// the page, costs no request, and only one hash in the policy.

const unfold = (template: HTMLTemplateElement | null | undefined): void =>
  template?.replaceWith(document.importNode(template.content, true));

// The bar of found words comes as soon as the address asks for it.
const found = document.querySelector<HTMLTemplateElement>('template[data-found-words]');
const follow = (): void => {
  if (location.hash.startsWith(found?.dataset.foundWords ?? '-')) unfold(found);
};
addEventListener('hashchange', follow);
follow();

// A link to report an error names the page already, and the paragraph once one is chosen.
const { href: canonical } = document.querySelector<HTMLLinkElement>('link[rel=canonical]') ?? {};
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-errors]')) {
  const { href } = link;
  link.onclick = () => {
    const paragraph = location.hash.startsWith('#doan-') ? location.hash : '';
    if (canonical) link.href = href.replace(canonical, canonical + encodeURIComponent(paragraph));
  };
}

// The tools that the browser has are there from the first. Their script comes when a pointer or the
// focus is on one, and does what was asked of them before. Only secure origins have a clipboard.
// Those that a browser lacks stay hidden and keep their room, so that nothing moves.
const tools = document.querySelector('.report-tools');
for (const button of document.querySelectorAll<HTMLElement>('[data-tool]')) {
  const { tool } = button.dataset;
  button.hidden =
    (tool === 'copy' && !('clipboard' in navigator)) ||
    (tool === 'share' && !('share' in navigator));
  button.addEventListener('click', () => (button.dataset.asked = ''), { once: true });
}
for (const sign of ['pointerover', 'focusin', 'click'])
  tools?.addEventListener(sign, () => unfold(tools.querySelector('template')));
