import type { PagePictures } from '#smo';

export const card: PagePictures['card'] = {
  url: 'https://notes.example.org/cards/a1b2.jpg',
  width: 1200,
  height: 630,
  type: 'image/jpeg',
  alt: 'The title on a blue ground',
};
export const photo = { url: 'https://notes.example.org/photos/c3d4.jpg', width: 1600, height: 900 };
