import { unsure } from '../../networks/index.ts';
import { html } from '../html.ts';
import { definePreviewLayout } from '../layout.ts';
import { favicon, icon, picture, shortLink, text } from '../parts.ts';

const code = 'https://github.com/WordPress/gutenberg/tree/trunk/packages/block-editor/src/components/link-control';

/** The box of the editor that opens below a link: icon, title and address, then picture and text. The editor has no dark scheme, its chrome has. */
export const wordpress = definePreviewLayout({
  network: 'wordpress',
  name: 'WordPress (editor)',
  columns: { phone: unsure(390, code), desktop: unsure(460, code) },
  lines: { title: unsure(1, code), description: unsure(3, code) },
  font: "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Oxygen-Sans,Ubuntu,Cantarell,'Helvetica Neue',sans-serif",
  colors: {
    light: { paper: '#f0f0f0', ink: '#1e1e1e', box: '#ffffff', muted: '#5f6468', link: '#3858e9', rule: '#1e1e1e' },
    dark: { paper: '#1e1e1e', ink: '#1e1e1e', box: '#ffffff', muted: '#5f6468', link: '#3858e9', rule: '#e0e0e0' },
  },
  css: `
    padding: 20px; font-size: 13px; line-height: 1.4;
    .popover { width: 350px; margin: 0 auto; border-radius: 2px; background: var(--box); box-shadow: 0 0 0 1px var(--rule); }
    .row { display: grid; grid-template-columns: 24px 1fr auto; gap: 0 12px; align-items: center; padding: 16px; }
    .row .favicon { width: 24px; height: 24px; color: var(--muted); }
    .title { font-weight: 600; color: var(--link); }
    .link { display: block; color: var(--muted); }
    .tools { display: flex; gap: 12px; }
    .rich { display: grid; gap: 10px; padding: 0 16px 16px; }
    .rich .picture { max-height: 140px; border-radius: 2px; background: #dddddd; }
    .description { color: var(--ink); }
  `,
  render: (unfurl, frame) => {
    const shown = picture(unfurl, frame);
    return html` <div class="popover">
      <div class="row">
        ${favicon}
        <p>${text(unfurl, 'title')}${shortLink(frame, 34)}</p>
        <span class="tools">${icon('edit')}${icon('link')}</span>
      </div>
      ${(shown ?? unfurl.description) && html`<div class="rich">${shown}${text(unfurl, 'description')}</div>`}
    </div>`;
  },
});
