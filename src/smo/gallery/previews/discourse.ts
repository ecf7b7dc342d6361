import { unsure } from '../../networks/index.ts';
import { html } from '../html.ts';
import { definePreviewLayout } from '../layout.ts';
import { avatar, bareLink, day, favicon, icon, picture, text } from '../parts.ts';

const code = 'https://github.com/discourse/discourse/blob/main/app/assets/stylesheets/common/base/onebox.scss';

/** A post with a box in a broad grey frame: icon, site and day above, the thumbnail floating, the title as a link. */
export const discourse = definePreviewLayout({
  network: 'discourse',
  name: 'Discourse',
  columns: { phone: unsure(390, code), desktop: unsure(690, code) },
  font: 'Inter,Arial,Helvetica,sans-serif',
  colors: {
    light: { paper: '#ffffff', ink: '#222222', muted: '#646464', frame: '#e9e9e9', link: '#006da8' },
    dark: { paper: '#111111', ink: '#dddddd', muted: '#a6a6a6', frame: '#2f2f2f', link: '#2bb3f5' },
  },
  css: `
    display: grid; grid-template-columns: 48px 1fr; gap: 0 11px; padding: 16px 11px; border-top: 1px solid var(--frame); line-height: 1.5;
    .avatar { width: 48px; height: 48px; }
    .head { display: flex; justify-content: space-between; }
    .head b { font-weight: 700; }
    .head span { font-size: 14px; color: var(--muted); }
    .link, .title { color: var(--link); }
    .onebox { margin-top: 12px; padding: 12px; border: 5px solid var(--frame); }
    .source { display: flex; gap: 5px; align-items: center; margin-bottom: 12px; font-size: 13px; color: var(--muted); }
    .body::after { content: ''; display: block; clear: both; }
    .body .picture { float: inline-start; width: 170px; height: auto; max-width: 20%; margin-inline-end: 16px; }
    .title { margin-bottom: 8px; font-size: 17px; font-weight: 700; line-height: 1.2; }
    .description { font-size: 15px; }
    .fields { clear: both; padding-top: 8px; font-size: 14px; }
    .controls { display: flex; gap: 16px; justify-content: end; margin-top: 12px; color: var(--muted); }
    [data-width=phone] & { grid-template-columns: 1fr; }
    [data-width=phone] & > .avatar { display: none; }
  `,
  render: (unfurl, frame) => {
    const date = day(unfurl, frame);
    const pairs = unfurl.fields.map(({ label, value }) => html`<p class="fields" dir="auto"><b>${label}</b> ${value}</p>`);
    const onebox = html`<div class="onebox">
      <div class="source">${favicon}${text(unfurl, 'site')}${date && html`<i aria-hidden="true">–</i>`}${date}</div>
      <div class="body">${picture(unfurl, frame)}${text(unfurl, 'title')}${text(unfurl, 'description')}${pairs}</div>
    </div>`;
    return html` ${avatar}
      <div>
        <p class="head"><b dir="ltr">${frame.sharer.handle}</b><span>2h</span></p>
        ${unfurl.layout === 'none' ? html`<p class="said">${bareLink(frame)}</p>` : onebox}
        <p class="controls">${icon('heart')}${icon('link')}${icon('reply')}</p>
      </div>`;
  },
});
