import { ButtonLink, Field, Notice } from '#design/index.ts';
import type { View } from '#platform/http/route.ts';
import { messages } from '../messages.fr.ts';

const words = messages.clesApi;

/** The only page that ever shows a key: the answer to its making. */
export const vueNouvelleCle = (cle: string, nom: string): View => ({
  title: words.creee.titre,
  lead: nom,
  width: 'narrow',
  breadcrumb: [
    { href: '/reglages', label: messages.reglages.titre },
    { href: '/reglages/cles-api', label: words.titre },
  ],
  body: (
    <>
      <Notice tone="attention">{words.creee.avertissement}</Notice>
      <Field
        name="cle"
        label={words.creee.champ}
        value={cle}
        readOnly
        width="full"
        hint={words.creee.usage}
      />
      <p>
        <ButtonLink href="/reglages/cles-api">{words.creee.retour}</ButtonLink>
      </p>
    </>
  ),
});
