declare module 'virtual:passaparola' {
  import type { Clock, SiteConfig, Words } from '#smo';
  import type { BodyPart } from '#astro/compile-body.ts';
  import type { ContentReader } from '#astro/content-reader.ts';
  export const config: SiteConfig;
  export const words: Readonly<Record<string, Words>>;
  /** The project's root folder, and the build's clock; in dev the clock runs. */
  export const root: string;
  /** The folder of the product itself. */
  export const packageRoot: string;
  export const clock: Clock | undefined;
  /** What reads the content. */
  export const reader: ContentReader;
  /** Compiles the text of a file, see `compileBody`. */
  export const compile: (file: string) => Promise<readonly BodyPart[]>;
}
