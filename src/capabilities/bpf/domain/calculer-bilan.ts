import { ORIGINES_FINANCEMENT } from '#capabilities/parcours/index.ts';
import { compterParLigne, type Compte, lignesPrincipales, RIEN } from './compter.ts';
import type { Comptage, FaitsBilan, Intervention, Participation, SousTraitance } from './faits-bilan.ts';
import { COMPTES, LIGNES } from './formulaire.ts';
import { dansF, dansG, ligneF1, ligneF3, ligneNiveau } from './lignes-participation.ts';
import { arrondir, enEuros, enHeures } from './repartir.ts';
import { ajouter, classerSpecialites } from './specialites.ts';

/** The figures of one line, and what they are made of. Absent columns are not on the form. */
export interface Valeur {
  readonly euros?: number;
  readonly pourcent?: number | null;
  readonly stagiaires?: number;
  readonly heures?: number;
  /** Before rounding, and from how many rows. */
  readonly trace: Trace;
}

export interface Trace {
  readonly centimes?: number;
  readonly minutes?: number;
  readonly lignes: number;
}

export interface Bilan {
  readonly valeurs: ReadonlyMap<string, Valeur>;
  /** Code NSF of the places of frame F-4. */
  readonly codesNsf: ReadonlyMap<string, string>;
}

const LIGNES_ORIGINE = new Map<string | null, string | null>(
  ORIGINES_FINANCEMENT.lignes.map(({ code, ligne }) => [code, ligne]),
);

/** The line of frame C that a payer feeds; null stays outside. */
export const ligneC = (origine: string | null): string | null => LIGNES_ORIGINE.get(origine) ?? null;

/** The figures of the form (cerfa 10443*17), from facts alone. Same facts, same figures. */
export function calculerBilan(faits: FaitsBilan): Bilan {
  const valeurs = new Map<string, Valeur>([...produits(faits), ...charges(faits)]);
  for (const [ligne, compte] of heuresDonnees(faits.interventions)) valeurs.set(ligne, deCompte(compte));
  const pedagogie = pedagogieDe(faits);
  for (const [ligne, compte] of pedagogie.comptes) valeurs.set(ligne, deCompte(compte));
  return { valeurs: completer(valeurs, faits), codesNsf: pedagogie.codes };
}

const deCompte = ({ stagiaires, heures, minutes, dossiers }: Compte): Valeur => ({
  stagiaires,
  heures,
  trace: { minutes, lignes: dossiers },
});

function produits({ produits: lignes }: FaitsBilan): ReadonlyMap<string, Valeur> {
  const sommes = new Map<string, Trace & { centimes: number }>();
  for (const { origine, centimes, nombre } of lignes) {
    const ligne = ligneC(origine);
    if (ligne === null) continue;
    const avant = sommes.get(ligne);
    sommes.set(ligne, {
      centimes: (avant?.centimes ?? 0) + centimes,
      lignes: (avant?.lignes ?? 0) + nombre,
    });
  }
  return new Map([...sommes].map(([ligne, trace]) => [ligne, { euros: enEuros(trace.centimes), trace }]));
}

function charges({ charges: lignes }: FaitsBilan): ReadonlyMap<string, Valeur> {
  const de = (prefixes: readonly string[]) => {
    const siennes = lignes.filter(({ compte }) => prefixes.some((prefixe) => compte.startsWith(prefixe)));
    const centimes = siennes.reduce((somme, charge) => somme + charge.centimes, 0);
    const nombre = siennes.reduce((somme, charge) => somme + charge.nombre, 0);
    return { euros: enEuros(centimes), trace: { centimes, lignes: nombre } };
  };
  return new Map([
    ['D.total', de([''])],
    ['D.salaires', de(COMPTES['D.salaires'])],
    ['D.achats', de(COMPTES['D.achats'])],
  ]);
}

/** The line of frame E. */
export const ligneE = ({ statut }: Intervention): 'E.1' | 'E.2' => (statut === 'externe' ? 'E.2' : 'E.1');

/** Frame E: nobody said whether a person is outside, she is counted with those of the organisme. */
function heuresDonnees(interventions: readonly Intervention[]): ReadonlyMap<string, Compte> {
  const parLigne = Map.groupBy(
    interventions.filter(({ minutes }) => minutes > 0),
    ligneE,
  );
  return new Map(
    [...parLigne].map(([id, siennes]) => {
      const minutes = siennes.reduce((somme, intervention) => somme + intervention.minutes, 0);
      const stagiaires = new Set(siennes.map(({ personneId }) => personneId)).size;
      return [id, { stagiaires, heures: enHeures(minutes), minutes, dossiers: siennes.length }];
    }),
  );
}

