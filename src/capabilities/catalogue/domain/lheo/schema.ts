import { elementsAt, type XmlElement } from '#platform/xml/element.ts';
import { xml, type XmlOutput } from '#platform/xml/write-xml.ts';
import type { Parcours } from './remarque.ts';
import type { Valeur } from './valeurs.ts';

/** Ce qu'un élément contient : un texte, ou des enfants dans un ordre fixe. Une seule description sert à lire et à écrire. */
export interface Contenu<T> {
  readonly forme:
    | Valeur<T>
    | { readonly champs: Readonly<Record<string, Champ<unknown>>> }
    | { readonly seul: Champ<unknown> };
  readonly vide: T;
  lire(element: XmlElement, parcours: Parcours): T;
  /** `undefined` : rien à écrire. */
  ecrire(valeur: T, parcours: Parcours): Partial<XmlOutput> | undefined;
}

/** Une propriété du modèle, et le ou les éléments qui la portent. */
export interface Champ<T> {
  /** Nom de l'élément ; `null` pour un attribut. */
  readonly nom: string | null;
  readonly contenu: Contenu<unknown> | null;
  readonly occurrences: { readonly min: number; readonly max: number; readonly liste: boolean };
  readonly vide: T;
  lire(parent: XmlElement, parcours: Parcours): T;
  ecrire(
    valeur: T,
    parcours: Parcours,
  ): { enfants?: readonly XmlOutput[]; attributs?: Readonly<Record<string, string>> };
}

/** Le type que décrit un contenu ou un champ. */
export type Decrit<Description> = Description extends { readonly vide: infer T } ? T : never;

type Structure<Champs> = { readonly [Nom in keyof Champs]: Decrit<Champs[Nom]> };

export function simple<T>(valeur: Valeur<T>): Contenu<T> {
  return {
    forme: valeur,
    vide: valeur.vide,
    lire(element, parcours) {
      for (const enfant of element.children)
        parcours.entrer(enfant.name).noter('ElementInconnu', '', enfant.line);
      const lue = valeur.lire(element.text);
      if (lue === undefined) parcours.noter('ValeurRefusee', element.text.trim(), element.line);
      return lue ?? valeur.vide;
    },
    ecrire(donnee, parcours) {
      const ecrit = valeur.ecrire(donnee);
      if (ecrit === undefined) parcours.noter('ValeurRefusee', String(donnee));
      else if (ecrit.raccourci === true) parcours.noter('TexteRaccourci', String(donnee));
      return ecrit && { content: ecrit.texte };
    },
  };
}

/** Un élément à enfants. L'ordre des champs est celui du langage. */
// oxlint-disable-next-line typescript/no-explicit-any -- chaque champ porte son propre type
export function structure<Champs extends Record<string, Champ<any>>>(
  champs: Champs,
): Contenu<Structure<Champs>> {
  const entrees = Object.entries<Champ<unknown>>(champs);
  const connus: ReadonlySet<string | null> = new Set(entrees.map(([, { nom }]) => nom));
  return {
    forme: { champs },
    vide: Object.fromEntries(entrees.map(([cle, { vide }]) => [cle, vide])) as Structure<Champs>,
    lire(element, parcours) {
      inconnus(element, connus, parcours);
      return Object.fromEntries(
        entrees.map(([cle, champ]) => [cle, champ.lire(element, parcours)]),
      ) as Structure<Champs>;
    },
    ecrire(valeur, parcours) {
      const ecrits = entrees.map(([cle, champ]) => champ.ecrire(valeur[cle as keyof Champs], parcours));
      return {
        content: ecrits.flatMap(({ enfants = [] }) => enfants),
        attributes: Object.assign({}, ...ecrits.map(({ attributs = {} }) => attributs)),
      };
    },
  };
}

/** Un élément qui n'en enveloppe qu'une sorte : la valeur est celle de ce qu'il enveloppe. */
export function seul<T>(champ: Champ<T>): Contenu<T> {
  const connus = new Set([champ.nom]);
  return {
    forme: { seul: champ as Champ<unknown> },
    vide: champ.vide,
    lire(element, parcours) {
      inconnus(element, connus, parcours);
      return champ.lire(element, parcours);
    },
    ecrire: (valeur, parcours) => ({ content: champ.ecrire(valeur, parcours).enfants ?? [] }),
  };
}

