/** Search as you type, over the index that the build wrote beside the pages; nothing leaves the reader's machine. */
interface Hit {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: { readonly title?: string };
}
interface Pagefind {
  debouncedSearch(query: string): Promise<{ results: { data(): Promise<Hit> }[] } | null>;
}

const form = document.querySelector<HTMLFormElement>('form[data-search]');
const input = form?.querySelector('input');
const count = document.querySelector('.search-count');
const list = document.querySelector('.search-results');
const SHOWN = 20;
let pagefind: Promise<Pagefind> | undefined;

if (form && input && count && list) {
  const run = async () => {
    const query = input.value.trim();
    const address = new URL(location.href);
    if (query) address.searchParams.set('q', query);
    else address.searchParams.delete('q');
    history.replaceState(null, '', address);
    if (!query) {
      list.replaceChildren();
      count.textContent = '';
      return;
    }
    pagefind ??= import(/* @vite-ignore */ new URL(form.dataset['search'] ?? '', location.href).href);
    const found = await (await pagefind).debouncedSearch(query);
    if (!found) return;
    const hits = await Promise.all(found.results.slice(0, SHOWN).map((result) => result.data()));
    const text = (found.results.length > 0 ? form.dataset['results'] : form.dataset['none']) ?? '';
    count.textContent = text.replace('{count}', String(found.results.length)).replace('{query}', query);
    list.replaceChildren(...hits.map(item));
  };
  input.addEventListener('input', run);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    run();
  });
  input.value = new URL(location.href).searchParams.get('q') ?? '';
  run();
}

function item(hit: Hit): HTMLLIElement {
  const element = document.createElement('li');
  const link = document.createElement('a');
  link.href = hit.url;
  link.textContent = hit.meta.title ?? hit.url;
  const excerpt = document.createElement('p');
  // pagefind gives escaped text with <mark> around the hits.
  excerpt.innerHTML = hit.excerpt;
  element.append(link, excerpt);
  return element;
}
