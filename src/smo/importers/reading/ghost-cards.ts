import { at, listAt, textAt } from './read-json.ts';
import { embed, escapeHtml, figure, linkCard, listing, mediaFile, startTag } from './html-text.ts';

/** What a card of Ghost's editors becomes: HTML, or Markdown where it was written as such. */
export type Card = { readonly html: string } | { readonly markdown: string };

/** A card by its kind and what it holds, for Mobiledoc and Lexical alike; undefined for a kind that is not known. */
export function ghostCard(kind: string, data: unknown): Card | undefined {
  const text = (key: string) => textAt(data, key);
  const html = (markup: string): Card => ({ html: markup });
  switch (kind) {
    case 'markdown':
    case 'card-markdown':
      return { markdown: text('markdown') ?? '' };
    case 'html':
      return html(text('html') ?? '');
    case 'image':
    case 'image-card':
      return html(text('src') === undefined ? '' : figure({ src: text('src') ?? '', alt: text('alt'), caption: text('caption'), href: text('href') }));
    case 'gallery':
      return html(
        `<div class="gallery">${listAt(data, 'images')
          .map((image) => figure({ src: textAt(image, 'src') ?? '', alt: textAt(image, 'alt'), caption: textAt(image, 'caption') }))
          .join('')}</div>`,
      );
    case 'code':
    case 'codeblock':
      return html(listing(text('code') ?? '', text('language')));
    case 'hr':
    case 'horizontalrule':
      return html('<hr>');
    case 'embed':
      return html(text('url') === undefined ? (text('html') ?? '') : embed(text('url') ?? '', text('caption')));
    case 'bookmark':
      return html(
        linkCard(text('url') ?? '', textAt(data, 'metadata', 'title') ?? text('title'), textAt(data, 'metadata', 'description') ?? text('description')),
      );
    case 'callout':
      return html(`<aside><p>${text('calloutEmoji') ?? ''} ${text('calloutText') ?? ''}</p></aside>`);
    case 'toggle':
      return html(`<details><summary>${text('heading') ?? ''}</summary>${text('content') ?? ''}</details>`);
    case 'button':
      return html(link(text('buttonUrl'), text('buttonText')));
    case 'audio':
    case 'video':
      return html(text('src') === undefined ? '' : mediaFile(kind, text('src') ?? '', text('caption') ?? text('title')));
    case 'file':
      return html(link(text('src'), text('fileTitle') ?? text('fileName')));
    case 'header':
      return html(`<h2>${text('header') ?? ''}</h2><p>${text('subheader') ?? ''}</p>${link(text('buttonUrl'), text('buttonText'))}`);
    case 'product':
      return html(`<h4>${text('productTitle') ?? ''}</h4>${text('productDescription') ?? ''}${link(text('productUrl'), text('productButton'))}`);
    case 'call-to-action':
      return html(`${text('textValue') ?? ''}${link(text('buttonUrl'), text('buttonText'))}`);
    // What only members or readers of the mail get to see, and forms of Ghost's own.
    case 'paywall':
    case 'email':
    case 'email-cta':
    case 'signup':
    case 'transistor':
      return html('');
    default:
      return at(data, 'html') === undefined ? undefined : html(text('html') ?? '');
  }
}

function link(url: string | undefined, words: string | undefined): string {
  return url === undefined || words === undefined ? '' : `<p>${startTag('a', { href: url })}${escapeHtml(words)}</a></p>`;
}

/** Pieces as one text: HTML alone, or Markdown with HTML in it where one of them is Markdown. */
export function joinedCards(pieces: readonly Card[]): { format: 'html' | 'markdown'; text: string } {
  if (pieces.every((piece) => 'html' in piece))
    return {
      format: 'html',
      text: pieces
        .flatMap((piece) => ('html' in piece ? piece.html : []))
        .filter(Boolean)
        .join('\n'),
    };
  // An empty line ends a block of HTML in Markdown; in a listing a line break is kept by its reference.
  const text = pieces.map((piece) =>
    'markdown' in piece ? piece.markdown.trim() : piece.html.replaceAll(/\n[ \t]*(?=\n)/gu, piece.html.startsWith('<pre>') ? '&#10;' : ''),
  );
  return { format: 'markdown', text: text.filter(Boolean).join('\n\n') };
}
