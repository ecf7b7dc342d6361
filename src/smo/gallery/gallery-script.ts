/**
 * The one script of the gallery's documents: filters the list of pages, switches scheme and width of the previews, opens
 * places in the editor. Plain, so that it runs from a disk too; all else in the documents works without it.
 */
export const galleryScript = `(() => {
'use strict';
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const keep = {
  get: (key) => { try { return sessionStorage.getItem('smo ' + key); } catch { return null; } },
  set: (key, value) => { try { sessionStorage.setItem('smo ' + key, value); } catch {} },
};

for (const form of all('[data-filter]')) {
  let rows = [];
  const read = () => { rows = all('.pages > li').map((row) => ({ row, ...row.dataset })); };
  read();
  document.addEventListener('smo:pages', () => { read(); filter(); });
  const count = document.querySelector('[data-count]');
  const nothing = document.querySelector('[data-nothing]');
  const fields = [...form.elements].filter(({ name }) => name);
  const words = (list = '') => list.split(' ');
  const filter = () => {
    const wanted = Object.fromEntries(fields.map(({ name, value }) => [name, value.trim().toLowerCase()]));
    const parts = wanted.text.split(/\\s+/u).filter(Boolean);
    let shown = 0;
    for (const one of rows) {
      const fits = parts.every((part) => one.text.includes(part))
        && ['kind', 'locale', 'rule', 'network', 'state'].every((name) => !wanted[name] || words(one[name]).map((word) => word.toLowerCase()).includes(wanted[name]));
      if (one.row.hidden === fits) one.row.hidden = !fits;
      if (fits) shown += 1;
    }
    count.textContent = shown === rows.length ? shown + (shown === 1 ? ' page' : ' pages') : shown + ' of ' + rows.length + ' pages';
    nothing.hidden = shown > 0;
  };
  const remember = () => { keep.set('filter', JSON.stringify(fields.map(({ value }) => value))); filter(); };
  form.hidden = false;
  form.addEventListener('input', remember);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(remember));
  try {
    const values = JSON.parse(keep.get('filter') ?? '[]');
    fields.forEach((field, index) => { if (typeof values[index] === 'string') field.value = values[index]; });
    filter();
  } catch {}
}

for (const form of all('[data-switches]')) {
  const sheets = all('.previews');
  const apply = (name, value) => {
    if (name === 'network') {
      for (const article of all('.network', form.parentElement)) article.hidden = value !== '' && article.dataset.network !== value;
      return;
    }
    for (const element of [...sheets, ...all('.preview')]) element.setAttribute('data-' + name, value);
  };
  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', ({ target: { name, value } }) => { keep.set(name, value); apply(name, value); });
  for (const name of ['scheme', 'width', 'network']) {
    const value = keep.get(name);
    if (value === null) continue;
    form.elements[name].value = value;
    apply(name, form.elements[name].value);
  }
}

const pending = document.querySelector('[data-pending]');
const again = async () => {
  try {
    const next = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
    const list = next.querySelector('.pages');
    if (list && !document.querySelector('.pages').contains(document.activeElement)) {
      document.querySelector('.pages').replaceWith(list);
      document.dispatchEvent(new Event('smo:pages'));
    }
    const left = next.querySelector('[data-pending]');
    Object.assign(pending, { textContent: left.textContent, hidden: left.hidden });
    pending.dataset.pending = left.dataset.pending;
  } catch {}
  if (pending.dataset.pending !== '0') setTimeout(again, 1500);
};
if (pending && pending.dataset.pending !== '0') setTimeout(again, 1500);

document.addEventListener('click', (event) => {
  const link = event.target.closest('a[data-open]');
  if (!link) return;
  event.preventDefault();
  fetch(link.href);
});
})();
`;
