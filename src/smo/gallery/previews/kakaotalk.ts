import { unsure } from '../../networks/index.ts';
import { html } from '../html.ts';
import { definePreviewLayout } from '../layout.ts';
import { bareLink, picture, text } from '../parts.ts';

const docs = 'https://devtalk.kakao.com/t/scrap/33984';

/** On pale blue: one yellow bubble with the address, in it a white card with the picture two to one on top. */
export const kakaotalk = definePreviewLayout({
  network: 'kakaotalk',
  name: 'KakaoTalk',
  columns: { phone: unsure(390, docs), desktop: unsure(420, docs) },
  lines: { site: unsure(1, docs) },
  font: "'Apple SD Gothic Neo','Malgun Gothic','Noto Sans KR',Roboto,'Helvetica Neue',sans-serif",
  colors: {
    light: { paper: '#bacee0', ink: '#191919', bubble: '#fee500', card: '#ffffff', muted: '#666666', clock: '#3f5163', link: '#0b4aa2' },
    dark: { paper: '#23282e', ink: '#f2f2f2', bubble: '#f2dc1b', card: '#353a41', muted: '#b9bec4', clock: '#b9c3cd', link: '#0b4aa2' },
  },
  css: `
    display: flex; gap: 5px; justify-content: end; align-items: end; padding: 12px; font-size: 14px; line-height: 19px;
    > small { flex: none; font-size: 11px; color: var(--clock); }
    .bubble { width: 262px; padding: 4px; border-radius: 14px; border-start-end-radius: 3px; background: var(--bubble); }
    .said { padding: 6px 8px; }
    .link { color: var(--link); text-decoration: underline; }
    .card { border-radius: 10px; background: var(--card); overflow: hidden; }
    .words { padding: 10px 12px 12px; }
    .title { font-weight: 600; }
    .description { margin-top: 4px; font-size: 12px; line-height: 16px; color: var(--muted); }
    .site { margin-top: 8px; font-size: 11px; line-height: 14px; color: var(--muted); }
  `,
  render: (unfurl, frame) =>
    html` <small>10:42</small>
      <div class="bubble">
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
