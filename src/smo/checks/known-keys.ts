/** Keys that networks read, and that a misspelt one may have meant. */
export const knownKeys: readonly string[] = [
  named('og', [
    'title',
    'type',
    'url',
    'image',
    'description',
    'site_name',
    'locale',
    'locale:alternate',
    'determiner',
    'audio',
    'video',
    'see_also',
    'updated_time',
  ]),
  named('og:image', ['url', 'secure_url', 'type', 'width', 'height', 'alt']),
  named('og:video', ['url', 'secure_url', 'type', 'width', 'height', 'alt']),
  named('og:audio', ['url', 'secure_url', 'type']),
  named('article', ['published_time', 'modified_time', 'expiration_time', 'author', 'section', 'tag', 'publisher']),
  named('twitter', ['card', 'site', 'site:id', 'creator', 'creator:id', 'title', 'description', 'image', 'image:alt', 'label1', 'data1', 'label2', 'data2']),
  named('twitter:player', ['width', 'height', 'stream']),
  ['twitter:player', 'fb:app_id', 'fb:admins', 'fb:pages', 'fediverse:creator'],
].flat();

function named(prefix: string, names: readonly string[]): string[] {
  return names.map((name) => `${prefix}:${name}`);
}

/** Keys that somebody reads or read once; no misspellings, though they look like some. */
export const toleratedKeys =
  /^(?:og:(?:ttl|logo|tag|tags|author|author:username|section|email|price|price:.+|brand|availability|isbn|upc|region|country-name|latitude|longitude|published_time|modified_time|ignore_canonical|rich_attachment|video:tag|video:duration|video:release_date|image:user_generated|restrictions.*|time|date|lang|name|site|app_id)|article:(?:content_tier|opinion|id|category)|twitter:(?:url|domain|src|image:(?:src|width|height)|image\d|app:.+|text:.+|widgets:.+|dnt|account_id|(?:label|data)\d|player:.+|cta.*|hashtags|via|text|language|account)|fb:.+)$/u;
