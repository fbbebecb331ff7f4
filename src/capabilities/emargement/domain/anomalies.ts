import { debutDEtape } from './code-tournant.ts';

/** Une signature, vue du contrôle. `appareil` : empreinte salée, jamais l'identifiant en clair. */
export interface SignatureVue {
  readonly id: string;
  readonly creneauId: string;
  readonly personneId: string;
  readonly a: Temporal.Instant;
  readonly methode: 'code' | 'faceAFace' | 'distance';
  readonly appareil: string | null;
  /** Tranche du code saisi. */
  readonly etape: number | null;
  /** Site de la salle, `null` à distance. */
  readonly siteId: string | null;
}

/** Un code refusé. */
export interface EssaiVu {
  readonly id: string;
  readonly creneauId: string;
  readonly personneId: string;
  readonly a: Temporal.Instant;
  /** Tranche où ce code était affiché, `null` si le code n'a jamais existé. */
  readonly etape: number | null;
}

export interface Observations {
  readonly signatures: readonly SignatureVue[];
  readonly essais: readonly EssaiVu[];
  /** Premier affichage du code, par créneau. */
  readonly affichages: ReadonlyMap<string, Temporal.Instant>;
  readonly clotures: ReadonlyMap<string, Temporal.Instant>;
  /** Appareils que l'organisme prête (tablette d'accueil). */
  readonly appareilsPretes: ReadonlySet<string>;
  /** Minutes du trajet le plus rapide entre deux sites, `null` si inconnu. */
  readonly trajet: (siteA: string, siteB: string) => number | null;
}

/** Un fait à regarder. Ce n'est ni une faute ni un refus : une personne juge. */
export type Anomalie =
  | { readonly nom: 'AppareilPartage'; readonly creneauId: string; readonly signatureIds: readonly string[] }
  | {
      readonly nom: 'SignatureAvantAffichage';
      readonly creneauId: string;
      readonly signatureIds: readonly string[];
    }
  | { readonly nom: 'Rafale'; readonly creneauId: string; readonly signatureIds: readonly string[] }
  | {
      readonly nom: 'TrajetImpossible';
      readonly personneId: string;
      readonly signatureIds: readonly string[];
      readonly minutesEcoulees: number;
      readonly minutesTrajet: number;
    }
  | {
      readonly nom: 'CodeTransmis';
      readonly creneauId: string;
      readonly essaiId: string;
      readonly ageSecondes: number;
      readonly apresCloture: boolean;
    };

/** Seuils du contrôle. */
export const SEUILS = {
  /** Autant de signatures en si peu de secondes ne viennent pas de mains. */
  rafaleSignatures: 4,
  rafaleSecondes: 2,
  /** Un code plus vieux que cela n'a pas été recopié de l'écran : il a voyagé. */
  codeTransmisSecondes: 120,
} as const;

/** Les anomalies d'un ensemble de signatures et d'essais, dans un ordre fixe. */
export function anomaliesDe(observations: Observations): readonly Anomalie[] {
  const parCreneau = Map.groupBy(observations.signatures.toSorted(parInstant), ({ creneauId }) => creneauId);
  return [
    ...[...parCreneau].flatMap(([creneauId, signatures]) => [
      ...appareilsPartages(creneauId, signatures, observations),
      ...avantAffichage(creneauId, signatures, observations),
      ...rafales(creneauId, signatures),
    ]),
    ...trajetsImpossibles(observations),
    ...codesTransmis(observations),
  ];
}

const parInstant = (a: SignatureVue, b: SignatureVue): number =>
  Temporal.Instant.compare(a.a, b.a) || (a.id < b.id ? -1 : Number(a.id > b.id));

const idsDe = (signatures: readonly SignatureVue[]): readonly string[] => signatures.map(({ id }) => id);

/** Un même appareil pour plusieurs personnes. La validation face à face passe par l'appareil du formateur : elle est normale. */
function appareilsPartages(
  creneauId: string,
  signatures: readonly SignatureVue[],
  { appareilsPretes }: Observations,
): readonly Anomalie[] {
  const suivies = signatures.filter(
    ({ methode, appareil }) => methode !== 'faceAFace' && appareil !== null && !appareilsPretes.has(appareil),
  );
  return [...Map.groupBy(suivies, ({ appareil }) => appareil).values()]
    .filter((groupe) => new Set(groupe.map(({ personneId }) => personneId)).size > 1)
    .map((groupe) => ({ nom: 'AppareilPartage', creneauId, signatureIds: idsDe(groupe) }));
}

