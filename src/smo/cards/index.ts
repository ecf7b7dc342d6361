/** Share cards: what a page's card says, how it is laid out, its address; and the layers it is painted from. */
export { contrast, luminance, mix, readableOn, rgbOf, type Rgb } from './color.ts';
export { templateIds } from './card-choices.ts';
export { cardAlt, cardData } from './data.ts';
export { cardProblems, composeCard, type Composition } from './draw/compose.ts';
export { coverage, type Coverage } from './draw/coverage.ts';
export { drawLayers, type Layer } from './draw/draw.ts';
export type { LaidText, PlacedGlyph } from './draw/lay-text.ts';
export { cardFontFiles, type CardFontFile } from './fonts/font-files.ts';
export { loadCardFonts, type CardFace, type CardFonts, type CardFontSource, type EmojiSource } from './fonts/fonts.ts';
export { formerCardNames } from './former-cards.ts';
export { frameOf, type Frame } from './frame.ts';
export { brandOf, colorTone, labelOf, markIn, metaOf, paperTone, rectangle, titleOf, type Tone } from './parts.ts';
export { isRaster, pictureFormat, type PictureFormat, type RasterFormat } from './picture-format.ts';
export { encoderSettings, neededFonts, planCard, type CardPlan, type PlanOptions } from './plan.ts';
export { heavyPicture, judgeSharePicture, planSharePicture, type PictureFacts, type SharePicturePlan } from './share-picture.ts';
export {
  cardSizes,
  defineCardTemplate,
  type Box,
  type CardContext,
  type CardData,
  type CardDesign,
  type CardNode,
  type CardPhoto,
  type CardSize,
  type CardTemplate,
  type Slot,
  type TextSlot,
} from './template.ts';
export { cardTemplates } from './templates/index.ts';
export { emojiName } from './text/emoji.ts';
export { Canvas, LEAST_CONTRAST, type Sprite } from './paint/canvas.ts';
export { contrastProblems } from './paint/contrast-problems.ts';
