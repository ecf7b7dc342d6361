import { jsonLdScript } from '#smo';
import { describe, expect, it } from 'vitest';
import { escapeForScript } from '#smo/metadata/json-ld/escape.ts';

describe('escapeForScript', () => {
  it.each([
    ['</script><!--', '"\\u003c/script\\u003e\\u003c!--"'],
    ['Tom & Jerry &quot;', '"Tom \\u0026 Jerry \\u0026quot;"'],
    ['one\u2028two\u2029three', '"one\\u2028two\\u2029three"'],
    ['"quoted" \\ back', '"\\"quoted\\" \\\\ back"'],
    ['perché 田中 👩‍👧', '"perché 田中 👩‍👧"'],
  ])('writes %s so that it stays inside a script and parses back', (text, escaped) => {
    expect(escapeForScript(JSON.stringify(text))).toBe(escaped);
    expect(JSON.parse(escaped)).toBe(text);
  });
});

describe('jsonLdScript', () => {
  it('makes plain the texts at every depth', () => {
    const script = jsonLdScript({
      '@context': 'https://schema.org',
      '@graph': [{ '@type': 'Thing', name: ' a\u0000\n</script>\u202eb ', alternateName: ['c\u0007'] }],
    });
    expect(script).toEqual({
      tag: 'script',
      attrs: { type: 'application/ld+json' },
      content: '{"@context":"https://schema.org","@graph":[{"@type":"Thing","name":"a \\u003c/script\\u003eb","alternateName":["c"]}]}',
    });
  });
});
