import { closingFields, dateComment, idComment, type Scaffold } from './scaffold.ts';
import { yamlId, yamlText } from './yaml.ts';

/** `content/pages/<locale>/<slug>.mdx` */
export function pageSource({ id, title, today }: Scaffold): string {
  return `---
${idComment}
id: ${yamlId(id)}
title: ${yamlText(title)}
# One or two sentences that say what the reader gets: search engines and link previews show them.
description: "To do: say in one or two sentences what the reader gets."
# To publish, remove this line.
draft: true
# The day it appears; one to come is waited for. ${dateComment.slice(2)}
#published: ${today}
# Old addresses of this page on this site; they become redirects.
#aliases: [/old-name/]
${closingFields(today)}---

To do: begin with what the reader came for.

<Callout type="note">

Components stand between empty lines, and so does the text inside of them.

</Callout>
`;
}
