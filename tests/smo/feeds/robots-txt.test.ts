import robotsParser from 'robots-parser';
import { describe, expect, it } from 'vitest';
import { robotsTxt } from '#smo/feeds/index.ts';
import { previewCrawlers, searchCrawlers, trainingCrawlers } from '#smo/feeds/robots/crawlers.ts';
import type { SiteUserConfig } from '#smo';
import { aConfig, anArticleEntry, aSite } from '../../support/a-site.ts';

const page = 'https://notes.example.org/blog/titles/';
const address = 'https://notes.example.org/robots.txt';
const robots = (over: Parameters<typeof aConfig>[0]) => robotsParser(address, robotsTxt(aSite({ config: aConfig(over) })));
const everything: Partial<SiteUserConfig> = { robots: { ai: 'deny', rules: [{ agent: '*', disallow: ['/'] }] } };
const agents = (crawlers: { agents: object }) => Object.keys(crawlers.agents);

describe('robots.txt', () => {
  it.each([...agents(previewCrawlers), ...agents(searchCrawlers)])('lets %s in, whatever the configuration says of others', (agent) => {
    expect(robots(everything).isAllowed(page, agent)).toBe(true);
    expect(robots(everything).isAllowed('https://notes.example.org/cards/a.jpg', `${agent}/1.0`)).toBe(true);
  });

  it.each(agents(trainingCrawlers))('treats %s as robots.ai says, and nothing else by it', (agent) => {
    expect(robots({}).isAllowed(page, agent)).toBe(true);
    const denied = robots({ robots: { ai: 'deny' } });
    expect(denied.isAllowed(page, agent)).toBe(false);
    expect(denied.isAllowed(page, 'SomeOtherBot')).toBe(true);
  });

  it('names no crawler twice', () => {
    const names = [previewCrawlers, searchCrawlers, trainingCrawlers].flatMap(agents).map((name) => name.toLowerCase());
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('has the rules of the configuration last, and the sitemaps', () => {
    const config = aConfig({ robots: { rules: [{ agent: '*', disallow: ['/internal/'], allow: ['/internal/press/'] }] }, feeds: { news: true } });
    const content = { entries: [anArticleEntry({ published: '2026-06-01T00:00:00Z' })] };
    expect(robotsTxt(aSite({ config, content })).split('\n\n').slice(3).join('\n\n')).toMatchInlineSnapshot(`
      "User-agent: *
      Disallow: /internal/
      Allow: /internal/press/

      Sitemap: https://notes.example.org/sitemap.xml
      Sitemap: https://notes.example.org/news-sitemap.xml
      "
    `);
  });

  it('lets all others in where there are no rules', () => {
    expect(robots({}).isAllowed(page, 'SomeOtherBot')).toBe(true);
    expect(robotsTxt(aSite())).toContain('User-agent: *\nAllow: /\n');
  });

  it('names no sitemap of news where there are none', () => {
    expect(robots({ feeds: { news: true } }).getSitemaps()).toEqual(['https://notes.example.org/sitemap.xml']);
  });

  it('names no sitemap of a site that search engines shall not index', () => {
    expect(robots({ noindex: true }).getSitemaps()).toEqual([]);
  });
});
