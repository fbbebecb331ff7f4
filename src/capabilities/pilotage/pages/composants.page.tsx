import { Gallery } from '#design/gallery/gallery.page.tsx';
import { page } from '#platform/http/define.ts';
import { messages } from '../messages.fr.ts';

/** The components of the house with invented data, in the theme of the reader: for those who build its pages. */
export const pageComposants = page({
  path: '/design',
  access: 'instance',
  view: async () => ({
    title: messages.composants.titre,
    lead: messages.composants.accroche,
    body: <Gallery />,
  }),
});
