import { ButtonLink } from '#design/index.ts';
import type { View } from '#platform/http/route.ts';
import { messages } from '../messages.fr.ts';

/** The constant page of a mailed link that opens nothing any more, and where to ask for another one. */
export const vueLienPerime = (href: string, label: string): View => ({
  title: messages.connexion.perime.titre,
  lead: messages.connexion.perime.texte,
  layout: 'public',
  width: 'narrow',
  status: 410,
  body: <ButtonLink href={href}>{label}</ButtonLink>,
});
