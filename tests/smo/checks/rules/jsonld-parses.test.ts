import { expect, test } from 'vitest';
import { jsonldParses } from '#smo/checks/rules/jsonld-parses.ts';
import { findingsIn } from '../../../support/example-site.ts';

const block = (text: string) => ({ head: { 'json-ld': `<script type="application/ld+json">${text}</script>` } });
const hints = (text: string) => findingsIn(jsonldParses, block(text)).map(({ hint }) => hint);

test('each way to break a block has a repair of its own', () => {
  expect(hints('')).toEqual(['take the empty block away']);
  expect(hints('<!-- {"@type":"WebSite"} -->')).toEqual(['take the comment or CDATA marks out of the block: in JSON they are faults']);
  expect(hints('{"@type":"WebSite",}')).toEqual(['take the comma before the closing bracket away']);
  expect(hints('{&quot;@type&quot;:&quot;WebSite&quot;}')).toEqual(['write the block without HTML entities: " instead of &quot;']);
  expect(hints('{"@type": WebSite}')).toEqual(['write the block by JSON.stringify, which quotes and escapes everything']);
});

test('a block that holds no object is as good as none', () => {
  expect(findingsIn(jsonldParses, block('null')).map(({ message }) => message)).toEqual(['a block of structured data holds null, expected an object']);
  expect(hints('[{"@type":"WebSite"}]')).toEqual([]);
});
