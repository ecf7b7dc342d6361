import { expect, test } from 'vitest';
import { ogImageBytes } from '#smo/checks/rules/og-image-bytes.ts';
import { findingsIn } from '../../../support/example-site.ts';

const found = (bytes: number, options = {}) => findingsIn(ogImageBytes, { files: { 'cards/quiet-launch.jpg': { bytes } } }, options);

test('names the networks that drop a picture of that size', () => {
  expect(found(1_020_000).map(({ message, severity, networks }) => ({ message, severity, networks }))).toMatchInlineSnapshot(`
    [
      {
        "message": "the share picture has 1020 KB, expected at most 600 KB: no picture on Bluesky, WhatsApp",
        "networks": [
          "bluesky",
          "whatsapp",
        ],
        "severity": undefined,
      },
    ]
  `);
});

test('warns between the two limits, and not below', () => {
  expect([300_000, 300_001, 600_000, 600_001].map((bytes) => found(bytes).map(({ severity }) => severity))).toEqual([[], ['warn'], ['warn'], [undefined]]);
});

test('takes other limits', () => {
  expect(found(90_000, { warn: 50_000, max: 80_000 }).map(({ message }) => message)).toMatchInlineSnapshot(`
    [
      "the share picture has 90 KB, expected at most 80 KB; WhatsApp drops it from 600 KB on",
      "the share picture has 70 KB, expected at most 50 KB; WhatsApp drops it from 600 KB on",
    ]
  `);
});
