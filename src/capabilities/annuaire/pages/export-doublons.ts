import type { ExportCell, ExportList } from '#platform/tabular/export.ts';
import { nomDeListe } from '../domain/personne.ts';
import { CHAMPS } from '../messages.fr.ts';
import { doublons as mots } from '../messages-doublons.fr.ts';
import type { Paire } from '../queries/doublons.query.ts';

const CHAMPS_EXPORTES = ['dateNaissance', 'courriel', 'telephone', 'ville'] as const;

/** The pairs as a file: the two records side by side, and why they look like one. */
export function listeDeDoublons(paires: readonly Paire[]): ExportList {
  return {
    headers: [...entetes(mots.premiere), ...entetes(mots.seconde), mots.raison],
    rows: paires.map(({ premiere, seconde, raisons }) => [
      ...cellules(premiere),
      ...cellules(seconde),
      raisons.map((raison) => mots.raisons[raison]).join(', '),
    ]),
  };
}

const entetes = (fiche: string): string[] => [
  fiche,
  ...CHAMPS_EXPORTES.map((champ) => `${fiche}, ${CHAMPS[champ].toLocaleLowerCase('fr')}`),
];

const cellules = (fiche: Paire['premiere']): ExportCell[] => [
  nomDeListe(fiche),
  ...CHAMPS_EXPORTES.map((champ) => fiche[champ]),
];
