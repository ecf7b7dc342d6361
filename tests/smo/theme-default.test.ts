import { expect, test } from 'vitest';
import { resolveSite } from '#smo';
import { defaultTheme } from '#smo/theme-default.ts';

const site = resolveSite({ name: 'Notes', url: 'https://notes.example.org', description: { en: 'Notes.' }, publisher: { name: 'Notes' } });

test('a site without a theme and a share picture has the default ones', () => {
  expect([site.theme.light, site.theme.fonts.text, site.shareImage]).toEqual([
    defaultTheme.light,
    { family: 'system-ui', files: [], fallbacks: ['sans-serif'] },
    { path: '/share.jpg', width: 1200, height: 630, type: 'image/jpeg', alt: {} },
  ]);
});

// WCAG 2.2, success criteria 1.4.3 and 1.4.11.
test.each(['light', 'dark'] as const)('%s text is read on every ground it stands on', (mode) => {
  const { paper, surface, wash, ink, muted, accent, onAccent, second } = site.theme[mode];
  const pairs = [
    [ink, paper],
    [ink, surface],
    [ink, wash],
    [muted, paper],
    [muted, surface],
    [muted, wash],
    [accent, paper],
    [accent, surface],
    [accent, wash],
    [second, paper],
    [onAccent, accent],
  ] as const;
  expect(pairs.filter(([text, ground]) => contrast(text, ground) < 4.5)).toEqual([]);
});

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance of a colour of six hex digits, as WCAG 2.2 defines it. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