/** Une signature par code alors que la salle n'avait encore rien affiché, ou avec un code d'avant l'affichage. */
function avantAffichage(
  creneauId: string,
  signatures: readonly SignatureVue[],
  { affichages }: Observations,
): readonly Anomalie[] {
  const premier = affichages.get(creneauId);
  const precoces = signatures.filter(({ methode, a, etape }) => {
    if (methode !== 'code') return false;
    const finEtape = etape === null ? a : debutDEtape(etape + 1);
    return (
      !premier || Temporal.Instant.compare(a, premier) < 0 || Temporal.Instant.compare(finEtape, premier) <= 0
    );
  });
  return precoces.length > 0
    ? [{ nom: 'SignatureAvantAffichage', creneauId, signatureIds: idsDe(precoces) }]
    : [];
}

/** Les suites de signatures trop rapprochées ; deux suites qui se recouvrent n'en font qu'une. */
function rafales(creneauId: string, triees: readonly SignatureVue[]): readonly Anomalie[] {
  const parCode = triees.filter(({ methode }) => methode !== 'faceAFace');
  const prises = new Set<SignatureVue>();
  const suites: SignatureVue[][] = [];
  for (const [rang, premiere] of parCode.entries()) {
    const limite = premiere.a.add({ seconds: SEUILS.rafaleSecondes });
    const suite = parCode.slice(rang).filter(({ a }) => Temporal.Instant.compare(a, limite) <= 0);
    if (suite.length < SEUILS.rafaleSignatures) continue;
    const nouvelles = suite.filter((signature) => !prises.has(signature));
    if (nouvelles.length === suite.length) suites.push([]);
    suites.at(-1)?.push(...nouvelles);
    for (const signature of nouvelles) prises.add(signature);
  }
  return suites.map((suite) => ({ nom: 'Rafale', creneauId, signatureIds: idsDe(suite) }));
}

/** Une personne qui signe dans deux sites plus vite qu'on ne va de l'un à l'autre. */
function trajetsImpossibles({ signatures, trajet }: Observations): readonly Anomalie[] {
  const surPlace = signatures.filter(({ siteId }) => siteId !== null).toSorted(parInstant);
  return [...Map.groupBy(surPlace, ({ personneId }) => personneId)].flatMap(([personneId, siennes]) =>
    siennes.flatMap((seconde, rang): readonly Anomalie[] => {
      const premiere = siennes[rang - 1];
      if (!premiere?.siteId || !seconde.siteId || premiere.siteId === seconde.siteId) return [];
      const minutesTrajet = trajet(premiere.siteId, seconde.siteId);
      const minutesEcoulees = Math.floor(premiere.a.until(seconde.a).total('minutes'));
      if (minutesTrajet === null || minutesEcoulees >= minutesTrajet) return [];
      const signatureIds = idsDe([premiere, seconde]);
      return [{ nom: 'TrajetImpossible', personneId, signatureIds, minutesEcoulees, minutesTrajet }];
    }),
  );
}

/** Un code qui a bien été affiché, mais saisi longtemps après ou une fois la feuille close : quelqu'un l'a transmis. */
function codesTransmis({ essais, clotures }: Observations): readonly Anomalie[] {
  return essais
    .toSorted((a, b) => Temporal.Instant.compare(a.a, b.a) || (a.id < b.id ? -1 : 1))
    .flatMap(({ id, creneauId, a, etape }): readonly Anomalie[] => {
      if (etape === null) return [];
      const cloture = clotures.get(creneauId);
      const apresCloture = cloture !== undefined && Temporal.Instant.compare(a, cloture) > 0;
      const ageSecondes = Math.floor(debutDEtape(etape).until(a).total('seconds'));
      if (!apresCloture && ageSecondes < SEUILS.codeTransmisSecondes) return [];
      return [{ nom: 'CodeTransmis', creneauId, essaiId: id, ageSecondes, apresCloture }];
    });
}
