import { previewCss } from './preview-html.ts';

/** Style sheet of the gallery's documents, that of the previews included. */
export const galleryCss = (): string => `${own}\n${previewCss()}`;

const own = `:root{color-scheme:light dark;--paper:light-dark(#f7f4ee,#15171b);--raised:light-dark(#fffdf9,#1d2026);--ink:light-dark(#1f1b16,#ece8e1);--muted:light-dark(#625a50,#aaa69e);--line:light-dark(#ddd5c8,#343841);--accent:light-dark(#9c2f17,#ff9d7d);--good:light-dark(#1c6b3c,#7ed6a0);--fair:light-dark(#7a4b00,#f0c26b);--bad:light-dark(#a3161d,#ff9a94);--desk:light-dark(#ebe5d9,#101215)}
*,::before,::after{box-sizing:border-box}
html{scroll-padding-top:4rem;-webkit-text-size-adjust:100%}
body{margin:0;padding:0 clamp(1rem,4vw,3rem) 5rem;background:var(--paper);color:var(--ink);font:1rem/1.55 system-ui,sans-serif;overflow-wrap:anywhere}
body>*{max-width:84rem;margin-inline:auto}
h1,h2,h3,p,ul,dl,dd,table,figure,fieldset{margin:0;padding:0}
h1,h2{font-family:ui-serif,"Iowan Old Style",Palatino,Georgia,serif;font-weight:600;line-height:1.15;letter-spacing:-.01em;text-wrap:balance}
h1{font-size:clamp(1.9rem,1.3rem + 2.4vw,3.1rem)}
h2{font-size:1.5rem}
h3{font-size:1rem;line-height:1.35}
ul{list-style:none}
a{color:var(--accent);text-underline-offset:.18em;text-decoration-thickness:.06em}
a:hover{text-decoration-thickness:.14em}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:3px}
[hidden]{display:none!important}
code,pre{font-family:ui-monospace,"Cascadia Code",Menlo,Consolas,monospace;font-size:.8125rem}
pre{margin:0;padding:.85rem 1rem;border:1px solid var(--line);border-radius:.5rem;background:var(--raised);white-space:pre-wrap;max-height:28rem;overflow:auto}
summary{cursor:pointer;padding-block:.15rem}
small{font-size:.55em;font-weight:400;color:var(--muted)}
.skip{position:absolute;inset-inline-start:1rem;inset-block-start:-4rem;padding:.5rem 1rem;background:var(--ink);color:var(--paper)}
.skip:focus{inset-block-start:.5rem;z-index:3}
.head{padding-block:clamp(1.75rem,5vw,3.5rem) 1.5rem}
.brand{margin-block-end:.6rem;font-size:.875rem;color:var(--muted)}
.lead{max-width:60ch;margin-block-start:.7rem;color:var(--muted)}
.path{font-family:ui-monospace,Menlo,Consolas,monospace;font-size:.8125rem;color:var(--muted)}
main>section{margin-block-start:3rem}
main>section>h2{margin-block-end:1rem}
.note{max-width:75ch;margin-block-end:1rem;color:var(--muted);font-size:.9375rem}
.watermark{position:sticky;inset-block-start:0;z-index:2;max-width:none;margin-inline:calc(-1*clamp(1rem,4vw,3rem));padding:.6rem clamp(1rem,4vw,3rem);background:#ffd95e;color:#2b2100;font-size:.9375rem}
.good{--level:var(--good)}.fair{--level:var(--fair)}.bad{--level:var(--bad)}.unknown{--level:var(--muted)}
td:is(.good,.bad,.unknown){color:var(--level)}
.summary{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,17rem),1fr));gap:1px;margin-block-start:.5rem;border:1px solid var(--line);border-radius:.75rem;background:var(--line);overflow:hidden}
.tile{padding:1.25rem 1.4rem;background:var(--raised);font-size:.9375rem}
.tile h2{margin-block-end:.75rem;font:600 .8125rem/1.4 system-ui,sans-serif;letter-spacing:0;color:var(--muted)}
.verdict h2{color:var(--level);font-size:.9375rem}
.verdict .figure{font:600 3.4rem/1 ui-serif,Palatino,Georgia,serif;letter-spacing:-.03em;margin-block-end:.6rem}
.verdict .figure small{font-size:1rem;letter-spacing:0}
.when{margin-block-start:.5rem;color:var(--muted);font-size:.8125rem}
.history{display:block;width:100%;height:6rem;fill:none}
.history .grid{stroke:var(--line)}
.history .line{stroke:var(--accent);stroke-width:2;stroke-linejoin:round}
.history circle{fill:var(--level)}
.figures{display:flex;flex-wrap:wrap;gap:.5rem 1.75rem;margin-block-end:.75rem}
.figures dt{font-size:.8125rem;color:var(--muted)}
.figures dd{font:600 1.6rem/1.2 ui-serif,Palatino,Georgia,serif}
table{border-collapse:collapse;font-size:.875rem;width:100%}
caption{padding-block-end:.25rem;text-align:start;font-size:.8125rem;color:var(--muted)}
th,td{padding:.35rem .75rem .35rem 0;border-block-end:1px solid var(--line);text-align:start;vertical-align:top;font-weight:400}
thead th{font-weight:600;color:var(--muted)}
.stages td{text-align:end;padding-inline-end:0;font-variant-numeric:tabular-nums}
.scroll{overflow-x:auto}
.tags{min-width:38rem}.tags td:first-child{color:var(--muted);font-variant-numeric:tabular-nums}.tags td:last-child{width:32%;color:var(--muted)}
.bots{min-width:34rem}
.files li{padding-block:.1rem}
.filter,.switches{display:flex;flex-wrap:wrap;gap:.75rem 1rem;align-items:end;margin-block-end:1rem}
.filter label,.switches>label{display:grid;gap:.25rem;font-size:.8125rem;color:var(--muted);flex:1 1 9rem;max-width:16rem}
.filter .wide{flex-basis:16rem;max-width:none}
input[type=search],select,button{font:inherit;font-size:.9375rem;min-height:2.6rem;width:100%;padding:.3rem .7rem;border:1px solid color-mix(in srgb,var(--muted) 70%,transparent);border-radius:.5rem;background:var(--raised);color:var(--ink)}
::placeholder{color:var(--muted);opacity:1}
button{width:auto;cursor:pointer}
.switches{position:sticky;inset-block-start:0;z-index:1;padding-block:.75rem;background:var(--paper);border-block-end:1px solid var(--line)}
.watermark~main .switches{inset-block-start:2.6rem}
.switches fieldset{display:flex;border:0;min-width:0}
.switches legend{padding:0;margin-block-end:.25rem;font-size:.8125rem;color:var(--muted)}
.switches fieldset label{position:relative;display:grid;place-items:center;min-height:2.6rem;padding-inline:1rem;border:1px solid color-mix(in srgb,var(--muted) 70%,transparent);margin-inline-start:-1px;background:var(--raised);cursor:pointer;font-size:.9375rem}
.switches fieldset label:first-of-type{border-start-start-radius:.5rem;border-end-start-radius:.5rem;margin-inline-start:0}
.switches fieldset label:last-of-type{border-start-end-radius:.5rem;border-end-end-radius:.5rem}
.switches input{position:absolute;inset:0;opacity:0;width:100%;height:100%;margin:0;cursor:pointer}
.switches fieldset label:has(:checked){background:var(--ink);color:var(--paper)}
.switches fieldset label:has(:focus-visible){outline:3px solid var(--accent);outline-offset:2px;z-index:1}
.count{margin-block-end:.5rem;font-size:.9375rem;color:var(--muted)}
.pages{border-block-start:1px solid var(--line)}
.pages>li{display:grid;grid-template-columns:10rem minmax(0,1fr) 8.5rem;gap:1.25rem;align-items:start;padding-block:1rem;border-block-end:1px solid var(--line);content-visibility:auto;contain-intrinsic-size:auto 7.6rem}
.thumb{display:block;width:100%;height:auto;aspect-ratio:40/21;object-fit:cover;border-radius:.4rem;background:var(--desk)}
.thumb.none{display:grid;place-items:center;font-size:.8125rem;color:var(--muted)}
.pages h3{font-size:1.0625rem}
.pages h3 a{color:inherit}
.pages .description{font-size:.9375rem;color:var(--muted);display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden}
.badges{display:flex;flex-wrap:wrap;gap:.35rem;margin-block-start:.4rem}
.badge{padding:.05rem .5rem;border:1px solid var(--line);border-radius:1rem;font-size:.75rem;color:var(--muted)}
.badge:is(.new,.changed){border-color:var(--accent);color:var(--accent)}
.badge.draft{border-color:#8a6d00;background:#ffd95e;color:#2b2100}
.badge.warn{border-color:var(--fair);color:var(--fair)}
.pages .state{text-align:end;font-size:.875rem;color:var(--level)}
.pages .state b{display:block;font:600 2rem/1 ui-serif,Palatino,Georgia,serif}
.nothing{padding-block:2rem;color:var(--muted)}
.sections{position:relative;border-block:1px solid var(--line)}
.sections ul{display:flex;flex-wrap:wrap;gap:0 1.25rem;padding-block:.4rem}
.sections a{display:block;padding-block:.3rem;color:var(--ink);text-decoration:none;font-size:.9375rem}
.sections a:hover{text-decoration:underline}
.problems{display:grid;gap:.75rem}
.problems li{padding:.9rem 1.1rem;border:1px solid var(--line);border-radius:.6rem;background:var(--raised)}
.problems .severity{color:var(--fair)}
.problems [data-severity=error] .severity{color:var(--bad)}
.problems .hint{margin-block-start:.35rem}
.problems .excerpt{margin-block-start:.5rem;padding:.4rem .7rem;background:var(--paper)}
.problems .meta{display:flex;flex-wrap:wrap;gap:.15rem 1.1rem;margin-block-start:.5rem;font-size:.8125rem;color:var(--muted)}
.all-well{color:var(--good)}
.previews{column-width:24.3rem;column-gap:1.1rem;padding:1.5rem clamp(.75rem,1.6vw,1.25rem);margin-inline:calc(-1*clamp(0rem,2.5vw,2rem));border-radius:.9rem;background:var(--desk)}
.previews[data-width=desktop]{column-width:36rem}
.previews[data-scheme=dark]{background:#0b0d10;color:#ece8e1;--muted:#aaa69e;--line:#343841;--accent:#ff9d7d;--fair:#f0c26b}
.previews[data-scheme=light]{background:#ebe5d9;color:#1f1b16;--muted:#5c5449;--line:#cfc6b6;--accent:#8f2a14;--fair:#6b4200}
.network{break-inside:avoid;padding-block-end:1.75rem}
.network h3{margin-block-end:.5rem;font-size:.9375rem}
.why{margin-block-start:.5rem;font-size:.8125rem;color:var(--muted)}
.why ul{padding-block:.35rem}
.why li{padding-block:.3rem;border-block-start:1px solid var(--line)}
.why b{font-weight:600;color:var(--fair)}
.why [data-kind=read] b{color:inherit}
.why cite{display:block;font-style:normal;overflow-wrap:anywhere}
.card{max-width:50rem}
.card svg{display:block;width:100%;height:auto;border-radius:.6rem}
.tree{font-size:.875rem}
.tree ul{padding-inline-start:1rem;border-inline-start:1px solid var(--line)}
.tree b{font-weight:600}
.tree .value{color:var(--muted)}
.facts{display:grid;gap:.15rem;margin-block-end:.75rem;font-size:.9375rem}
.facts div{display:grid;grid-template-columns:7rem minmax(0,1fr)}
.facts dt{color:var(--muted)}
iframe.page{display:block;width:100%;height:min(80vh,50rem);border:1px solid var(--line);border-radius:.75rem;background:#fff}
@media (max-width:44rem){.pages>li{grid-template-columns:6rem minmax(0,1fr);gap:.75rem 1rem;contain-intrinsic-size:auto 10rem}.pages .state{grid-column:2;text-align:start;display:flex;gap:.5rem;align-items:baseline}.pages .state b{font-size:1.25rem}.filter label{flex-basis:100%;max-width:none}.previews{padding-inline:.75rem;overflow-x:auto}.facts div{grid-template-columns:1fr}}
@media print{.filter,.switches,.sections{display:none}.pages>li{content-visibility:visible}}`;
