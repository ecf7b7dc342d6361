import { describe, expect, it } from 'vitest';
import { ConfigError } from '#smo';
import { aConfig } from '../../support/a-site.ts';

function refused(make: () => unknown): string {
  try {
    make();
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error('the configuration was taken');
}

describe('the configuration of feeds', () => {
  it('writes everything where nothing is said', () => {
    const { feeds, robots, oembed, llms, markdownTwins } = aConfig();
    expect({ feeds, robots, oembed, llms, markdownTwins }).toEqual({
      feeds: { formats: ['rss', 'atom', 'json'], content: 'full', limit: 20, archives: true, authorityYear: 2026, news: false },
      robots: { ai: 'allow', rules: [] },
      oembed: true,
      llms: true,
      markdownTwins: true,
    });
  });

  it('names every mistake', () => {
    expect(refused(() => aConfig({ feeds: { limit: 0, hub: 'hub', authority: 'https://example.org', authorityYear: 26 } }))).toMatchInlineSnapshot(`
      "src/site/site.config.ts  feeds.limit: Too small: expected number to be >=1

      src/site/site.config.ts  feeds.hub: expected an address such as https://hub.example.net/

      src/site/site.config.ts  feeds.authority: expected a host that is yours, in lower case, such as example.org

      src/site/site.config.ts  feeds.authorityYear: Too small: expected number to be >=1990

      4 errors in 1 file"
    `);
  });
});

describe('the configuration of robots.txt', () => {
  it.each(['facebookexternalhit', 'TWITTERBOT', 'Googlebot', 'OAI-SearchBot'])('has no way to shut out %s', (agent) => {
    expect(refused(() => aConfig({ robots: { rules: [{ agent, disallow: ['/'] }] } }))).toContain(
      `"${agent}" can have no rule of its own: previews and search are always allowed`,
    );
  });

  it('decides about training in one place', () => {
    expect(refused(() => aConfig({ robots: { rules: [{ agent: 'GPTBot', disallow: ['/'] }] } }))).toContain(
      '"GPTBot" can have no rule of its own: robots.ai decides about it',
    );
  });

  it('takes no line that would begin another', () => {
    expect(refused(() => aConfig({ robots: { rules: [{ agent: 'x\nUser-agent: Twitterbot', disallow: ['/a\nDisallow: /'] }] } }))).toMatchInlineSnapshot(`
      "src/site/site.config.ts  robots.rules.0.agent: expected the name of a crawler, or *

      src/site/site.config.ts  robots.rules.0.disallow.0: expected a path such as /internal/

      2 errors in 1 file"
    `);
  });
});