/** Note ce que la description ne connaît pas, jusqu'au dernier texte. */
function inconnus(element: XmlElement, connus: ReadonlySet<string | null>, parcours: Parcours): void {
  for (const enfant of element.children) {
    if (connus.has(enfant.name)) continue;
    const ici = parcours.entrer(enfant.name);
    if (enfant.children.length === 0) ici.noter('ElementInconnu', enfant.text.trim(), enfant.line);
    else inconnus(enfant, AUCUN, ici);
  }
}

const AUCUN: ReadonlySet<string | null> = new Set();

/** Un élément obligatoire. */
export function un<T>(nom: string, contenu: Contenu<T>): Champ<T> {
  return {
    ...commun(nom, contenu, { min: 1, max: 1, liste: false }),
    vide: contenu.vide,
    lire(parent, parcours) {
      const [element] = lus(parent, nom, 1, parcours);
      if (element !== undefined) return contenu.lire(element, parcours.entrer(nom));
      parcours.entrer(nom).noter('ElementAbsent', '', parent.line);
      return contenu.vide;
    },
    ecrire: (valeur, parcours) => ({ enfants: [obligatoire(nom, contenu, valeur, parcours)] }),
  };
}

/** Un élément facultatif ; `null` : absent. */
export function facultatif<T>(nom: string, contenu: Contenu<T>): Champ<T | null> {
  return {
    ...commun(nom, contenu, { min: 0, max: 1, liste: false }),
    vide: null,
    lire(parent, parcours) {
      const [element] = lus(parent, nom, 1, parcours);
      return element === undefined ? null : contenu.lire(element, parcours.entrer(nom));
    },
    ecrire(valeur, parcours) {
      const ecrit = valeur === null ? undefined : contenu.ecrire(valeur, parcours.entrer(nom));
      return ecrit === undefined ? {} : { enfants: [{ ...xml(nom), ...ecrit }] };
    },
  };
}

/** Un élément répété, de `min` à `max` fois. */
export function liste<T>(nom: string, contenu: Contenu<T>, min: number, max = Infinity): Champ<readonly T[]> {
  return {
    ...commun(nom, contenu, { min, max, liste: true }),
    vide: [],
    lire(parent, parcours) {
      const elements = lus(parent, nom, max, parcours);
      if (elements.length < min) parcours.entrer(nom).noter('ElementAbsent', '', parent.line);
      return elements.map((element) => contenu.lire(element, parcours.entrer(nom)));
    },
    ecrire(valeurs, parcours) {
      if (valeurs.length > max) parcours.entrer(nom).noter('ElementEnTrop', String(valeurs.length));
      const enfants = valeurs.slice(0, max).flatMap((valeur) => {
        const ecrit = contenu.ecrire(valeur, parcours.entrer(nom));
        return ecrit === undefined ? [] : [{ ...xml(nom), ...ecrit }];
      });
      while (enfants.length < min) enfants.push(obligatoire(nom, contenu, contenu.vide, parcours));
      return { enfants };
    },
  };
}

/** Un attribut ; `null` : absent. */
export function attribut(nom: string): Champ<string | null> {
  return {
    nom: null,
    contenu: null,
    occurrences: { min: 0, max: 1, liste: false },
    vide: null,
    lire: (parent) => parent.attributes.get(nom) ?? null,
    ecrire: (valeur) => (valeur === null ? {} : { attributs: { [nom]: valeur } }),
  };
}

function commun<T>(nom: string, contenu: Contenu<T>, occurrences: Champ<T>['occurrences']) {
  return { nom, contenu: contenu as Contenu<unknown>, occurrences };
}

function lus(parent: XmlElement, nom: string, max: number, parcours: Parcours): readonly XmlElement[] {
  const elements = elementsAt(parent, nom);
  for (const enTrop of elements.slice(max))
    parcours.entrer(nom).noter('ElementEnTrop', enTrop.text.trim(), enTrop.line);
  return elements.slice(0, max);
}

/** Une valeur refusée laisse la place à la valeur vide : l'élément doit y être. */
function obligatoire<T>(nom: string, contenu: Contenu<T>, valeur: T, parcours: Parcours): XmlOutput {
  const ici = parcours.entrer(nom);
  const ecrit = contenu.ecrire(valeur, ici) ?? contenu.ecrire(contenu.vide, ici);
  return { ...xml(nom), ...ecrit };
}
