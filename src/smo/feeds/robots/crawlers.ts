/** A group of crawlers that a robots.txt treats alike. */
export interface Crawlers {
  /** The names by which robots.txt calls them (RFC 9309, 2.2.1), with the place to look them up. */
  readonly agents: Readonly<Record<string, string>>;
  /** The day the list was last gone through, against lists that quote the vendors rather than each vendor's own page. */
  readonly checkedOn: string;
}

const crawlerList = 'https://github.com/monperrus/crawler-user-agents';
const meta = 'https://developers.facebook.com/docs/sharing/webmasters/web-crawlers';
const google = 'https://developers.google.com/search/docs/crawling-indexing/google-common-crawlers';
const openAi = 'https://developers.openai.com/api/docs/bots';
const anthropic = 'https://support.claude.com/en/articles/8896518';
const apple = 'https://support.apple.com/en-us/119829';
const slack = 'https://api.slack.com/robots';
const amazon = 'https://developer.amazon.com/amazonbot';
const perplexity = 'https://docs.perplexity.ai/guides/bots';

/** Those that fetch a page because somebody shares its link; Signal comes as WhatsApp, Apple Messages as the first two. */
export const previewCrawlers: Crawlers = {
  checkedOn: '2026-11-22',
  agents: {
    facebookexternalhit: meta,
    Twitterbot: 'https://developer.x.com/cards/getting-started',
    Facebot: meta,
    LinkedInBot: crawlerList,
    'Slackbot-LinkExpanding': slack,
    'Slack-ImgProxy': slack,
    Slackbot: slack,
    Discordbot: crawlerList,
    TelegramBot: crawlerList,
    WhatsApp: crawlerList,
    SkypeUriPreview: crawlerList,
    Pinterestbot: 'https://www.pinterest.com/bot.html',
    Pinterest: 'https://www.pinterest.com/bot.html',
    redditbot: crawlerList,
    Cardyb: 'https://github.com/bluesky-social/social-app/issues/6521',
    Mastodon: 'https://github.com/mastodon/mastodon/blob/main/app/lib/request.rb',
    SummalyBot: 'https://github.com/misskey-dev/summaly',
    Synapse: 'https://github.com/element-hq/synapse/blob/develop/synapse/media/url_previewer.py',
    Lemmy: 'https://github.com/LemmyNet/lemmy',
    vkShare: crawlerList,
    Iframely: crawlerList,
    Embedly: crawlerList,
  },
};

/** Those that make a page findable, and those that open it because a person asked for it. */
export const searchCrawlers: Crawlers = {
  checkedOn: '2026-11-22',
  agents: {
    Googlebot: google,
    'Googlebot-Image': google,
    'Googlebot-News': google,
    Bingbot: 'https://www.bing.com/webmasters/help/which-crawlers-does-bing-use-8c184ec0',
    DuckDuckBot: 'https://duckduckgo.com/duckduckgo-help-pages/results/duckduckbot/',
    Applebot: apple,
    YandexBot: 'https://yandex.com/support/webmaster/robot-workings/check-yandex-robots.html',
    Baiduspider: 'https://help.baidu.com/question?prod_id=99&class=476',
    Qwantbot: 'https://help.qwant.com/bot/',
    'OAI-SearchBot': openAi,
    'ChatGPT-User': openAi,
    'Claude-SearchBot': anthropic,
    'Claude-User': anthropic,
    PerplexityBot: perplexity,
    'Perplexity-User': perplexity,
    'meta-externalfetcher': meta,
    'meta-webindexer': meta,
  },
};

/** Those that gather text to train models with, and the names that stand for that use alone (`…-Extended`). */
export const trainingCrawlers: Crawlers = {
  checkedOn: '2026-11-22',
  agents: {
    GPTBot: openAi,
    ClaudeBot: anthropic,
    'Google-Extended': google,
    'Applebot-Extended': apple,
    'meta-externalagent': meta,
    CCBot: 'https://commoncrawl.org/ccbot',
    Amazonbot: amazon,
    Bytespider: crawlerList,
    AI2Bot: 'https://allenai.org/crawler',
    'cohere-training-data-crawler': crawlerList,
  },
};
