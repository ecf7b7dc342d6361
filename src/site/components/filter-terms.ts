/**
 * Narrows the glossary to the terms that contain what is typed, of the topic that is chosen. The index is whole without
 * it; its form stands hidden in the page until this runs.
 */
const form = document.querySelector<HTMLElement>('.filter');
const input = form?.querySelector('input');
const topic = form?.querySelector('select');
const output = form?.querySelector('output');

/** Without case and accents, so that `perche` finds `perché`. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const sections = [...document.querySelectorAll<HTMLElement>('.letter')].map((section) => ({
  section,
  links: [...document.querySelectorAll<HTMLElement>(`.letters [href="#${section.id}"]`)],
  lines: [...section.querySelectorAll<HTMLElement>('li')].map((element) => ({
    element,
    names: plain(`${element.firstElementChild?.textContent ?? ''} ${element.dataset['aliases'] ?? ''}`),
    topics: element.dataset['topics']?.split(' ') ?? [],
    /** Names that only lead to a term are no terms. */
    weight: element.matches('.term-list > *') ? 1 : 0,
  })),
}));

function filter() {
  const wanted = plain(input?.value.trim() ?? '');
  let count = 0;
  for (const { section, links, lines } of sections) {
    let here = 0;
    section.hidden = true;
    for (const { element, names, topics, weight } of lines) {
      element.hidden = !names.includes(wanted) || !(topic?.value ? topics.includes(topic.value) : true);
      if (element.hidden) continue;
      section.hidden = false;
      here += weight;
    }
    for (const link of links) {
      link.hidden = section.hidden;
      link.lastElementChild?.replaceChildren(here > 0 ? String(here) : '');
    }
    count += here;
  }
  if (output) output.textContent = output.dataset['count']?.replace('{count}', String(count)) ?? '';
}

if (form) {
  form.hidden = false;
  form.addEventListener('input', filter);
  // Browsers keep what was typed when the reader comes back.
  if (input?.value || topic?.value) filter();
}

// Makes the file a module, so that its names stay its own.
export {};
