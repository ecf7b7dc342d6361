import { unsure } from '../../networks/index.ts';
import { html } from '../html.ts';
import { definePreviewLayout } from '../layout.ts';
import { avatar, bareLink, picture, text } from '../parts.ts';

const docs = 'https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/link-unfurling';

/** One's own message on lilac, below it a card with a square picture at its start. */
export const teams = definePreviewLayout({
  network: 'teams',
  name: 'Microsoft Teams',
  columns: { phone: unsure(390, docs), desktop: unsure(560, docs) },
  lines: { title: unsure(2, docs), description: unsure(2, docs), site: unsure(1, docs) },
  font: "'Segoe UI Web (West European)','Segoe UI',system-ui,-apple-system,BlinkMacSystemFont,Roboto,'Helvetica Neue',sans-serif",
  colors: {
    light: { paper: '#f5f5f5', ink: '#242424', muted: '#616161', message: '#e8ebfa', card: '#ffffff', rule: '#d1d1d1', link: '#4f52b2' },
    dark: { paper: '#141414', ink: '#ffffff', muted: '#bdbdbd', message: '#2f2f4a', card: '#292929', rule: '#525252', link: '#a6a7f0' },
  },
  css: `
    padding: 12px 16px 12px 48px; padding-inline: 48px 16px; font-size: 14px; line-height: 20px;
    .head { display: flex; gap: 8px; justify-content: end; align-items: center; margin-bottom: 4px; font-size: 12px; line-height: 16px; color: var(--muted); }
    .head .avatar { width: 20px; height: 20px; }
    .message { margin-inline-start: auto; padding: 8px 16px; border-radius: 6px; background: var(--message); }
    .link { color: var(--link); }
    .card { display: grid; grid-template-columns: auto 1fr; margin-top: 8px; border: 1px solid var(--rule); border-radius: 6px; background: var(--card); overflow: hidden; }
    .card .picture { width: 112px; height: 112px; }
    .words { display: grid; gap: 2px; align-content: center; padding: 10px 12px; font-size: 12px; line-height: 16px; }
    .title { font-size: 14px; font-weight: 600; line-height: 20px; }
    .site { color: var(--muted); }
    [data-width=phone] & .card .picture { width: 80px; height: 80px; }
  `,
  render: (unfurl, frame) =>
    html` <p class="head"><b>${frame.sharer.name}</b>10:42${avatar}</p>
      <div class="message">
        <p class="said">${bareLink(frame)}</p>
        ${
          unfurl.layout !== 'none' &&
          html`<div class="card">
            ${picture(unfurl, frame)}
            <div class="words">${text(unfurl, 'title')}${text(unfurl, 'description')}${text(unfurl, 'site')}</div>
          </div>`
        }
      </div>`,
});
