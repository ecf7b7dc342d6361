import { expect, test } from 'vitest';
import { partsOf, readSheet, rulesOf } from '#astro/needed-rules.ts';

/** What a page of this body gets of a sheet. */
const needed = (css: string, body: string, added: Parameters<typeof partsOf>[1] = []) => rulesOf([readSheet(css)])(partsOf(body, added));

const page = '<main class="page page-term"><h1>Term</h1><p class="note big">Text</p></main>';

test.each([
  ['an element', 'h1{a:b}', true],
  ['an element that is not there', 'h2{a:b}', false],
  ['a class', '.note{a:b}', true],
  ['a class that is not there', '.notice{a:b}', false],
  ['a class that begins like one of the page', '.not{a:b}', false],
  ['one after the other', '.page-term > .note:hover::before{a:b}', true],
  ['one after the other, one of them missing', '.page-term ul .note{a:b}', false],
  ['all at one element', 'p.note.big{a:b}', true],
  ['one of a list', ':is(.a,.note) b{a:b}', false],
  ['one of a list that is there', ':is(.a,.note){a:b}', true],
  ['none of a list', ':where(.a,.b){a:b}', false],
  ['a list in a list', ':is(.a,:is(.b,.note)){a:b}', true],
  ['what is excluded', '.note:not(.a,:is(.b)){a:b}', true],
  ['what may be inside', '.note:has(> .a:last-child){a:b}', true],
  ['an attribute, which a script may set', '[hidden]{a:b}', true],
  ['an attribute whose value looks like a class', 'p[data-a=".x, .y"]{a:b}', true],
  ['an id', '#_main{a:b}', true],
  ['the root', ':root{--a:b}', true],
  ['anything', '*,:before{a:b}', true],
  ['a name with an escape, which is not read', String.raw`.\31 x{a:b}`, true],
  ['an element in capitals', 'H1{a:b}', true],
])('a rule for %s', (_title, css, isThere) => {
  expect(needed(css, page)).toBe(isThere ? css : '');
});

test('of a list of selectors those are left that meet something', () => {
  expect(needed('.a,h1,.b p,.page p{c:d}', page)).toBe('h1,.page p{c:d}');
});

test('rules in conditions go with them, and a condition without rules goes', () => {
  expect(needed('@media (width<=44rem){.a{b:c}h1{b:c}}@supports (a:b){.a{b:c}}@layer x{@media print{p{b:c}}}', page)).toBe(
    '@media (width<=44rem){h1{b:c}}@layer x{@media print{p{b:c}}}',
  );
});

test('what is for no element alone stays', () => {
  const css = '@layer a,b;@keyframes x{0%{a:b}to{a:c}}@view-transition{navigation:auto}@font-face{src:url(a.woff2)}';
  expect(needed(css, page)).toBe(css);
});

test('texts and comments with brackets do not mislead, and nested rules stay with theirs', () => {
  expect(needed('/* .a{ */h1:before{content:"} .b{/*"}h1{&:hover{a:b}@starting-style{a:c}}.z{a:b}', page)).toBe(
    'h1:before{content:"} .b{/*"}h1{&:hover{a:b}@starting-style{a:c}}',
  );
});

test('what comes later is there with what brings it', () => {
  const added = [['pre', '.code', 'button']] as const;
  expect(needed('.code button{a:b}', '<pre>x</pre>', added)).toBe('.code button{a:b}');
  expect(needed('.code button{a:b}', page, added)).toBe('');
});

test('classes are found however they are written', () => {
  expect(needed('.a{x:y}.b{x:y}.c{x:y}.d{x:y}', `<i class='a'></i><i\nclass=b></i><SVG CLASS="c\n d">`)).toBe('.a{x:y}.b{x:y}.c{x:y}.d{x:y}');
});

test('of the same sheets each page gets what it needs, whatever another page needed', () => {
  const rules = rulesOf([readSheet('h1{a:b}@media print{.x :is(p,:is(ul,ol)){c:d}}'), readSheet('@view-transition{e:f}h2{g:h}')]);
  const given = (body: string) => rules(partsOf(body, []));
  const bodies = ['<h1>', '<h2 class=x>', '<h1 class="x">', '<b class="x"><ol>', '<b class="x y"><ol><li>', '<ol>', '<h1>'];
  expect(bodies.map(given)).toEqual([
    'h1{a:b}@view-transition{e:f}',
    '@view-transition{e:f}h2{g:h}',
    'h1{a:b}@view-transition{e:f}',
    '@media print{.x :is(p,:is(ul,ol)){c:d}}@view-transition{e:f}',
    '@media print{.x :is(p,:is(ul,ol)){c:d}}@view-transition{e:f}',
    '@view-transition{e:f}',
    'h1{a:b}@view-transition{e:f}',
  ]);
});

test('classes are read in each way of writing them', () => {
  const parts = partsOf(`<A class="a b" id="c"><i\nclass='d\te'><b class=f><u data-class="g" CLASS="h" title="i">`, []);
  expect([...parts].toSorted()).toEqual(['.a', '.b', '.d', '.e', '.f', '.h', 'a', 'b', 'body', 'i', 'u']);
});
