import { z } from 'zod';

/** What a page may load from elsewhere, by the names that the policy has for it. */
const kinds = ['script-src', 'style-src', 'img-src', 'font-src', 'media-src', 'connect-src', 'frame-src', 'form-action'] as const;
export type SourceKind = (typeof kinds)[number];

const origin = z
  .string()
  .refine(
    (value) => URL.canParse(value) && new URL(value).origin === value && value.startsWith('https://'),
    'expected an origin such as https://widgets.example.org',
  );

export const securitySchema = z.strictObject({
  /** Each page says which scripts, styles, frames and addresses belong to it, and browsers refuse all others. Default: true. */
  policy: z.boolean().default(true),
  /** What pages may load besides what the build finds in them, by kind. Default: nothing. Example: { 'script-src': ['https://widgets.example.org'] }. */
  allow: z.partialRecord(z.enum(kinds), z.array(origin)).default({}),
  /** Seconds for which browsers shall ask for this host by HTTPS only; it cannot be taken back sooner. Default: not said. Example: 31536000. */
  hsts: z.int().min(0).optional(),
});
