import { html, type Html } from './html.ts';

/** How a document of the gallery comes to its style sheet and its script. */
export interface GalleryAssets {
  /** In the document itself, so that one file is all. */
  readonly inline?: { readonly css: string; readonly script: string } | undefined;
  /** Addresses of the two files, where they stand beside the documents. */
  readonly linked?: { readonly css: string; readonly script: string } | undefined;
  /** Address of the development server's client, which loads the page anew when something has been saved. */
  readonly live?: string | undefined;
}

export interface GalleryDocument {
  readonly title: string;
  readonly assets: GalleryAssets;
  readonly body: Html;
}

/** Markup that was made elsewhere by this stage's own functions. */
export const drawn = (markup: string): Html => ({ markup });

/** The message that content has been saved. */
export const editedEvent = 'smo:edited';

const liveScript = (client: string): string =>
  `import{createHotContext}from${JSON.stringify(client)};createHotContext("/_smo").on(${JSON.stringify(editedEvent)},()=>location.reload())`;

/** A whole document of the gallery. */
export function galleryDocument({ title, assets: { inline, linked, live }, body }: GalleryDocument): string {
  const document = html`<html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width,initial-scale=1" />
      <meta name="robots" content="noindex" />
      <meta name="color-scheme" content="light dark" />
      <title>${title}</title>
      ${
        inline &&
        html`<style>
          ${drawn(inline.css)}
        </style>`
      }
      ${linked && html`<link rel="stylesheet" href="${linked.css}" />`}
      ${
        live !== undefined &&
        html`<script type="module">
          ${drawn(liveScript(live))};
        </script>`
      }
    </head>
    <body>
      <a class="skip" href="#main">Skip to the content</a>
      ${body} ${linked && html`<script src="${linked.script}"></script>`}
      ${
        inline &&
        html`<script>
          ${drawn(inline.script)};
        </script>`
      }
    </body>
  </html>`;
  return `<!doctype html>\n${document.markup}\n`;
}
