import { defineNetwork } from './network.ts';
import { meta, named, sure, titleTag, unsure } from './preview.ts';

const agents = 'https://github.com/monperrus/crawler-user-agents/blob/master/crawler-user-agents.json';
const report = 'https://github.com/JohnyTheCarrot/discord-embed-previewer/issues/4';
const lilliput = 'https://github.com/discord/lilliput';
const docs = 'https://discord.com/developers/docs/resources/message#embed-object';

export const discord = defineNetwork({
  id: 'discord',
  name: 'Discord',
  status: 'active',
  source: 'https://discord.com/developers/docs/resources/message#embed-object',
  checkedOn: '2026-11-22',
  preview: {
    agents: sure(['Discordbot/2.0'], agents),
    robots: unsure({ honoured: true, token: 'Discordbot' }, docs),
    cache: unsure('about 30 minutes', docs),
    refresh: unsure('Post the link again after 30 minutes, or with another query', docs),
    reads: {
      title: unsure([meta('og:title'), meta('twitter:title'), titleTag], docs),
      description: unsure([meta('og:description'), meta('twitter:description'), meta('description')], docs),
      picture: unsure([meta('og:image'), meta('twitter:image')], docs),
      site: unsure([meta('og:site_name'), { from: 'oembed', field: 'provider_name' }], docs),
      author: unsure([{ from: 'oembed', field: 'author_name' }], docs),
      accent: unsure([named('theme-color')], docs),
    },
    duplicates: unsure('first', docs),
    cuts: {
      title: unsure({ limit: 67, unit: 'bytes' }, report),
      description: unsure({ limit: 347, unit: 'bytes' }, report),
      site: unsure({ limit: 253, unit: 'bytes', beyond: 'no-preview' }, report),
    },
    pictures: {
      formats: sure(['jpeg', 'png', 'webp', 'gif', 'avif'], lilliput),
      refused: unsure(['svg'], lilliput),
      large: unsure({ width: 400, height: 200 }, docs),
    },
    needs: [unsure({ anyOf: [['title'], ['description'], ['picture']], otherwise: 'no-preview' }, docs)],
    card: unsure({ from: [meta('twitter:card')], large: 'summary_large_image', without: 'small' }, docs),
    layout: unsure({ size: 'by-card-or-size', shows: ['accent', 'site', 'author', 'title', 'description', 'picture'] }, docs),
  },
});
