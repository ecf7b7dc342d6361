import { defineRule, noOptions } from '../rule.ts';
import { isShared } from '../shared-page.ts';
import { isSocialKey, layoutPlace } from '../social-tags.ts';

export const socialTagsInHead = defineRule({
  id: 'social-tags-in-head',
  group: 'document',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'Description, canonical address and the tags of Open Graph and Twitter Cards stand in the head.',
    why: 'WhatsApp and WordPress read the head alone, and search engines ignore a canonical address in the body.',
    breaks: ['whatsapp', 'wordpress', 'search'],
    source: 'https://developers.facebook.com/documentation/business-messaging/whatsapp/link-previews',
  },
  options: noOptions,
  examples: {
    fails: {
      head: { 'og:description': '' },
      body: '<meta property="og:description" content="Why we told ten people before we told anybody else."><p>Ten people read it.</p>',
    },
    passes: {
      body: '<div itemscope itemtype="https://schema.org/Article"><meta itemprop="description" content="Ten people read it."><p>Ten people read it.</p></div>',
    },
  },
  *page(page) {
    if (!isShared(page)) return;
    const metas = page.metas.filter(
      ({ key, form, inHead }) => !inHead && form !== 'itemprop' && (isSocialKey(key) || (key === 'description' && form === 'name')),
    );
    const canonicals = page.links.filter(({ rel, inHead }) => !inHead && rel.includes('canonical'));
    const strays = [...metas.map(({ key, span }) => ({ name: key, span })), ...canonicals.map(({ span }) => ({ name: 'canonical', span }))];
    const [first] = strays;
    if (!first) return;
    const names = [...new Set(strays.map(({ name }) => name))];
    yield {
      message: `${names.slice(0, 6).join(', ')}${names.length > 6 ? ` and ${names.length - 6} more` : ''} ${names.length === 1 ? 'stands' : 'stand'} in <body>, expected in <head>`,
      hint: page.headClosedBy ? `the head ends early, at <${page.headClosedBy.what}>: move that into <body>` : 'move them into <head>',
      at: first.span,
      repair: [layoutPlace],
    };
  },
});
