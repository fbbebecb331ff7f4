import type { JourSemaine } from './recurrence.ts';

/** Ce que l'organisme dit d'un de ses lieux. */
export interface DonneesLieu {
  readonly nom: string;
  readonly adresse: string;
  readonly codePostal: string;
  readonly ville: string;
  /** Comment y venir, et comment y entrer en fauteuil : transports, parking, ascenseur. */
  readonly acces: string | null;
  /** Jours et heures où l'on accueille : les places libres sont cherchées là. */
  readonly jours: readonly JourSemaine[];
  readonly ouvre: Temporal.PlainTime;
  readonly ferme: Temporal.PlainTime;
  /** La commune a un temple protestant ou une église mixte (art. L. 3134-13, 2° C. trav.). */
  readonly vendrediSaint: boolean;
}

/** Ce que l'organisme dit d'une de ses salles. */
export interface DonneesSalle {
  readonly lieuId: string;
  readonly nom: string;
  /** Personnes assises, formateur non compté. */
  readonly capacite: number;
  readonly equipements: readonly string[];
  readonly accessible: boolean;
}

/** Ce que l'on trouve souvent dans une salle : proposé, jamais imposé. */
export const EQUIPEMENTS_COURANTS = [
  'Vidéoprojecteur',
  'Ordinateurs',
  'Wifi',
  'Tableau blanc',
  'Visioconférence',
  'Imprimante',
  'Boucle magnétique',
  'Tablettes',
] as const;

/** Une liste d'équipements sans blanc ni doublon (sans regarder la casse), dans l'ordre alphabétique. */
export function rangerEquipements(noms: readonly string[]): readonly string[] {
  const connus = new Map<string, string>();
  for (const nom of noms.map((texte) => texte.trim()).filter((texte) => texte !== '')) {
    const cle = nom.toLocaleLowerCase('fr');
    if (!connus.has(cle)) connus.set(cle, nom);
  }
  return [...connus.values()].toSorted((a, b) => a.localeCompare(b, 'fr'));
}
