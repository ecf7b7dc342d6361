import { describe, expect, it } from 'vitest';
import { escapeHtml, html } from '#smo/gallery/index.ts';

describe('a template of HTML', () => {
  it('escapes strings, keeps markup, joins lists, and leaves out what is not there', () => {
    expect(html`<p title="${'a"b'}">${'<b>'}${html`<i>${1}</i>`}${[html`x`, html`y`]}${undefined}${false}</p>`.markup).toBe(
      '<p title="a&quot;b">&lt;b&gt;<i>1</i>xy</p>',
    );
  });

  it('drops the line breaks of its own code and keeps those of values', () => {
    expect(html`<p>${'one\n  two'}</p>`.markup).toBe('<p>one\n  two</p>');
  });

  it('leaves a space of a line break inside of a tag and between words', () => {
    const broken = Object.assign(['<p\n  class="a"\n>one\n  two</p\n><b\n  title="', '"\n  id="x"\n/>'], { raw: [] });
    expect(html(broken, 'c').markup).toBe('<p class="a">one two</p><b title="c" id="x"/>');
  });

  it('mends half surrogates', () => {
    expect(escapeHtml('a\ud800')).toBe('a\ufffd');
  });
});
