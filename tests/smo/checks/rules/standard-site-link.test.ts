import { expect, test } from 'vitest';
import { standardSiteLink } from '#smo/checks/rules/standard-site-link.ts';
import { documentLinkTag, publicationRecord } from '#smo/checks/standard-site-example.ts';
import { findingsIn } from '../../../support/example-site.ts';

const files = { '.well-known/site.standard.publication': publicationRecord };
const messages = (example: object) => findingsIn(standardSiteLink, example).map(({ message }) => message);

test('it is asked for only where there is a publication, and must be of the same owner', () => {
  expect(messages({})).toEqual([]);
  expect(messages({ files })).toEqual(['the site has a Standard.site publication, but the article links no record of its own']);
  const other = 'at://did:web:other.example.net/site.standard.document/3lwafzkjqm26a';
  expect(messages({ files, head: { 'standard-site': documentLinkTag(other) } })).toEqual([
    'the record is in the repository did:web:other.example.net, but the publication in did:plc:abcdefghijklmnopqrstuvwx',
  ]);
  expect(messages({ files, head: { 'standard-site': documentLinkTag(publicationRecord) } })).toHaveLength(1);
});
