import { closingFields, dateComment, idComment, sourcesField, type Scaffold } from './scaffold.ts';
import { yamlId, yamlList, yamlText } from './yaml.ts';

/** `content/blog/<locale>/<slug>/index.mdx` */
export function postSource({ id, title, topics, authors, original, content, today }: Scaffold): string {
  const series = original?.kind === 'article' ? original.series : undefined;
  const known = content.series.map((item) => item.id);
  return `---
${idComment}
id: ${yamlId(id)}
title: ${yamlText(title)}
# One or two sentences that say what the reader gets: lists, search engines and link previews show them.
description: "To do: say in one or two sentences what the reader gets."
# The day it appears; one to come is waited for. ${dateComment.slice(2)}
published: ${today}
# To publish, remove this line.
draft: true
# One or more of: ${content.authors.map((author) => author.id).join(', ')}
authors: ${yamlList(authors)}
# One or more of: ${content.topics.map((topic) => topic.id).join(', ')}
topics: ${yamlList(topics)}
# ${known.length > 0 ? `One of: ${known.join(', ')}` : 'A series of content/series.yaml.'}
${series ? '' : '#'}series: ${yamlId(series ?? known[0] ?? 'series-id')}
# A photo without text beside this file, at least 1200 pixels wide.
#cover:
#  image: ./cover.jpg
#  alt: "What the photo shows"
#  credit: "Who took it"
# Shown first on the home page.
#featured: true
${sourcesField}# Where the text appeared first, when that was elsewhere.
#canonical: https://example.org/original/
# Old addresses of this post on this site; they become redirects.
#aliases: [/2019/old-name/]
${closingFields(today)}---

To do: begin with what the reader should take away.

## To do: a heading

<Callout type="tip" title="A component">

Components stand between empty lines, and so does the text inside of them.

</Callout>
`;
}
