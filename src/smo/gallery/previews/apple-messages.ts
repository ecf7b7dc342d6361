import { unsure } from '../../networks/index.ts';
import { html } from '../html.ts';
import { definePreviewLayout } from '../layout.ts';
import { bareLink, icon, picture, text } from '../parts.ts';

const seen = 'https://developer.apple.com/documentation/linkpresentation/lplinkview';

/** The link is the balloon: the picture in its own shape, below it title and site on grey; the address is gone. */
export const appleMessages = definePreviewLayout({
  network: 'apple-messages',
  name: 'Apple Messages',
  columns: { phone: unsure(390, seen), desktop: unsure(460, seen) },
  lines: { site: unsure(1, seen) },
  font: "-apple-system,BlinkMacSystemFont,'SF Pro Text','Helvetica Neue',Helvetica,Arial,sans-serif",
  colors: {
    light: { paper: '#ffffff', ink: '#000000', balloon: '#e9e9eb', muted: '#5f5f64', said: '#0a6cdb' },
    dark: { paper: '#000000', ink: '#ffffff', balloon: '#262628', muted: '#a1a1a8', said: '#0a6cdb' },
  },
  css: `
    padding: 12px 16px; font-size: 17px; line-height: 22px;
    .balloon { width: 264px; margin-inline-start: auto; border-radius: 18px; background: var(--balloon); overflow: hidden; }
    .pictures { display: flex; gap: 2px; align-items: start; }
    .pictures .picture { flex: 1; width: 0; height: auto; }
    .caption { display: flex; gap: 8px; align-items: center; padding: 8px 12px 9px; }
    .words { flex: 1; }
    .title { font-size: 15px; font-weight: 600; line-height: 19px; }
    .site { font-size: 13px; line-height: 17px; color: var(--muted); }
    .caption > .picture { width: 44px; height: 44px; border-radius: 6px; }
    .caption > .icon { width: 16px; height: 16px; color: var(--muted); }
    .said { width: fit-content; margin-inline-start: auto; padding: 7px 12px; border-radius: 18px; background: var(--said); color: #ffffff; text-decoration: underline; }
    .receipt { margin-top: 3px; font-size: 11px; line-height: 13px; font-weight: 600; text-align: end; color: var(--muted); }
  `,
  render: (unfurl, frame) => {
    const side = unfurl.layout === 'small' ? picture(unfurl, frame) : icon('next');
    const above = [unfurl.picture, ...unfurl.morePictures].flatMap((shown) => picture(unfurl, frame, shown) ?? []);
    const balloon = html`<div class="balloon">
      ${unfurl.layout === 'large' && html`<div class="pictures">${above}</div>`}
      <div class="caption">
        <div class="words">${text(unfurl, 'title')}${text(unfurl, 'site')}</div>
        ${side}
      </div>
    </div>`;
    return html`${unfurl.layout === 'none' ? html`<p class="said">${bareLink(frame)}</p>` : balloon}
      <p class="receipt">Delivered</p>`;
  },
});
