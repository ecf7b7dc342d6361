/** How wide a picture is shown, as the `sizes` attribute says it: in the text, in a wide figure, in a gallery. */
export const pictureSizes = {
  text: '(min-width: 48rem) 42rem, 100vw',
  wide: '(min-width: 62rem) 60rem, 100vw',
  gallery: '(min-width: 48rem) 21rem, (min-width: 32rem) 50vw, 100vw',
} as const;

/** Rendered pictures of the text's width, told that they are shown in another: only what holds a picture knows how wide. */
export function shownAs(place: 'wide' | 'gallery', html: string): string {
  return html.replaceAll(`sizes="${pictureSizes.text}"`, `sizes="${pictureSizes[place]}"`);
}
