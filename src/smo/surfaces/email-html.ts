import type { Comment, Element, ElementContent, Properties, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { emailStyles, textWidth, type EmailTheme } from './email-styles.ts';
import { feedChange } from './feed-html.ts';
import type { FinishedArticle } from './finished-article.ts';
import { element, rewrite, text, type Change } from './hast-tree.ts';
import { withLinkedMedia } from './linked-media.ts';
import { mathSource } from './math-source.ts';

export interface EmailOptions {
  /** Stands above the article and leads to the page. */
  readonly title: string;
  /** Stands beside the subject in lists of mails; not seen in the mail itself. */
  readonly preheader: string;
  /** Where the article is read online. */
  readonly url: string;
  /** Language of the article, as BCP 47 writes it. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly theme: EmailTheme;
  readonly words: {
    /** The link to the page, below the article: `Read online`. */
    readonly readOnline: string;
  };
}

type Styles = Readonly<Record<string, string>>;

/**
 * The article as a whole HTML mail, ready for any sender: all styles inline, in a column of 600 pixels that Outlook
 * keeps, in the light colours of the theme. Addresses of the sender's own duties (unsubscribe, imprint) are not in it.
 */
export function emailHtml({ root }: FinishedArticle, options: EmailOptions): string {
  const styles = emailStyles(options.theme, options.dir);
  const article = rewrite(rewrite(withLinkedMedia(root), emailChange), styledWith(styles));
  const document: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      element('html', { lang: options.lang, dir: options.dir }, [head(options), element('body', { style: styles['page'] }, body(article, options, styles))]),
    ],
  };
  return toHtml(document);
}

/** What mail clients do not show becomes what they do. */
const emailChange: Change = (node) => {
  switch (node.tagName) {
    case 'math':
      return element('code', {}, [text(mathSource(node))]);
    case 'aside':
      return node;
    default:
      return feedChange(node);
  }
};

/** Boxes are tables of one cell, whose sides and ground Outlook draws; elements it does not know are ones it does. */
const styledWith =
  (styles: Styles): Change =>
  ({ tagName, properties, children }) => {
    const style = styles[tagName];
    const styled = (name: string, more: Properties = {}): Element => ({
      type: 'element',
      tagName: name,
      properties: { ...properties, ...more, style },
      children,
    });
    switch (tagName) {
      case 'aside':
      case 'blockquote':
        return box(style, children);
      case 'pre':
        return box(styles['preBox'], [styled('pre')]);
      case 'figure':
        return styled('div');
      case 'figcaption':
      case 'dt':
        return styled('p');
      case 'dd':
        return styled('div');
      case 'dl':
        return children;
      case 'img':
        return element('img', { ...properties, ...mailSize(properties), style });
      case 'mark':
        return styled('span');
      case 'table':
        return styled('table', { border: '0', cellPadding: '0', cellSpacing: '0', width: '100%' });
      default:
        return style === undefined ? element(tagName, properties, children) : styled(tagName);
    }
  };

function box(style: string | undefined, children: readonly ElementContent[]): ElementContent[] {
  const spacer = element('div', { style: 'height:16px;line-height:16px;font-size:1px;' }, [text('\u00A0')]);
  return [layoutTable({ width: '100%' }, [element('td', { style }, children)]), spacer];
}

function layoutTable(properties: Properties, cells: readonly ElementContent[]): Element {
  const layout: Properties = { role: 'presentation', border: '0', cellPadding: '0', cellSpacing: '0' };
  return element('table', { ...layout, ...properties }, [element('tbody', {}, [element('tr', {}, cells)])]);
}

/** At most the column's width: Outlook obeys these attributes and no other limit. */
function mailSize({ width, height }: Properties): Properties {
  const [natural, tall] = [Number(width), Number(height)];
  if (!(natural > 0)) return {};
  const shown = Math.min(natural, textWidth);
  return { width: shown, height: tall > 0 ? Math.round((tall * shown) / natural) : undefined };
}

function head({ title }: EmailOptions): Element {
  return element('head', {}, [
    element('meta', { charSet: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    // The colours are light ones; where a client makes them dark, it shall turn them all.
    element('meta', { name: 'color-scheme', content: 'light' }),
    element('meta', { name: 'supported-color-schemes', content: 'light' }),
    element('meta', { name: 'x-apple-disable-message-reformatting' }),
    element('meta', { name: 'format-detection', content: 'telephone=no, date=no, address=no, email=no' }),
    element('title', {}, [text(title)]),
  ]);
}

function body(article: Root, { title, preheader, url, dir, words }: EmailOptions, styles: Styles): ElementContent[] {
  const column = [
    element('h1', { style: styles['h1'] }, [element('a', { href: url, style: `${styles['h1']}text-decoration:none;` }, [text(title)])]),
    ...article.children.filter((child) => child.type === 'element' || child.type === 'text'),
    element('hr', { style: styles['hr'] }),
    element('p', { style: styles['meta'] }, [element('a', { href: url, style: styles['a'] }, [text(words.readOnline)])]),
  ];
  // Outlook knows no greatest width, and is given a table of a fixed one by comments that it alone reads.
  const outlook = (value: string): Comment => ({ type: 'comment', value });
  return [
    ...hiddenPreheader(preheader),
    layoutTable({ width: '100%', style: styles['ground'] }, [
      element('td', { align: 'center' }, [
        outlook('[if mso]><table role="presentation" width="600" align="center" border="0" cellpadding="0" cellspacing="0"><tr><td><![endif]'),
        layoutTable({ width: '100%', align: 'center', style: 'width:100%;max-width:600px;margin:0 auto;' }, [
          element('td', { align: dir === 'rtl' ? 'right' : 'left', style: styles['column'] }, column),
        ]),
        outlook('[if mso]></td></tr></table><![endif]'),
      ]),
    ]),
  ];
}

/** The words beside the subject, then nothing that shows, so that the article's first words do not follow them there. */
function hiddenPreheader(preheader: string): ElementContent[] {
  const style = 'display:none;font-size:1px;line-height:1px;max-height:0;max-width:0;opacity:0;overflow:hidden;mso-hide:all;';
  return [element('div', { style }, [text(`${preheader}${'\u034F\u200C\u00A0'.repeat(80)}`)])];
}
