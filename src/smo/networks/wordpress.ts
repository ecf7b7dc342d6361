import { defineNetwork } from './network.ts';
import { named, property, sure, titleTag, unsure } from './preview.ts';

const code = 'https://github.com/WordPress/wordpress-develop/blob/trunk/src/wp-includes/rest-api/endpoints/class-wp-rest-url-details-controller.php';
const editor = 'https://github.com/WordPress/gutenberg/tree/trunk/packages/block-editor/src/components/link-control';

/** The link details of its editor. */
export const wordpress = defineNetwork({
  id: 'wordpress',
  name: 'WordPress',
  status: 'active',
  source: 'https://github.com/WordPress/wordpress-develop',
  checkedOn: '2026-11-22',
  preview: {
    agents: sure(['WP-URLDetails/'], code),
    robots: sure({ honoured: false, token: 'WP-URLDetails' }, code),
    bytes: sure(153_600, code),
    cache: sure('1 hour', code),
    reads: {
      title: sure([titleTag], code),
      description: sure([named('description'), named('og:description')], code),
      picture: sure([property('og:image'), property('og:image:url')], code),
    },
    duplicates: sure('first', code),
    head: sure('written', code),
    cuts: {},
    pictures: {
      formats: unsure(['jpeg', 'png', 'gif', 'webp', 'avif', 'svg'], editor),
      relative: sure('root', code),
    },
    needs: [unsure({ anyOf: [['title']], otherwise: 'no-preview' }, editor)],
    layout: unsure({ size: 'large', shows: ['picture', 'title', 'description'] }, editor),
  },
});
