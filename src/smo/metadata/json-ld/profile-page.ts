import type { Organization, Person, ProfilePage } from 'schema-dts';
import { localizedText } from '../../config.ts';
import type { AuthorPage } from '../../page.ts';
import type { Site } from '../../site.ts';
import { fediverseAccount } from '../fediverse.ts';
import type { PagePictures } from '../pictures.ts';
import { author } from './author.ts';
import { nodeId, webSiteId } from './ids.ts';

/** An author's page and, as its main entity, the author. */
export function profilePage(page: AuthorPage, site: Site, pictures: PagePictures): ProfilePage {
  return {
    '@type': 'ProfilePage',
    '@id': nodeId(page, 'page'),
    url: page.canonical,
    name: page.title,
    inLanguage: page.locale,
    isPartOf: { '@id': webSiteId(site) },
    mainEntity: profile(page, site, pictures),
  };
}

function profile(page: AuthorPage, site: Site, { photo }: PagePictures): Person | Organization {
  const { bio, role, accounts, url, type } = page.author;
  const text = (texts: typeof bio) => localizedText(texts, page.locale, site.config.defaultLocale);
  const sameAs = [url, fediverseAccount(accounts)?.profile].flatMap((address) => address ?? []);
  const node = author(page.author, page.locale, site);
  if (typeof node === 'string') return node;
  return {
    ...node,
    ...(text(bio) && { description: text(bio) }),
    ...(type === 'person' && text(role) && { jobTitle: text(role) }),
    ...(photo && { image: photo.url }),
    ...(sameAs.length > 0 && { sameAs }),
  };
}
