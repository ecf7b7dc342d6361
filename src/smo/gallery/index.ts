/**
 * The gallery draws what `unfurl` reads: `unfurlAll(page, context, galleryNetworks())`, then for each unfurl
 * `previewHtml(unfurl, { url, scheme, width, locale, sharer, pictureSrc })` and `explainPreview(unfurl)`; `previewCss()`
 * once a document; `cropOverlay(unfurls, picture)` for the card. A switch of scheme or width changes `data-scheme` and
 * `data-width` of the figures, nothing else.
 */
export { cropOverlay, type CardPicture, type Crop, type CropOverlay } from './crop-overlay.ts';
export { explainPreview, explanationHtml, type Reason } from './explain-preview.ts';
export { editedEvent, type GalleryAssets } from './gallery-document.ts';
export type { BuildFigures, Companions, GalleryEntry, GallerySite, HistoryPoint, ReportFacts } from './gallery-data.ts';
export { galleryIndex, type GalleryIndexOptions } from './gallery-index.ts';
export { galleryPage, type GalleryPageOptions } from './gallery-page.ts';
export { galleryScript } from './gallery-script.ts';
export { galleryCss } from './gallery-style.ts';
export { escapeHtml, html, type Html } from './html.ts';
export type { Frame, PreviewLayout, Scheme, Sharer, Width } from './layout.ts';
export { previewCss, previewHtml, previewIds, previewName, type PreviewOptions } from './preview-html.ts';
export { galleryNetwork, galleryNetworks } from './surfaces.ts';
