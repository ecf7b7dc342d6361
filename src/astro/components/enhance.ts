/**
 * What runs in the reader's browser on every page. Each part improves something that works without it: a link to
 * a video, code that can be selected, a row of share links. With what a page's other parts bring, at most 2 KB gzipped.
 * One listener a kind of event on the document, nothing kept between pages.
 */
const all = <E extends Element = HTMLElement>(selector: string) => document.querySelectorAll<E>(selector);
/** What needs this script stands hidden in the page, alone or with what surrounds it. */
const reveal = (element: HTMLElement) => ((element.closest<HTMLElement>('[hidden]') ?? element).hidden = false);
/** Words of the interface stand as data attributes on `<html>` or `<body>`. */
const word = (name: 'copyCode' | 'copied') => document.documentElement.dataset[name] ?? document.body.dataset[name] ?? '';
/** The address to pass on: the page's canonical one, without what brought the reader here. */
const canonical = () => document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;

/** Puts the network's frame where the link to it was. */
function openEmbed(door: HTMLElement, figure: HTMLElement, address: string) {
  const frame = document.createElement('iframe');
  frame.title = figure.dataset['title'] ?? '';
  frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
  // YouTube refuses to play for a page that does not say where it is.
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  // The frame is of another origin, so its own origin gives it nothing of ours; it may not navigate the page.
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-presentation');
  frame.style.aspectRatio = figure.dataset['ratio'] ?? '';
  frame.src = address;
  door.replaceWith(frame);
  // The notice has done its duty; the way to the original takes its place.
  for (const part of figure.querySelectorAll<HTMLElement>('figcaption [data-surface]')) part.hidden = !part.hidden;
  frame.focus();
}

/** Says to screen readers what the eye sees on the button; stands empty in the page until there is something to say. */
const status = document.createElement('p');

/** Copies, and says so on the button for two seconds. */
async function copy(text: string, button: HTMLElement) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // The browser forbids it; the button then says nothing, and the text can still be selected.
    return;
  }
  if (button.dataset['done']) return;
  const label = [...button.childNodes];
  button.dataset['done'] = 'true';
  button.textContent = status.textContent = word('copied');
  setTimeout(() => {
    button.replaceChildren(...label);
    delete button.dataset['done'];
    status.textContent = '';
  }, 2000);
}

async function share({ dataset }: HTMLElement) {
  try {
    await navigator.share({ title: dataset['shareTitle'] ?? document.title, url: dataset['share'] || canonical() });
  } catch {
    // The reader closed the sheet, or one is open already.
  }
}

document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element)) return;
  const door = event.target.closest<HTMLElement>('.embed-door');
  const figure = door?.closest<HTMLElement>('[data-embed]');
  // With a modifier key the reader asks for a new tab: the link does that by itself.
  if (door && figure?.dataset['embed'] && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)) {
    event.preventDefault();
    openEmbed(door, figure, figure.dataset['embed']);
  }
  const button = event.target.closest('button');
  if (!button) return;
  if (button.matches('.copy-code')) void copy(button.parentElement?.querySelector('pre')?.textContent ?? '', button);
  if (button.matches('[data-copy]')) void copy(button.dataset['copy'] || canonical(), button);
  if (button.matches('[data-share]')) void share(button);
});

if (navigator.clipboard) {
  status.role = 'status';
  status.className = 'visually-hidden';
  document.body.append(status);
  all('button[data-copy]').forEach(reveal);
  for (const pre of all('pre')) {
    const frame = document.createElement('div');
    frame.className = 'code';
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy-code';
    button.textContent = word('copyCode');
    pre.replaceWith(frame);
    frame.append(pre, button);
  }
}
if ('share' in navigator) all('button[data-share]').forEach(reveal);

// Makes the file a module, so that its names stay its own.
export {};
