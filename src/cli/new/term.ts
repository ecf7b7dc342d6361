import { closingFields, dateComment, idComment, sourcesField, type Scaffold } from './scaffold.ts';
import { yamlId, yamlList, yamlText } from './yaml.ts';

/** `content/glossary/<locale>/<slug>.mdx` */
export function termSource({ id, title, topics, original, content, today }: Scaffold): string {
  const { related, broader } = original?.kind === 'term' ? original : { related: [], broader: [] };
  return `---
${idComment}
id: ${yamlId(id)}
title: ${yamlText(title)}
# One sentence of plain text: tips, link previews and search engines show it.
definition: "To do: explain the term in one sentence."
# To publish, remove this line.
draft: true
# Other forms that are linked too: plurals, acronyms, older names.
#aliases: [other form, other forms]
# Any of: ${content.topics.map((topic) => topic.id).join(', ')}
${optionalList('topics', topics, content.topics[0]?.id ?? 'topic-id')}
# Ids of terms to read next.
${optionalList('related', related, 'term-id')}
# Ids of the terms that this one is a kind or a part of.
${optionalList('broader', broader, 'term-id')}
# How texts link here: first (once in a text), all or none.
#match: first
# Of a network or product: active, renamed or retired.
#status: active
# The day the facts were last checked. ${dateComment.slice(2)}
#reviewed: ${today}
# The day it appears; one to come is waited for.
#published: ${today}
${sourcesField}${closingFields(today)}---

To do: explain the term to somebody who meets it for the first time.

<Callout type="example">

To do: show it at work.

</Callout>
`;
}

function optionalList(field: string, ids: readonly string[], sample: string): string {
  return ids.length > 0 ? `${field}: ${yamlList(ids)}` : `#${field}: [${sample}]`;
}