function pedagogieDe(faits: FaitsBilan) {
  const { participations, comptage } = faits;
  const nous = participations.filter(dansF);
  const f1 = compterParLigne(nous, ligneF1, comptage, enHeures);
  const f3 = compterParLigne(nous, ligneF3, comptage, enHeures);
  const niveaux = niveauxDe(nous, comptage, f3.get('F3.a') ?? RIEN);
  const nsf = classerSpecialites(compterParLigne(nous, (une) => une.nsf, comptage, enHeures));
  const confies = compterParLigne(participations.filter(dansG), () => 'G', comptage, enHeures);
  const declares = (sens: SousTraitance['sens']) => declare(faits.sousTraitances, sens);
  const comptes = new Map<string, Compte>([
    ...f1,
    ...f3,
    ...niveaux,
    ...nsf.comptes,
    ['F2', declares('confiee')],
    ['G', ajouter(confies.get('G') ?? RIEN, declares('recue'))],
  ]);
  return { comptes, codes: nsf.codes };
}

/** The « dont » lines of F-3 a: a person counted on another line of F-3 is on none of them, though her hours are. */
function niveauxDe(
  nous: readonly Participation[],
  comptage: Comptage,
  total: Compte,
): ReadonlyMap<string, Compte> {
  const comptes = compterParLigne(nous, ligneNiveau, comptage, (minutes) =>
    Math.min(enHeures(minutes), total.heures),
  );
  if (comptage === 'inscription') return comptes;
  const principales = lignesPrincipales(nous, ligneF3);
  const comptees = nous.filter(({ personneId }) => principales.get(personneId) === 'F3.a');
  const gens = [...lignesPrincipales(comptees, ligneNiveau).values()];
  return new Map(
    [...comptes].map(([ligne, compte]) => [
      ligne,
      { ...compte, stagiaires: gens.filter((une) => une === ligne).length },
    ]),
  );
}

function declare(lignes: readonly SousTraitance[], sens: SousTraitance['sens']): Compte {
  const siennes = lignes.filter((ligne) => ligne.sens === sens);
  const minutes = siennes.reduce((somme, ligne) => somme + ligne.minutes, 0);
  const stagiaires = siennes.reduce((somme, ligne) => somme + ligne.stagiaires, 0);
  return { stagiaires, heures: enHeures(minutes), minutes, dossiers: siennes.length };
}

/** Every line of the form has a value: zero when nothing feeds it, the sum for a total, the share of the turnover. */
export function completer(
  valeurs: ReadonlyMap<string, Valeur>,
  { chiffreAffairesCentimes }: Pick<FaitsBilan, 'chiffreAffairesCentimes'>,
): ReadonlyMap<string, Valeur> {
  const complet = new Map<string, Valeur>();
  for (const { id, colonnes, somme } of LIGNES) {
    if (id === 'C.part') {
      complet.set(id, {
        pourcent: part(complet.get('C.total'), chiffreAffairesCentimes),
        trace: { lignes: 0 },
      });
    } else if (somme !== undefined) {
      complet.set(id, additionner(somme.map((autre) => complet.get(autre))));
    } else {
      complet.set(id, valeurs.get(id) ?? vide(colonnes.includes('euros')));
    }
  }
  return complet;
}

const vide = (enArgent: boolean): Valeur => ({
  ...(enArgent ? { euros: 0 } : { stagiaires: 0, heures: 0 }),
  trace: { lignes: 0 },
});

function additionner(valeurs: readonly (Valeur | undefined)[]): Valeur {
  const somme = (de: (valeur: Valeur) => number | undefined) =>
    valeurs.reduce((total, valeur) => total + ((valeur && de(valeur)) ?? 0), 0);
  const lignes = somme(({ trace }) => trace.lignes);
  if (valeurs.some((valeur) => valeur?.euros !== undefined)) {
    return {
      euros: somme(({ euros }) => euros),
      trace: { centimes: somme(({ trace }) => trace.centimes), lignes },
    };
  }
  return {
    stagiaires: somme(({ stagiaires }) => stagiaires),
    heures: somme(({ heures }) => heures),
    trace: { minutes: somme(({ trace }) => trace.minutes), lignes },
  };
}

/** Whole percent of the turnover, at least 1 as soon as there is an activity; null when the turnover is not known. */
function part(total: Valeur | undefined, chiffreAffairesCentimes: number | null): number | null {
  if (chiffreAffairesCentimes === null || chiffreAffairesCentimes === 0) return null;
  const euros = total?.euros ?? 0;
  if (euros <= 0) return (total?.trace.centimes ?? 0) > 0 ? 1 : 0;
  return Math.min(100, Math.max(1, arrondir((10_000 * euros) / chiffreAffairesCentimes)));
}
