import { networks, type Network } from '#smo/networks/index.ts';
import type { Scaffold } from './scaffold.ts';
import { yamlList, yamlText } from './yaml.ts';

/** `content/authors/<id>.yaml` */
export function authorSource({ id, title, locales }: Scaffold): string {
  const known: readonly Network[] = Object.values(networks);
  const perLocale = (text: string, indent: string) => locales.map((locale) => `#${indent}${locale}: "${text}"`).join('\n');
  return `# Posts name this author by the name of this file: authors: ${yamlList([id])}
name: ${yamlText(title)}
# person or organization.
#type: person
# A word or two for each language.
#role:
${perLocale('Writer', '  ')}
# A sentence or two for each language.
#bio:
${perLocale('What they write about, and what they know of it.', '  ')}
#portrait:
#  image: ./${id}.jpg
#  alt:
${perLocale('What the portrait shows', '    ')}
# Their own site.
#url: https://example.org/
# By network, any of: ${known
    .filter(({ profile }) => profile)
    .map((network) => network.id)
    .join(', ')}
#accounts:
#  mastodon: "@user@social.example.org"
`;
}
