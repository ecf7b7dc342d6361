import { mimeOf, type PictureFacts } from '../../built/picture-facts.ts';
import { quoted } from '../quoted.ts';
import { defineRule, noOptions } from '../rule.ts';
import { pictureProperty, pictureRepair, sharePicture } from '../share-picture.ts';

const formatOf: Readonly<Record<string, PictureFacts['format']>> = {
  jpg: 'jpeg',
  jpeg: 'jpeg',
  jpe: 'jpeg',
  jfif: 'jpeg',
  png: 'png',
  gif: 'gif',
  webp: 'webp',
  avif: 'avif',
  heic: 'heic',
  heif: 'heic',
  svg: 'svg',
  tif: 'tiff',
  tiff: 'tiff',
  ico: 'ico',
};

export const ogImageExtensionMime = defineRule({
  id: 'og-image-extension-mime',
  group: 'picture',
  recommended: 'error',
  strict: 'error',
  about: {
    what: 'The share picture is of the format that its file name and og:image:type say.',
    why: 'Hosts send the type of the file name; Signal and Mastodon refuse a picture whose bytes are of another type, and Facebook calls it corrupted.',
    breaks: ['signal', 'mastodon', 'facebook'],
    source: 'https://github.com/signalapp/Signal-Desktop ts/linkPreviews/linkPreviewFetch.preload.ts',
  },
  options: noOptions,
  examples: {
    fails: { files: { 'cards/quiet-launch.jpg': { format: 'png' } } },
    passes: { files: { 'cards/quiet-launch.jpg': { format: 'jpeg' } } },
  },
  *page(page, { site }) {
    const picture = sharePicture(page, site);
    const format = picture?.facts?.format;
    if (!picture || format === undefined || format === 'unknown') return;
    const extension = /\.([a-z\d]+)$/iu.exec(URL.parse(picture.address, page.url)?.pathname ?? '')?.[1]?.toLowerCase() ?? '';
    const named = formatOf[extension];
    if (named !== undefined && named !== format)
      yield {
        message: `the share picture is called .${extension} and its bytes are ${format.toUpperCase()}`,
        hint: `export it as ${named.toUpperCase()}, or rename it to .${format === 'jpeg' ? 'jpg' : format}`,
        at: picture.meta.span,
        repair: pictureRepair,
      };
    const declared = pictureProperty(page, 'type');
    const type = declared?.content.trim().toLowerCase() ?? '';
    if (declared && type !== '' && type !== mimeOf[format])
      yield {
        message: `og:image:type is ${quoted(declared.content)} and the bytes are ${mimeOf[format]}`,
        hint: `write content="${mimeOf[format]}"`,
        at: declared.span,
        repair: pictureRepair,
        // Nobody registered image/jpg; everybody knows what is meant.
        severity: type === 'image/jpg' && format === 'jpeg' ? 'warn' : undefined,
      };
  },
});
