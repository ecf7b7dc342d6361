import { sure, unsure } from '../../networks/index.ts';
import { html } from '../html.ts';
import { definePreviewLayout } from '../layout.ts';
import { avatar, bareLink, icon, picture, text } from '../parts.ts';

const code =
  'https://github.com/mattermost/mattermost/blob/master/webapp/channels/src/components/post_view/post_attachment_opengraph/post_attachment_opengraph.scss';

/** A message with a framed card: tiny site, title as a link, two lines of text, and the picture below with its fold. */
export const mattermost = definePreviewLayout({
  network: 'mattermost',
  name: 'Mattermost',
  columns: { phone: unsure(390, code), desktop: sure(700, code) },
  lines: { title: sure(1, code), description: sure(2, code), site: sure(1, code) },
  font: "'Open Sans','Segoe UI','Helvetica Neue',Arial,sans-serif",
  colors: {
    light: { paper: '#ffffff', ink: '#3f4350', muted: '#5f6370', rule: '#e0e1e3', link: '#2a52c4' },
    dark: { paper: '#1e2430', ink: '#d8dae0', muted: '#a4a8b4', rule: '#3a4150', link: '#7ba7f5' },
  },
  css: `
    display: grid; grid-template-columns: 32px 1fr; gap: 0 12px; padding: 8px 20px; font-size: 14px; line-height: 20px;
    .avatar { width: 32px; height: 32px; }
    .head small { margin-inline-start: 8px; font-size: 12px; color: var(--muted); }
    .link, .title { color: var(--link); }
    .graph { display: grid; grid-template-columns: 1fr; margin-top: 5px; padding: 16px; border: 1px solid var(--rule); border-radius: 4px; box-shadow: 0 2px 3px #00000014; }
    .site { font-size: 11px; line-height: 16px; color: var(--muted); }
    .title { margin-bottom: 4px; font-weight: 600; word-break: break-all; }
    .graph.small { grid-template-columns: 1fr 80px; gap: 0 12px; }
    .graph.small .picture { width: 80px; height: 80px; border-radius: 4px; }
    .large-picture { position: relative; margin-top: 12px; }
    .large-picture .picture { width: auto; max-width: min(100%, 392px); max-height: 240px; border-radius: 4px; }
    .fold { position: absolute; top: -4px; inset-inline-start: -4px; padding: 3px; border: 1px solid var(--rule); border-radius: 50%; background: var(--paper); }
    .fold .icon { width: 16px; height: 16px; }
  `,
  render: (unfurl, frame) => {
    const shown = picture(unfurl, frame);
    const large = shown && html`<div class="large-picture">${shown}<span class="fold">${icon('fold')}</span></div>`;
    const graph = html`<div class="graph ${unfurl.layout}">
      <div>${text(unfurl, 'site')}${text(unfurl, 'title')}${text(unfurl, 'description')}</div>
      ${unfurl.layout === 'large' ? large : shown}
    </div>`;
    return html`${avatar}
      <div>
        <p class="head"><b>${frame.sharer.handle}</b><small>10:42 AM</small></p>
        <p class="said">${bareLink(frame)}</p>
        ${unfurl.layout !== 'none' && graph}
      </div>`;
  },
});
