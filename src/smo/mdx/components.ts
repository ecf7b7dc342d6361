import { z } from 'zod';
import { defineComponent } from './component.ts';
import { embedProviders, embedTarget } from './embed.ts';

const httpsUrl = z.string().refine((value) => URL.canParse(value) && new URL(value).protocol === 'https:', 'expected an address that starts with https://');
/** A file beside the entry (`./x.jpg`, `../x.jpg`) or in public/ (`/x.pdf`). */
const fileOf = (what: string, endings: readonly string[]) =>
  z
    .string()
    .refine(
      (value) => /^(?:\.{1,2}\/|\/)[^?#\\]+$/u.test(value) && endings.some((ending) => value.toLowerCase().endsWith(ending)),
      `expected the path of ${what} beside the text, such as ./name${endings[0]} (one of ${endings.join(', ')})`,
    );
const pictureFile = fileOf('a picture', ['.jpg', '.jpeg', '.png', '.webp', '.avif', '.gif']);
const duration = z.string().regex(/^PT(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?$/u, 'expected an ISO 8601 duration such as PT3M20S');
const day = z.iso.date('expected a date such as 2026-03-31');
const text = z.string().trim().min(1, 'expected some text');

/** The components that editors may use without import. */
export const components = {
  Figure: defineComponent({
    name: 'Figure',
    purpose: 'A picture with a caption, in the right size for every screen.',
    attributes: z.strictObject({ src: pictureFile, alt: z.string(), caption: text.optional(), credit: text.optional(), wide: z.literal(true).optional() }),
    children: 'none',
    example: '<Figure src="./team.jpg" alt="Four people around a table" caption="The editorial meeting" credit="Ada Rossi" />',
  }),
  Gallery: defineComponent({
    name: 'Gallery',
    purpose: 'Several figures side by side.',
    attributes: z.strictObject({ caption: text.optional() }),
    children: ['Figure'],
    example: '<Gallery>\n<Figure src="./one.jpg" alt="…" />\n<Figure src="./two.jpg" alt="…" />\n</Gallery>',
  }),
  Callout: defineComponent({
    name: 'Callout',
    purpose: 'A passage set apart: a note, a tip, a warning, an example.',
    attributes: z.strictObject({ type: z.enum(['note', 'tip', 'warning', 'example']).default('note'), title: text.optional() }),
    children: 'prose',
    example: '<Callout type="tip" title="Try it">\n\nPaste the link into a message to yourself.\n\n</Callout>',
  }),
  Quote: defineComponent({
    name: 'Quote',
    purpose: 'Somebody’s words, with their name.',
    attributes: z.strictObject({ cite: text.optional(), source: httpsUrl.optional() }),
    children: 'prose',
    example: '<Quote cite="Doc Searls, The Cluetrain Manifesto, 1999">\n\nMarkets are conversations.\n\n</Quote>',
  }),
  Flow: defineComponent({
    name: 'Flow',
    purpose: 'Who passes a message to whom. `>` is a step, commas put several receivers into one, brackets add a note.',
    attributes: z.strictObject({
      path: text.refine(
        (value) => value.split('>').every((part) => part.trim() !== ''),
        'expected names with > between them, such as Company > Reader > Reader',
      ),
      caption: text.optional(),
    }),
    children: 'none',
    example: '<Flow path="Company > Reader (now a sender) > Reader, Reader" caption="Word of mouth" />',
  }),
  Video: defineComponent({
    name: 'Video',
    purpose: 'A video from a network, loaded only when the reader asks for it.',
    attributes: z.strictObject({
      url: httpsUrl.refine((value) => embedTarget(value)?.kind === 'video', `expected the address of a video on ${namesOf('video')}`),
      title: text,
      description: text.optional(),
      poster: pictureFile.optional(),
      uploaded: day.optional(),
      duration: duration.optional(),
    }),
    children: 'none',
    example: '<Video url="https://www.youtube.com/watch?v=BK1Irk0n2w4" title="…" poster="./poster.jpg" uploaded="2026-03-01" />',
  }),
  Post: defineComponent({
    name: 'Post',
    purpose: 'A post, picture, deck or track from a network: its words here, the original only when the reader asks for it.',
    attributes: z.strictObject({
      url: httpsUrl.refine((value) => embedTarget(value) !== undefined, `expected the address of a post on ${namesOf('post')}`),
      author: text.optional(),
      date: day.optional(),
      title: text.optional(),
      poster: pictureFile.optional(),
      alt: z.string().optional(),
    }),
    children: 'prose',
    example: '<Post url="https://mastodon.social/@Mastodon/115000000000000001" author="Mastodon" date="2026-03-10">\n\nThe words of the post.\n\n</Post>',
  }),
  Steps: defineComponent({
    name: 'Steps',
    purpose: 'A numbered list whose steps are worth following one by one.',
    attributes: z.strictObject({}),
    children: 'prose',
    example: '<Steps>\n\n1. Write the title.\n2. Cut it.\n\n</Steps>',
  }),
  FAQ: defineComponent({
    name: 'FAQ',
    purpose: 'Questions and answers; search engines read them too.',
    attributes: z.strictObject({}),
    children: ['Question'],
    example: '<FAQ>\n<Question q="How long does it take?">\n\nAn afternoon.\n\n</Question>\n</FAQ>',
  }),
  Question: defineComponent({
    name: 'Question',
    purpose: 'One question in an FAQ.',
    attributes: z.strictObject({ q: text }),
    children: 'prose',
    example: '<Question q="Why?">\n\nBecause.\n\n</Question>',
  }),
  Definition: defineComponent({
    name: 'Definition',
    purpose: 'A term’s definition from the glossary, in a box.',
    attributes: z.strictObject({ term: text }),
    children: 'none',
    example: '<Definition term="open-graph" />',
  }),
  Stat: defineComponent({
    name: 'Stat',
    purpose: 'One figure that matters, with what it counts and where it comes from.',
    attributes: z.strictObject({ value: text, label: text, source: httpsUrl.optional() }),
    children: 'none',
    example: '<Stat value="32 KB" label="are read of a page by the strictest network" source="https://api.slack.com/robots" />',
  }),
  Download: defineComponent({
    name: 'Download',
    purpose: 'A file to keep, with its type and size.',
    attributes: z.strictObject({
      file: fileOf('a file', ['.pdf', '.zip', '.csv', '.txt', '.ods', '.odt', '.docx', '.xlsx', '.pptx', '.epub', '.ics', '.json']),
      title: text,
    }),
    children: 'none',
    example: '<Download file="./checklist.pdf" title="The audit checklist" />',
  }),
  Audio: defineComponent({
    name: 'Audio',
    purpose: 'A sound file with a player, a title and, as its content, a transcript.',
    attributes: z.strictObject({ src: fileOf('a sound file', ['.mp3', '.m4a', '.ogg', '.opus', '.wav']), title: text, duration: duration.optional() }),
    children: 'prose',
    example: '<Audio src="./interview.mp3" title="The interview">\n\nTranscript…\n\n</Audio>',
  }),
  Table: defineComponent({
    name: 'Table',
    purpose: 'A Markdown table with a caption, that scrolls on small screens.',
    attributes: z.strictObject({ caption: text }),
    children: 'prose',
    example: '<Table caption="What is read first">\n\n| Network | First |\n| --- | --- |\n| X | twitter:card |\n\n</Table>',
  }),
  NoTerm: defineComponent({
    name: 'NoTerm',
    purpose: 'Words that shall not become glossary links.',
    attributes: z.strictObject({}),
    children: 'prose',
    example: '<NoTerm>feed</NoTerm>',
  }),
} as const;

export type ComponentName = keyof typeof components;

/** HTML that Markdown has no sign for, and the attributes each may carry; everything else is written in Markdown. */
export const htmlElements: Readonly<Record<string, readonly string[]>> = {
  abbr: ['title'],
  br: [],
  cite: [],
  del: [],
  dfn: [],
  ins: [],
  kbd: [],
  mark: [],
  q: [],
  small: [],
  sub: [],
  sup: [],
  time: ['datetime'],
};

function namesOf(kind: 'video' | 'post'): string {
  return Object.values(embedProviders)
    .filter((provider) => kind === 'post' || provider.kind === 'video')
    .map((provider) => provider.name)
    .join(', ');
}
