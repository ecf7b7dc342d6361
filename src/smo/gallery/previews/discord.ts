import { unsure } from '../../networks/index.ts';
import { html } from '../html.ts';
import { definePreviewLayout } from '../layout.ts';
import { avatar, bareLink, picture, text } from '../parts.ts';

const docs = 'https://discord.com/developers/docs/resources/message#embed-object';

/** An embed with a bar in the page's theme colour: site, author, title as a link, text; the picture below, or small at its side. */
export const discord = definePreviewLayout({
  network: 'discord',
  name: 'Discord',
  columns: { phone: unsure(390, docs), desktop: unsure(520, docs) },
  font: "'gg sans','Noto Sans','Helvetica Neue',Helvetica,Arial,sans-serif",
  colors: {
    light: { paper: '#ffffff', ink: '#313338', muted: '#5c5e66', embed: '#f2f3f5', bar: '#d9dce1', link: '#0061c9' },
    dark: { paper: '#313338', ink: '#dbdee1', muted: '#b5bac1', embed: '#2b2d31', bar: '#1e1f22', link: '#35b5ff' },
  },
  css: `
    display: grid; grid-template-columns: 40px 1fr; gap: 0 16px; padding: 10px 16px; font-size: 16px; line-height: 22px;
    .head b { font-weight: 600; }
    .head small { margin-inline-start: 8px; font-size: 12px; color: var(--muted); }
    .link, .title { color: var(--link); }
    .embed { position: relative; display: grid; width: fit-content; max-width: 432px; margin-top: 4px; padding: 8px 16px 16px; padding-inline: 16px; border-radius: 4px; background: var(--embed); overflow: hidden; }
    .bar { position: absolute; inset-block: 0; inset-inline-start: 0; width: 4px; height: 100%; background: var(--bar); }
    .embed.small { grid-template-columns: auto auto; }
    .site { display: block; margin-top: 8px; font-size: 12px; line-height: 16px; }
    .author { display: block; margin-top: 8px; font-size: 14px; font-weight: 600; line-height: 18px; }
    .title { margin-top: 8px; font-weight: 600; }
    .description { margin-top: 8px; font-size: 14px; line-height: 18px; }
    .embed > .picture { width: auto; max-width: min(100%, 400px); max-height: 300px; margin-top: 16px; border-radius: 4px; }
    .embed.small > .picture { width: auto; max-width: 80px; max-height: 80px; margin: 8px 0 0; margin-inline-start: 16px; }
  `,
  render: (unfurl, frame) => {
    const { accent } = unfurl;
    const bar = html`<svg class="bar" aria-hidden="true" preserveAspectRatio="none">
      ${accent && html`<rect width="100%" height="100%" fill="${accent.text}" />`}
    </svg>`;
    const embed = html`<article class="embed ${unfurl.layout}">
      ${bar}
      <div class="words">${text(unfurl, 'site')}${text(unfurl, 'author')}${text(unfurl, 'title')}${text(unfurl, 'description')}</div>
      ${picture(unfurl, frame)}
    </article>`;
    return html`${avatar}
      <div>
        <p class="head"><b>${frame.sharer.name}</b><small>Today at 10:42</small></p>
        <p class="said">${bareLink(frame)}</p>
        ${unfurl.layout !== 'none' && embed}
      </div>`;
  },
});
