import { unsure } from '../../networks/index.ts';
import { html } from '../html.ts';
import { definePreviewLayout } from '../layout.ts';
import { avatar, icon, picture, shortLink, text } from '../parts.ts';

const seen = 'https://www.threads.com/';

/** A post: the picture in a rounded frame, in the same frame below it the host in grey and the title. */
export const threads = definePreviewLayout({
  network: 'threads',
  name: 'Threads',
  columns: { phone: unsure(390, seen), desktop: unsure(640, seen) },
  lines: { site: unsure(1, seen) },
  font: "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif",
  colors: {
    light: { paper: '#ffffff', ink: '#000000', muted: '#6b6b6b', rule: '#d9d9d9', link: '#0064e0', box: '#fafafa' },
    dark: { paper: '#181818', ink: '#f3f5f7', muted: '#9d9d9d', rule: '#383939', link: '#5aa7ff', box: '#1e1e1e' },
  },
  css: `
    display: grid; grid-template-columns: 36px 1fr; gap: 0 12px; padding: 12px 24px; border-bottom: 1px solid var(--rule); line-height: 21px;
    .avatar { width: 36px; height: 36px; }
    .head { display: flex; gap: 6px; color: var(--muted); }
    .head b { color: var(--ink); }
    .head .icon { margin-inline-start: auto; }
    .link { color: var(--link); }
    .frame { display: block; margin-top: 6px; border: 1px solid var(--rule); border-radius: 12px; background: var(--box); overflow: hidden; }
    .below { display: flex; flex-direction: column; gap: 2px; padding: 12px; }
    .site { font-size: 12px; line-height: 16px; color: var(--muted); }
    .actions { display: flex; gap: 26px; margin-top: 12px; }
    [data-width=phone] & { padding: 12px 16px; }
  `,
  render: (unfurl, frame) =>
    html` ${avatar}
      <section>
        <p class="head"><b dir="ltr">${frame.sharer.handle}</b><span>2h</span>${icon('more')}</p>
        ${unfurl.layout === 'none' ? html`<p class="said">${shortLink(frame, 40)}</p>` : html`<figure class="frame">${picture(unfurl, frame)}<span class="below">${text(unfurl, 'site')}${text(unfurl, 'title')}</span></figure>`}
        <p class="actions">${icon('heart')}${icon('reply')}${icon('repeat')}${icon('send')}</p>
      </section>`,
});
