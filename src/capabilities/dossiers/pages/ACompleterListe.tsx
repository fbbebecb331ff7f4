import { Notice } from '#design/index.ts';
import type { ACompleter } from '../domain/manques.ts';
import { ecrans } from '../messages-ecrans.fr.ts';

/** What a document lacks, each with the page that completes it. */
export const ACompleterListe = ({ manques }: { readonly manques: readonly ACompleter[] }) => (
  <Notice tone="info" title={ecrans.dossier.manque}>
    <ul>
      {manques.map(({ libelle, href }) => (
        <li key={libelle}>
          <a href={href}>{libelle}</a>
        </li>
      ))}
    </ul>
  </Notice>
);
