import { unsure } from '../../networks/index.ts';
import { html } from '../html.ts';
import { definePreviewLayout } from '../layout.ts';
import { avatar, bareLink, favicon, picture, text } from '../parts.ts';

const docs = 'https://api.slack.com/docs/message-attachments';
const seen = 'https://app.slack.com/client';

/** A message, below it an attachment with a grey bar: site, title as a link, text, pairs, and the picture last. */
export const slack = definePreviewLayout({
  network: 'slack',
  name: 'Slack',
  columns: { phone: unsure(390, seen), desktop: unsure(600, docs) },
  font: "Slack-Lato,Lato,appleLogo,'Segoe UI',Helvetica,Arial,sans-serif",
  colors: {
    light: { paper: '#ffffff', ink: '#1d1c1d', muted: '#616061', bar: '#dddddd', link: '#1264a3' },
    dark: { paper: '#1a1d21', ink: '#d1d2d3', muted: '#ababad', bar: '#4b4d50', link: '#3ba8e0' },
  },
  css: `
    display: grid; grid-template-columns: 36px 1fr; gap: 0 8px; padding: 8px 20px; line-height: 1.467;
    .avatar { width: 36px; height: 36px; border-radius: 8px; }
    .head b { font-weight: 900; }
    .head small { margin-inline-start: 6px; font-size: 12px; color: var(--muted); }
    .link, .title { color: var(--link); }
    .attachment { display: grid; grid-template-columns: 4px 1fr; gap: 0 12px; margin-top: 4px; }
    .bar { border-radius: 8px; background: var(--bar); }
    .from { display: flex; gap: 8px; align-items: center; }
    .from .favicon { color: var(--muted); }
    .site, .title { font-weight: 700; }
    .fields { display: grid; grid-template-columns: 1fr 1fr; gap: 4px 16px; margin-top: 4px; }
    .fields dt { font-weight: 700; }
    .attachment .picture { width: auto; max-width: min(100%, 360px); max-height: 500px; margin-top: 8px; border-radius: 8px; }
  `,
  render: (unfurl, frame) => {
    const pairs = unfurl.fields.map(
      ({ label, value }) =>
        html`<div>
          <dt dir="auto">${label}</dt>
          <dd dir="auto">${value}</dd>
        </div>`,
    );
    const fields = pairs.length > 0 && html`<dl class="fields">${pairs}</dl>`;
    const attachment = html`<div class="attachment">
      <i class="bar"></i>
      <div>
        <p class="from">${favicon}${text(unfurl, 'site')}</p>
        ${text(unfurl, 'title')}${text(unfurl, 'description')}${fields}${picture(unfurl, frame)}
      </div>
    </div>`;
    return html`${avatar}
      <div>
        <p class="head"><b>${frame.sharer.name}</b><small>10:42 AM</small></p>
        <p class="said">${bareLink(frame)}</p>
        ${unfurl.layout !== 'none' && attachment}
      </div>`;
  },
});
