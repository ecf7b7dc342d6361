import type { ComponentName } from '#smo';
import Audio from './Audio.astro';
import Callout from './Callout.astro';
import Definition from './Definition.astro';
import Download from './Download.astro';
import FAQ from './FAQ.astro';
import Figure from './Figure.astro';
import Flow from './Flow.astro';
import Gallery from './Gallery.astro';
import NoTerm from './NoTerm.astro';
import Picture from './Picture.astro';
import Post from './Post.astro';
import Question from './Question.astro';
import Quote from './Quote.astro';
import Stat from './Stat.astro';
import Steps from './Steps.astro';
import Table from './Table.astro';
import Video from './Video.astro';

/** The components of the contracts in `src/smo/mdx/components.ts`, by name; for `<Content components={mdxComponents} />`. */
const editorComponents = {
  Audio,
  Callout,
  Definition,
  Download,
  FAQ,
  Figure,
  Flow,
  Gallery,
  NoTerm,
  Post,
  Question,
  Quote,
  Stat,
  Steps,
  Table,
  Video,
} satisfies Record<ComponentName, unknown>;

/** What MDX renders with: the editors' components, and our rendering of Markdown's own pictures. */
export const mdxComponents = { ...editorComponents, img: Picture };
