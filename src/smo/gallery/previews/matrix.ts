import { sure, unsure } from '../../networks/index.ts';
import { html } from '../html.ts';
import { definePreviewLayout } from '../layout.ts';
import { avatar, bareLink, picture, text } from '../parts.ts';

const code = 'https://github.com/element-hq/element-web/blob/develop/res/css/views/rooms/_LinkPreviewWidget.pcss';

/** A message in Element, the client most in use: a thin bar, the picture at a hundred pixels, title and site in one line, text below. */
export const matrix = definePreviewLayout({
  network: 'matrix',
  name: 'Matrix (Element)',
  columns: { phone: unsure(390, code), desktop: unsure(600, code) },
  lines: { title: sure(2, code), description: sure(3, code) },
  font: "Inter,Twemoji,-apple-system,'Segoe UI',Arial,Helvetica,sans-serif",
  colors: {
    light: { paper: '#ffffff', ink: '#1b1d22', muted: '#656d77', bar: '#d9dde3', name: '#0b7f67', link: '#0467dd' },
    dark: { paper: '#101317', ink: '#ebeef2', muted: '#a9b2bc', bar: '#3a4048', name: '#1fc090', link: '#4187eb' },
  },
  css: `
    display: grid; grid-template-columns: 30px 1fr auto; gap: 0 14px; padding: 12px 18px; line-height: 22px;
    .avatar { width: 30px; height: 30px; }
    .who { color: var(--name); }
    .who b { font-weight: 600; }
    .when { font-size: 12px; color: var(--muted); }
    .link { color: var(--link); }
    .widget { display: flex; margin-top: 12px; border-inline-start: 2px solid var(--bar); border-radius: 2px; color: var(--muted); }
    .thumb { flex: 0 0 100px; margin-inline-start: 16px; }
    .thumb .picture { max-height: 100px; }
    .caption { flex: 1; margin-inline-start: 16px; }
    .title { font-weight: 700; color: var(--link); }
    .title .site { font-weight: 400; color: var(--muted); }
    .description { margin-top: 8px; }
    [data-width=phone] & .thumb { flex-basis: 72px; }
  `,
  render: (unfurl, frame) => {
    const { title, site } = unfurl;
    const thumb = picture(unfurl, frame);
    const heading =
      (title ?? site) && html`<span class="title" dir="auto">${title?.text}${site && html`<span class="site">${title && ' - '}${site.text}</span>`}</span>`;
    return html` ${avatar}
      <div>
        <p class="who"><b>${frame.sharer.name}</b></p>
        <p class="said">${bareLink(frame)}</p>
        ${
          unfurl.layout !== 'none' &&
          html`<div class="widget">
            ${thumb && html`<div class="thumb">${thumb}</div>`}
            <div class="caption">${heading}${text(unfurl, 'description')}</div>
          </div>`
        }
      </div>
      <span class="when">10:42</span>`;
  },
});
