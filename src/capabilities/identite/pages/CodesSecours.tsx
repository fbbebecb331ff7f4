import { ButtonLink, Notice } from '#design/index.ts';
import type { View } from '#platform/http/route.ts';
import { messages } from '../messages.fr.ts';

const words = messages.compte.securite.codes;

/** The only page that ever shows the codes to keep on paper. */
export const vueCodesSecours = (codes: readonly string[]): View => ({
  title: words.titre,
  lead: words.accroche,
  width: 'narrow',
  breadcrumb: [{ href: '/compte/securite', label: messages.compte.securite.titre }],
  body: (
    <>
      <Notice tone="attention">{words.avertissement}</Notice>
      <ul>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <ButtonLink href="/compte/securite">{words.notes}</ButtonLink>
    </>
  ),
});
