/** Finished posts of about a thousand words, as a theme's page holds them: with style sheet, menus, contents, shares and footer around the article. */

const words =
  'link preview card network share page title reader feed word picture post message trust click answer people story image caption source quote author topic week launch letter garden street morning perché dove quando città'.split(
    ' ',
  );

/** Words that follow from a number: the same in each run, others for each page. */
function talker(number: number): (count: number) => string {
  let seed = Math.imul(number + 1, 2_654_435_761) >>> 0;
  return (count) => Array.from({ length: count }, () => words[((seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0) >>> 8) % words.length] ?? '').join(' ');
}

const list = (count: number, item: (index: number) => string): string => Array.from({ length: count }, (_, index) => item(index)).join('\n');
const style = ':root{--ink:#1d1a17;--paper:#fbf7f0}.card>a[href]:hover{color:var(--ink)}@media (width>40rem){.prose{max-width:38rem}}'.repeat(180);

/** The page of a post at this address, its card and structured data in the head. */
export function postPage(number: number, url: string): string {
  const say = talker(number);
  const { origin } = new URL(url);
  const [title, description] = [`Note ${number}: ${say(7)}`, `On ${say(18)}.`];
  const card = { url: `${origin}/cards/note-${number}.jpg`, width: 1200, height: 630 };
  const ld = {
    '@context': 'https://schema.org',
    '@graph': [{ '@type': 'BlogPosting', headline: title, description, image: { '@type': 'ImageObject', ...card }, url }],
  };
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><meta name="description" content="${description}"><link rel="canonical" href="${url}">
<meta property="og:title" content="${title}"><meta property="og:image" content="${card.url}"><meta property="og:image:width" content="1200"><meta property="og:image:height" content="630"><meta property="og:image:alt" content="${say(8)}">
<style>${style}</style><script type="application/ld+json">${JSON.stringify(ld)}</script></head>
<body><header><nav aria-label="Main"><ul>${list(8, (index) => `<li><a href="/${index}/">${say(1)}</a></li>`)}</ul></nav></header>
<main><article><header><h1>${title}</h1><p><a href="/authors/ada/" rel="author">Ada Rossi</a></p><nav><ol>${list(6, (index) => `<li><a href="#s${index}">${say(4)}</a></li>`)}</ol></nav></header>
<div class="prose" data-content>${article(number, say)}</div></article></main>
<footer>${list(12, (index) => `<section class="card"><h3><a href="/blog/note-${index}/">${say(6)}</a></h3><p>${say(24)}</p><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 4h16v16H4z"></path></svg></section>`)}</footer></body></html>
`;
}

function article(number: number, say: (count: number) => string): string {
  const term = (name: string) => `<a class="term" href="/glossary/${name}/" data-term="${name}">${say(2)}</a>`;
  const section = (
    index: number,
  ) => `<h2 id="s${index}">${say(4)}</h2><a class="anchor" href="#s${index}" data-surface="web"><span aria-hidden="true">#</span></a>
<p>${say(40)} <a href="/blog/note-${(number * 7 + index) % 1000}/">${say(3)}</a> ${say(30)}, <strong>${say(2)}</strong> &amp; ${say(8)}.</p>
<p>${say(30)} ${term('open-graph')} ${say(20)} <em>${say(2)}</em>; ${say(6)} <code>og:image</code> ${say(5)}.</p>`;
  return `<p>${say(70)}.</p>
<figure><picture><source srcset="/_astro/photo.a.webp 640w, /_astro/photo.b.webp 1280w" type="image/webp"><img src="/_astro/photo.jpg" alt="${say(6)}" width="1600" height="900" loading="lazy"></picture><figcaption>${say(9)}</figcaption></figure>
${list(5, section)}
<aside class="note" role="note"><p class="note-title">${say(2)}</p><p>${say(30)}.<sup><a href="#note-1" id="ref-1" data-footnote-ref>1</a></sup></p></aside>
<ul>${list(5, () => `<li>${say(8)} ${term('feed')}</li>`)}</ul>
<figure class="table"><figcaption>${say(5)}</figcaption><div class="table-scroll" tabindex="0"><table><thead><tr>${list(3, () => `<th>${say(2)}</th>`)}</tr></thead><tbody>${list(4, () => `<tr>${list(3, () => `<td>${say(5)}</td>`)}</tr>`)}</tbody></table></div></figure>
<pre class="shiki" data-language="html"><code>${list(6, (index) => `<span class="line"><span style="color:#79c">&lt;meta</span> <span style="color:#9c7">property=</span><span style="color:#c97">"og:${index}"</span> <span>content="${say(4)}"</span>&gt;</span>`)}</code></pre>
<blockquote><p>${say(30)}.</p></blockquote>
${section(5)}
<section data-footnotes class="footnotes"><h2 class="sr-only" id="notes">Notes</h2><ol><li id="note-1"><p>${say(12)} <a href="#ref-1" data-footnote-backref>↩</a></p></li></ol></section>`;
}
