import { expect, test } from 'vitest';
import { sameasUrlForm } from '#smo/checks/rules/sameas-url-form.ts';
import { findingsIn } from '../../../support/example-site.ts';

const faults = (address: string) =>
  findingsIn(sameasUrlForm, {
    head: { 'json-ld': `<script type="application/ld+json">${JSON.stringify({ '@type': 'Organization', sameAs: address })}</script>` },
  }).map(({ message, hint }) => `${message} → ${hint}`);

test.each([
  'https://x.com/notes',
  'https://www.linkedin.com/company/notes/',
  'https://www.facebook.com/profile.php?id=1000',
  'https://www.youtube.com/channel/UCabc',
  'https://social.example.org/@notes',
  'https://en.wikipedia.org/wiki/Notes?action=view',
  'mailto:ada@example.org',
])('%s is a profile', (address) => {
  expect(faults(address)).toEqual([]);
});

test.each([
  ['@notes', 'sameAs names "@notes", which is no address → write the whole address of the profile: https://x.com/name'],
  ['https://twitter.com/notes', 'sameAs names "https://twitter.com/notes", on a host that has moved to x.com → https://x.com/notes'],
  ['https://x.com/', 'sameAs names "https://x.com/", the front page of X, expected an account → a profile\'s address looks like https://x.com/name'],
  ['http://x.com/notes', 'sameAs names "http://x.com/notes", expected https → https://x.com/notes'],
  ['https://x.com/notes?lang=en', 'sameAs names "https://x.com/notes?lang=en", expected no query → https://x.com/notes'],
])('%s is none', (address, fault) => {
  expect(faults(address)).toEqual([fault]);
});
