import type { Organization, Person } from 'schema-dts';
import type { Site } from '../../site.ts';
import { toUrl } from '../../url.ts';
import { publisherProfiles } from '../fediverse.ts';
import { publisherId } from './ids.ts';

/** Who publishes the site: an organization with its logo, or a person. */
export function organization(site: Site): Organization | Person {
  const { url, publisher } = site.config;
  const sameAs = publisherProfiles(site);
  const known = {
    '@id': publisherId(site),
    name: publisher.name,
    url: toUrl(url, '/'),
    ...(sameAs.length > 0 && { sameAs }),
  };
  const logo = toUrl(url, publisher.logo);
  return publisher.type === 'Person'
    ? { '@type': 'Person', ...known, image: logo }
    : { '@type': 'Organization', ...known, logo: { '@type': 'ImageObject', url: logo } };
}
