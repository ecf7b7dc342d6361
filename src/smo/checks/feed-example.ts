import type { Example } from './rule.ts';

const item = {
  title: 'A quiet launch is a loud promise to the first ten readers',
  link: 'https://notes.example.org/blog/quiet-launch/',
  guid: '<guid isPermaLink="false">tag:notes.example.org,2026:quiet-launch:en</guid>',
  pubDate: 'Mon, 02 Mar 2026 08:00:00 GMT',
  content: '<p>Ten people read our first page before it had a name.</p>',
  more: '<media:content url="https://notes.example.org/photos/launch.jpg" medium="image" type="image/jpeg"/>',
};
const channel = {
  self: '<atom:link href="https://notes.example.org/blog/rss.xml" rel="self" type="application/rss+xml"/>',
  title: 'Notes',
};

/** The healthy feed of the examples, with what an example changes of its one item or of its head. */
export function feedExample(changes: Partial<typeof item & { readonly self: string; readonly twice: boolean }> = {}): Example {
  const { title, link, guid, pubDate, content, more, self, twice } = { ...item, ...channel, twice: false, ...changes, title: changes.title ?? item.title };
  const entry = `<item><title>${title}</title><link>${link}</link>${guid}<pubDate>${pubDate}</pubDate>${more}<content:encoded><![CDATA[${content}]]></content:encoded></item>`;
  return { files: { 'blog/rss.xml': rss(self, twice ? entry + entry : entry) } };
}

function rss(self: string, items: string): string {
  const spaces =
    'xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"';
  const about = `<title>${channel.title}</title><link>https://notes.example.org/blog/</link><description>What people pass on, and why.</description>`;
  return `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0" ${spaces}><channel>${about}${self}${items}</channel></rss>\n`;
}
