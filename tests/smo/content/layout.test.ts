import { describe, expect, it } from 'vitest';
import { checked } from '../../support/a-content.ts';
import { aPost } from '../../support/a-content.ts';

describe('files in the wrong place', () => {
  it.each([
    ['content/blog/x.mdx', 'file-misplaced', 'the file stands outside of a language folder'],
    ['content/blog/en/deep/er/index.mdx', 'file-misplaced', 'the file stands too deep'],
    ['content/blog/de/x.mdx', 'locale-unknown', 'the site has no language "de"'],
    ['content/bolg/en/x.mdx', 'file-misplaced', 'content/ has no folder "bolg"'],
    ['content/blog/en/x.md', 'file-misplaced', '"x.md" is not read: texts end in .mdx'],
    ['content/blog/en/My Post.mdx', 'slug-invalid', '"My Post" makes a poor address'],
    ['content/blog/en/a_b.mdx', 'slug-invalid', '"a_b" makes a poor address'],
    ['content/pages/en/glossary.mdx', 'slug-reserved', 'the address /glossary/ belongs to the site itself'],
    ['content/pages/en/it.mdx', 'slug-reserved', 'the address /it/ belongs to the site itself'],
    ['content/blog/en/page.mdx', 'slug-reserved', 'the address /blog/page/ belongs'],
    ['content/topic.yaml', 'file-misplaced', '"topic.yaml" is no file that content/ knows'],
    ['content/authors/x/y.yaml', 'file-misplaced', 'an author is one file'],
  ])('%s is named, not skipped', (path, rule, message) => {
    const { problems } = checked({ [path]: aPost() });
    expect(problems.map((problem) => problem.rule)).toEqual([rule]);
    expect(problems[0]?.message).toContain(message);
    expect(problems[0]?.hint).toBeTruthy();
  });

  it.each(['content/blog/en/_draft/index.mdx', 'content/blog/en/x/photo.jpg', 'content/.trash/x.mdx', 'content/ledger.json'])('%s is left alone', (path) => {
    expect(checked({ [path]: 'anything' }).problems).toEqual([]);
  });

  it('takes letters of every script as an address', () => {
    expect(checked({ 'content/glossary/en/日本語.mdx': aPost() }).problems.map((problem) => problem.rule)).not.toContain('slug-invalid');
  });
});
