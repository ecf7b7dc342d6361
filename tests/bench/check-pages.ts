/** Pages as a blog of ten thousand entries would have them: 10 KB, with all tags, each with its own words. */

export const siteUrl = 'https://notes.example.org';

const words =
  'link preview card network share page title reader feed word picture post message trust click answer people story image caption source quote author topic week launch letter garden street morning perché dove quando città'.split(
    ' ',
  );

/** Words that follow from a number: the same in each run, others for each page. */
function talker(number: number): (count: number) => string {
  let seed = Math.imul(number + 1, 2_654_435_761) >>> 0;
  return (count) => Array.from({ length: count }, () => words[((seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0) >>> 8) % words.length] ?? '').join(' ');
}

export const fileOf = (number: number) => `blog/${number}/index.html`;

/** Where a section links to: a page that is there, but for one of a hundred pages. */
const linkOf = (number: number, index: number) => (number % 100 === 0 && index === 1 ? `/blog/gone-${number}/` : `/blog/${(number * 7 + index) % 1000}/`);

export function pageOf(number: number): string {
  const say = talker(number);
  const url = `${siteUrl}/blog/${number}/`;
  const [title, description] = [`Note ${number}: ${say(7)}`, `On ${say(18)}.`];
  const published = `20${10 + (number % 16)}-03-${String(1 + (number % 28)).padStart(2, '0')}T09:00:00+01:00`;
  const ld = {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'BlogPosting',
        headline: title,
        description,
        image: `${siteUrl}/card.jpg`,
        datePublished: published,
        dateModified: published,
        author: [{ '@type': 'Person', name: 'Ada Rossi', url: `${siteUrl}/authors/ada/` }],
        mainEntityOfPage: url,
        url,
      },
      { '@type': 'BreadcrumbList', itemListElement: [{ '@type': 'ListItem', position: 1, name: 'Notes', item: `${siteUrl}/` }] },
    ],
  };
  const section = (index: number) =>
    `<h2 id="s${index}">${say(4)}</h2><p>${say(40)} <a href="${linkOf(number, index)}">${say(3)}</a> ${say(30)}.</p><p>${say(60)} <em>${say(2)}</em>.</p>`;
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title><meta name="description" content="${description}"><link rel="canonical" href="${url}">
<meta name="robots" content="max-image-preview:large"><meta property="og:type" content="article"><meta property="og:title" content="${title}">
<meta property="og:description" content="${description}"><meta property="og:url" content="${url}"><meta property="og:site_name" content="Notes"><meta property="og:locale" content="en_GB">
<meta property="og:image" content="${siteUrl}/card.jpg"><meta property="og:image:type" content="image/jpeg"><meta property="og:image:width" content="1200"><meta property="og:image:height" content="630"><meta property="og:image:alt" content="${say(8)}">
<meta name="twitter:card" content="summary_large_image"><meta name="twitter:site" content="@notes"><meta property="article:published_time" content="${published}"><meta property="article:modified_time" content="${published}">
<meta name="fediverse:creator" content="@ada@social.example.org"><meta name="theme-color" content="#b3261e"><link rel="icon" href="/icon.svg" type="image/svg+xml"><link rel="apple-touch-icon" href="/apple-touch-icon.png">
<link rel="alternate" href="${siteUrl}/rss.xml" type="application/rss+xml" title="Notes"><meta name="viewport" content="width=device-width, initial-scale=1">
<style>${':root{--ink:#1d1a17;--paper:#fbf7f0}body{margin:0;color:var(--ink)}a{color:inherit}'.repeat(12)}</style><script type="application/ld+json">${JSON.stringify(ld)}</script></head>
<body><header><nav aria-label="Main"><ul>${['', 'blog/', 'glossary/', 'about/', 'follow/'].map((path) => `<li><a href="/${path}">${path || 'home'}</a></li>`).join('')}</ul></nav></header>
<main><article><h1>${title}</h1><p><time datetime="${published}">2 March</time> <a href="/authors/ada/" rel="author">Ada Rossi</a></p><div data-content><p>${say(60)}.</p>
<figure><img src="/photo.jpg" alt="${say(6)}" width="1600" height="900" loading="lazy"></figure>${[1, 2, 3, 4, 5].map(section).join('\n')}</div></article></main>
<footer><ul>${['x', 'mastodon', 'bluesky'].map((name) => `<li><a href="https://${name}.example/share?u=${encodeURIComponent(url)}" rel="noopener">Share on ${name}</a></li>`).join('')}</ul></footer></body></html>
`;
}
