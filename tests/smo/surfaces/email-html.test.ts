import { describe, expect, test } from 'vitest';
import { emailHtml } from '#smo/surfaces/index.ts';
import { articleOf, mail, surfacesOf } from './fixtures/surfaces-of.ts';

const email = (content: string) => surfacesOf(content).email;

describe('HTML for mail', () => {
  test('says its title and preheader, and leads to the page', () => {
    const html = email('<p>words</p>');
    expect(html).toMatch(/^<!doctype html><html lang="en" dir="ltr"><head><meta charset="utf-8">/u);
    expect(html).toContain('<title>An article &#x26; its &#x3C;surfaces></title>');
    expect(html).toMatch(/<body [^>]*><div style="display:none;[^"]*mso-hide:all;">What it says in a line\.(?:\u034F\u200C\u00A0)+<\/div>/u);
    expect(html).toMatch(/<h1 [^>]*><a href="https:\/\/notes\.example\.org\/blog\/surfaces\/"[^>]*>An article/u);
    expect(html).toMatch(/<a href="https:\/\/notes\.example\.org\/blog\/surfaces\/"[^>]*>Read online<\/a>/u);
  });

  test('keeps a column of 600 pixels, in Outlook too', () => {
    const html = email('<p>words</p>');
    expect(html).toContain('<!--[if mso]><table role="presentation" width="600" align="center"');
    expect(html).toContain('style="width:100%;max-width:600px;margin:0 auto;"');
  });

  test('holds neither class nor style sheet, and no letters without their ground', () => {
    const html = email('<p class="x">a</p><aside class="callout"><p>b</p></aside><pre class="x"><code>c</code></pre><p><mark>d</mark></p>');
    expect(html).not.toMatch(/\sclass=|<style|<link/u);
    expect(html).toMatch(/<td style="[^"]*color:#18181b;[^"]*background-color:#f4f4f5;"><p [^>]*>b/u);
    expect(html).toMatch(/<span style="background-color:#e3edfd;color:#18181b;">d/u);
  });

  test.each([
    ['a wide one is scaled', 'width="1440" height="960"', 'width="536" height="357"'],
    ['a small one stays', 'width="72" height="72"', 'width="72" height="72"'],
    ['one without a size has none', '', 'alt="x" style='],
  ])('gives pictures a size that Outlook obeys: %s', (_, size, expected) => {
    expect(email(`<img src="/x.jpg" alt="x" ${size}>`)).toContain(expected);
  });

  test('has what mail clients know in place of what they do not', () => {
    const html = email(
      '<figure><audio src="/a.mp3"></audio><figcaption>b</figcaption></figure><math alttext="x^2"><mi>x</mi></math><dl><dt>c</dt><dd>d</dd></dl><mark>e</mark>',
    );
    expect(html).not.toMatch(/<(?:figure|figcaption|audio|math|dl|dt|dd|mark)\b/u);
    expect(html).toMatch(/<a href="https:\/\/notes\.example\.org\/a\.mp3"[^>]*>a\.mp3<\/a>/u);
    expect(html).toMatch(/<code [^>]*>x\^2<\/code>/u);
  });

  test('is turned round for languages that run from right to left', () => {
    const html = emailHtml(articleOf('<blockquote><p>a</p></blockquote><ul><li>b</li></ul>'), { ...mail, lang: 'he', dir: 'rtl' });
    expect(html).toContain('<html lang="he" dir="rtl">');
    expect(html).toMatch(/border-right:4px solid/u);
    expect(html).toMatch(/padding-right:24px/u);
    expect(html).toMatch(/<td align="right" style="[^"]*padding:32px/u);
  });

  test('of the demonstration stays below the 102 KB at which Gmail cuts', () => {
    expect(email('<p>A paragraph of ten words, each of which is short.</p>'.repeat(1000)).length).toBeLessThan(102_400);
  });
});
