import type { Certification, Repertoire } from './certification.ts';

type EnCours<Valeur> = Valeur extends readonly (infer Element)[] ? Element[] : Valeur;

/** Une fiche en train d'être lue : ses listes se remplissent. */
export type FicheEnCours = { -readonly [Champ in keyof Certification]: EnCours<Certification[Champ]> };

/** Une fiche dont on ne connaît encore que le numéro et l'intitulé. */
export function ficheVide(numero: string, repertoire: Repertoire, intitule: string): FicheEnCours {
  return {
    numero,
    repertoire,
    intitule,
    abrege: null,
    niveau: null,
    actif: false,
    typeEnregistrement: null,
    dateDecision: null,
    dateEffet: null,
    dateFinEnregistrement: null,
    nsf: [],
    rome: [],
    formacodes: [],
    ccn: [],
    certificateurs: [],
    partenaires: [],
    voiesAcces: [],
    blocs: [],
    anciennes: [],
    nouvelles: [],
  };
}

/** Ajoute ce qui n'est ni absent ni déjà là ; deux éléments de même clé sont le même. */
export function ajouter<Element>(
  liste: Element[],
  element: Element | null,
  cle: (element: Element) => unknown = (valeur) => valeur,
): void {
  if (element !== null && !liste.some((present) => cle(present) === cle(element))) liste.push(element);
}
