/** The style of a comparison's page: the reader's own fonts, light and dark, nothing loaded. */
export const diffStyle = `
:root{color-scheme:light dark;--paper:light-dark(#fbf8f3,#191613);--ink:light-dark(#221d18,#ece5db);--muted:light-dark(#655c51,#a99e90);--line:light-dark(#e2d9cb,#3a332c);--bad:light-dark(#a3261d,#ff9b8f);--good:light-dark(#1f6b3a,#8fd6a8)}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 system-ui,sans-serif;overflow-wrap:anywhere}
main{max-width:62rem;margin:auto;padding:2rem 1.25rem 4rem}
h1{font-size:1.75rem;line-height:1.2;margin:0 0 .25rem}
h2{font-size:1.2rem;margin:2.5rem 0 .75rem;padding-bottom:.4rem;border-bottom:1px solid var(--line)}
h2 small,.quiet{color:var(--muted);font-weight:400}
h3{font-size:1rem;margin:0 0 .75rem}
code{font:0.92em ui-monospace,monospace}
article{padding:1.25rem 0;border-bottom:1px solid var(--line)}
ul{padding-left:1.2rem}
li{margin:.35rem 0}
.bad h2{color:var(--bad)}
dl{display:grid;grid-template-columns:9rem 1fr;gap:.3rem 1rem;margin:.75rem 0}
dt{grid-column:1;color:var(--muted)}
dd{grid-column:2;margin:0}
del{color:var(--bad)}
ins{color:var(--good);text-decoration:none}
.pictures{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:1rem;margin:.5rem 0 1rem}
figure{margin:0}
figure img,figure p{display:block;width:100%;aspect-ratio:1200/630;object-fit:cover;border:1px solid var(--line);border-radius:.4rem;margin:0}
figure p{display:grid;place-items:center;padding:1rem}
figcaption{color:var(--muted);font-size:.9rem;margin-top:.3rem}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.92rem}
th,td{text-align:start;vertical-align:top;padding:.4rem .75rem .4rem 0;border-bottom:1px solid var(--line)}
:focus-visible{outline:3px solid var(--good);outline-offset:2px}
@media (width<36rem){dl{grid-template-columns:1fr}dt,dd{grid-column:1}}
`.trim();
