/**
 * What links to terms do beyond `interestfor`: on touch the first tap shows the definition and a link to the rest, the
 * second follows the link. Browsers without `interestfor` get hover and focus from here too. At most 1 KB gzipped.
 */
const SHOW_AFTER = 250;
/** As long as the way from a link to its tip may take. */
const HIDE_AFTER = 400;

const linkAt = (target: EventTarget | null) => (target instanceof Element ? target.closest<HTMLAnchorElement>('a[interestfor]') : null);
const tipOf = (link: HTMLAnchorElement) => document.getElementById(link.getAttribute('interestfor') ?? '');
const isOpen = (tip: HTMLElement) => tip.matches(':popover-open');

let shown: HTMLElement | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
const after = (delay: number, action: () => void) => {
  clearTimeout(timer);
  timer = setTimeout(action, delay);
};

function hide() {
  clearTimeout(timer);
  if (shown && isOpen(shown)) shown.hidePopover();
  shown = null;
}

function show(link: HTMLAnchorElement) {
  const tip = tipOf(link);
  if (!tip || isOpen(tip)) return;
  hide();
  shown = tip;
  tip.showPopover({ source: link });
}

/** The link that a finger touches while its tip is closed. Asked before the click, because a touch beside a tip closes it. */
let touched: HTMLAnchorElement | null = null;
const more = document.createElement('a');

function onTap(event: Event) {
  const link = linkAt(event.target);
  const tip = link && tipOf(link);
  if (!link || !tip || link !== touched) return;
  event.preventDefault();
  show(link);
  more.href = link.href;
  more.textContent = document.documentElement.dataset['readMore'] ?? '';
  tip.append(more);
  // What holds a link is no tooltip any more.
  tip.role = 'group';
}

if ('popover' in HTMLElement.prototype) {
  // Said with the link also while the tip is closed.
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[interestfor]'))
    link.setAttribute('aria-describedby', link.getAttribute('interestfor') ?? '');

  document.addEventListener('pointerdown', ({ target, pointerType }) => {
    const link = linkAt(target);
    touched = pointerType === 'touch' && link && !tipOf(link)?.matches(':popover-open') ? link : null;
    if (!link && !(target instanceof Node && shown?.contains(target))) hide();
  });
  document.addEventListener('click', onTap);

  if (!('interestForElement' in HTMLAnchorElement.prototype)) {
    document.addEventListener('pointerover', ({ target, pointerType }) => {
      if (pointerType === 'touch') return;
      const link = linkAt(target);
      if (link) after(SHOW_AFTER, () => show(link));
      else if (target instanceof Node && shown?.contains(target)) clearTimeout(timer);
      else after(HIDE_AFTER, hide);
    });
    document.addEventListener('focusin', ({ target }) => {
      const link = linkAt(target);
      if (link?.matches(':focus-visible')) after(SHOW_AFTER, () => show(link));
    });
    document.addEventListener('focusout', () => after(HIDE_AFTER, hide));
    document.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') hide();
    });
  }
}

// Makes the file a module, so that its names stay its own.
export {};
