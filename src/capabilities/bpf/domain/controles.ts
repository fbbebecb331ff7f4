import type { Bilan } from './calculer-bilan.ts';
import type { FaitsBilan } from './faits-bilan.ts';
import { NIVEAUX } from './formulaire.ts';
import { dansF } from './lignes-participation.ts';

export type CodeControle =
  | 'f1-f3'
  | 'f1-f4'
  | 'f3-levels'
  | 'f2-in-f1'
  | 'g-c10'
  | 'apprentis'
  | 'cpf-private'
  | 'origin'
  | 'objective'
  | 'trainee'
  | 'd-within';

/** One check between frames. `notice`: asked by the form; `produit`: ours. An error forbids closing. */
export interface Controle {
  readonly code: CodeControle;
  readonly source: 'notice' | 'produit';
  readonly niveau: 'erreur' | 'attention';
  readonly tenu: boolean;
}

/** Rows that no line of the form can take. */
export interface SansLigne {
  readonly produits: number;
  readonly objectifs: number;
  readonly types: number;
}

export function sansLigne({ produits, participations }: FaitsBilan): SansLigne {
  const nous = participations.filter(dansF);
  return {
    produits: produits.filter(({ origine }) => origine === null).length,
    objectifs: nous.filter(({ objectif, nsf }) => objectif === null || nsf === null).length,
    types: nous.filter(({ type }) => type === null).length,
  };
}

const somme = (lignes: readonly string[], lire: (ligne: string) => number) =>
  lignes.reduce((total, ligne) => total + lire(ligne), 0);

const erreur = (code: CodeControle, source: Controle['source'], tenu: boolean): Controle => ({
  code,
  source,
  niveau: 'erreur',
  tenu,
});

const attention = (code: CodeControle, source: Controle['source'], tenu: boolean): Controle => ({
  code,
  source,
  niveau: 'attention',
  tenu,
});

/** The checks of the form and ours, on the figures to declare. */
export function controler({ valeurs }: Bilan, manques: SansLigne): readonly Controle[] {
  const de = (ligne: string) => valeurs.get(ligne);
  const euros = (ligne: string) => de(ligne)?.euros ?? 0;
  const gens = (ligne: string) => de(ligne)?.stagiaires ?? 0;
  const heures = (ligne: string) => de(ligne)?.heures ?? 0;
  const egal = (a: string, b: string) => gens(a) === gens(b) && heures(a) === heures(b);
  const dedans = (lignes: readonly string[], tout: string) =>
    somme(lignes, gens) <= gens(tout) && somme(lignes, heures) <= heures(tout);
  return [
    erreur('f1-f3', 'notice', egal('F1.total', 'F3.total')),
    erreur('f1-f4', 'notice', egal('F1.total', 'F4.total')),
    erreur('f3-levels', 'notice', dedans(NIVEAUX, 'F3.a')),
    erreur('f2-in-f1', 'notice', dedans(['F2'], 'F1.total')),
    attention('g-c10', 'notice', euros('C.10') > 0 === gens('G') > 0),
    attention('apprentis', 'produit', euros('C.2a') > 0 === gens('F1.b') > 0),
    attention('cpf-private', 'produit', euros('C.9') <= 0 || gens('F1.d') > 0),
    erreur('origin', 'produit', manques.produits === 0),
    erreur('objective', 'produit', manques.objectifs === 0),
    erreur('trainee', 'produit', manques.types === 0),
    erreur('d-within', 'produit', euros('D.salaires') + euros('D.achats') <= euros('D.total')),
  ];
}
