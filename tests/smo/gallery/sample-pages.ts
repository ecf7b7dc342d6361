import { galleryNetworks } from '#smo/gallery/index.ts';
import { unfurlAll, type Unfurl } from '#smo/unfurl/index.ts';
import { siteUrl } from '../unfurl/fixtures/pages.ts';
import { readFixture } from '../unfurl/fixtures/read-fixture.ts';

/** A page as an editor may write it, to see how every network draws it. */
export interface SamplePage {
  readonly name: string;
  readonly locale: string;
  readonly title: string;
  readonly description?: string;
  /** A file of the fixtures' site; none: the page has no picture. */
  readonly picture?: string;
  readonly robots?: string;
}

export const samplePages: readonly SamplePage[] = [
  {
    name: 'short',
    locale: 'en',
    title: 'Titles that travel',
    description: 'What a reader sees of a page before opening it, and how little of that its writer chose.',
    picture: 'card.jpg',
  },
  {
    name: 'long',
    locale: 'en',
    title:
      'How we measured what forty networks make of one title, why most of them cut it in the middle of a word, and what an editor can do about that before anybody shares the page at all, told with every figure and its source',
    description:
      'A long account of the lengths, in characters, bytes and lines, at which networks cut the words of a page: where each figure was read, on which day, how certain it is, and what is left of a sentence that somebody wrote with care when it arrives on a telephone in a hurry, under a picture, beside a portrait, in a column that is three hundred pixels wide and has room for two lines at most. The rest of it is here to be lost.',
    picture: 'card.jpg',
  },
  { name: 'no description', locale: 'en', title: 'A page that says nothing of itself', picture: 'card.jpg' },
  { name: 'no picture', locale: 'en', title: 'Words alone', description: 'There is no picture here, and each network has its own way to show that.' },
  {
    name: 'square',
    locale: 'en',
    title: 'A square picture',
    description: 'As tall as it is wide: some networks crop it, some make it small.',
    picture: 'square.png',
  },
  {
    name: 'rtl',
    locale: 'ar',
    title: 'عناوين تسافر: ما الذي يراه القارئ من الصفحة قبل أن يفتحها',
    description: 'كل شبكة تقص العنوان والوصف على طريقتها، ولكل منها صورة بنسبة مختلفة. هنا نعرض ما يبقى من الكلام بعد القص.',
    picture: 'card.jpg',
  },
  {
    name: 'cjk',
    locale: 'ja',
    title: '旅をする題名：リンクが共有されたとき、読者は開く前に何を見るのか、そして書き手はそのどれだけを選べるのか',
    description:
      'どのネットワークも題名と説明を自分の流儀で切り、画像を自分の比率で切り抜く。ここではその残りを見る。文字数、バイト数、行数のどれで切られるかも示す。',
    picture: 'card.jpg',
  },
  { name: 'nothing', locale: 'en', title: '' },
];

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const og = (key: string, content: string | undefined) => (content === undefined ? '' : `<meta property="og:${key}" content="${escaped(content)}">`);

/** The head that our own pages would have. */
function headOf({ title, description, picture, robots = 'max-image-preview:large' }: SamplePage): string {
  if (title === '') return '<meta name="robots" content="noindex">';
  return [
    `<title>${escaped(title)}</title>`,
    description === undefined ? '' : `<meta name="description" content="${escaped(description)}">`,
    `<meta name="robots" content="${robots}">`,
    og('type', 'article'),
    og('title', title),
    og('description', description),
    og('url', `${siteUrl}/blog/post/`),
    og('site_name', 'Example Notes'),
    og('image', picture && `${siteUrl}/${picture}`),
    picture === undefined ? '' : og('image:alt', 'A card with words'),
    '<meta name="twitter:card" content="summary_large_image">',
    '<meta name="twitter:label1" content="Reading time"><meta name="twitter:data1" content="4 min read">',
    '<meta property="article:published_time" content="2026-11-12T09:00:00Z"><meta name="author" content="Ada Example">',
    '<meta name="theme-color" content="#b3261e">',
    `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'BlogPosting', headline: title, datePublished: '2026-11-12' })}</script>`,
  ].join('\n');
}

/** What every network of the gallery shows of a sample. */
export function unfurlsOf(sample: SamplePage): Unfurl[] {
  const body = sample.title === '' ? '<p></p>' : `<h1>${escaped(sample.title)}</h1>`;
  const { page, site } = readFixture({ name: sample.name, head: headOf(sample), body });
  return unfurlAll(page, { site }, galleryNetworks());
}

export const sampleUrl = `${siteUrl}/blog/post/`;

export function sampleNamed(name: string): SamplePage {
  const sample = samplePages.find((one) => one.name === name);
  if (!sample) throw new Error(`no sample ${name}`);
  return sample;
}
