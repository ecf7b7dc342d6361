import type { Theme } from '../config.ts';

/** Where the style sheet of the feeds stands, site-relative. */
export const feedCssPath = '/feed.css';

/** The style sheet that makes a feed opened in a browser a readable page: the site's colours, the reader's own fonts. */
export function feedCss({ light, dark, fonts }: Theme): string {
  const colours = ({ paper, surface, ink, muted, line, accent, wash }: Theme['light']) =>
    `--paper:${paper};--surface:${surface};--ink:${ink};--muted:${muted};--line:${line};--accent:${accent};--wash:${wash}`;
  return `rss,feed{color-scheme:light dark;${colours(light)}}
@media(prefers-color-scheme:dark){rss,feed{${colours(dark)}}}
rss,feed,channel{display:block}
rss,feed{min-height:100vh;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 ${families(fonts.text)}}
channel>*,feed>*{display:none}
channel>div,feed>div{display:block;max-width:42rem;margin:auto;padding:clamp(1.25rem,5vw,3rem)}
div>meta{display:none}
h1,h2{margin:0;font-family:${families(fonts.display)};line-height:1.2;text-wrap:balance;overflow-wrap:anywhere}
h1{font-size:clamp(1.75rem,6vw,2.5rem)}
h2{font-size:1.25rem}
p{margin:.5rem 0 0;overflow-wrap:anywhere}
strong{font-weight:600}
a{color:var(--accent);text-underline-offset:.2em}
h1 a,h2 a{color:inherit;text-decoration:underline 2px var(--line)}
h1 a:hover,h2 a:hover{text-decoration-color:var(--accent)}
a:focus-visible{outline:3px solid var(--accent);outline-offset:3px}
header{margin-bottom:2.5rem}
header>p:first-of-type{color:var(--muted)}
header>p:nth-of-type(2){margin-top:1.5rem;padding:1rem 1rem 0;border-radius:.5rem .5rem 0 0;background:var(--wash)}
header>p:nth-of-type(3){margin:0;padding:.25rem 1rem 1rem;border-radius:0 0 .5rem .5rem;background:var(--wash)}
code{display:block;margin-top:1rem;padding:.75rem 1rem;border:1px solid var(--line);border-radius:.5rem;background:var(--surface);font:.9375rem/1.5 ${fonts.mono};overflow-wrap:anywhere;user-select:all}
nav{margin-top:1rem}
ol{margin:0;padding:0;list-style:none}
li{padding:1.5rem 0;border-top:1px solid var(--line)}
time{display:block;margin-top:.25rem;color:var(--muted);font-size:.9375rem}
footer{display:flex;gap:1.5rem;padding-top:1.5rem;border-top:1px solid var(--line)}
`;
}

/** Quoted unless it is a keyword such as `system-ui`, or quoted already. */
function families({ family, fallbacks }: Theme['fonts']['text']): string {
  return [family, ...fallbacks].map((name) => (/^["'a-z]/u.test(name) ? name : JSON.stringify(name))).join(',');
}
