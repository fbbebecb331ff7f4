import { createHash } from 'node:crypto';
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
  /** Commune de la salle, `null` à distance. */
  readonly commune: string | null;
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
  /** Appareils que l'organisme prête (tablette d'accueil). */
  readonly appareilsPretes: ReadonlySet<string>;
}

/** Un fait à regarder. Ce n'est ni une faute ni un refus : une personne juge. */
export type Anomalie =
  | {
      readonly nom: 'AppareilPartage';
      readonly creneauId: string;
      readonly appareil: string;
      readonly signatureIds: readonly string[];
    }
  | {
      readonly nom: 'SignatureAvantAffichage';
      readonly creneauId: string;
      readonly signatureIds: readonly string[];
    }
  | { readonly nom: 'Rafale'; readonly creneauId: string; readonly signatureIds: readonly string[] }
  | {
      readonly nom: 'TrajetImpossible';
      readonly creneauId: string;
      readonly signatureIds: readonly string[];
      readonly minutesEcoulees: number;
    }
  | {
      readonly nom: 'CodeTransmis';
      readonly creneauId: string;
      readonly essaiId: string;
      readonly ageSecondes: number;
    };

/** Une saisie après coup par le secrétariat se regarde aussi, sans venir du contrôle. */
export type NomDAnomalie = Anomalie['nom'] | 'SaisieTardive';

/** Seuils du contrôle. */
export const SEUILS = {
  /** Autant de signatures en une seconde ne viennent pas de mains : une classe de trente signe en une minute ou deux. */
  rafaleSignatures: 6,
  rafaleSecondes: 1,
  /** Personne ne signe dans deux communes à moins de cela. */
  trajetMinutes: 5,
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
    .map((groupe) => ({
      nom: 'AppareilPartage',
      creneauId,
      appareil: groupe[0]?.appareil ?? '',
      signatureIds: idsDe(groupe),
    }));
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

/** Une personne qui signe dans deux communes plus vite qu'on ne va de l'une à l'autre. */
function trajetsImpossibles({ signatures }: Observations): readonly Anomalie[] {
  const surPlace = signatures.filter(({ commune }) => commune !== null).toSorted(parInstant);
  return [...Map.groupBy(surPlace, ({ personneId }) => personneId).values()].flatMap((siennes) =>
    siennes.flatMap((seconde, rang): readonly Anomalie[] => {
      const premiere = siennes[rang - 1];
      if (premiere === undefined || premiere.commune === seconde.commune) return [];
      const minutesEcoulees = Math.floor(premiere.a.until(seconde.a).total('minutes'));
      if (minutesEcoulees >= SEUILS.trajetMinutes) return [];
      const { creneauId } = seconde;
      return [
        { nom: 'TrajetImpossible', creneauId, signatureIds: idsDe([premiere, seconde]), minutesEcoulees },
      ];
    }),
  );
}

/** Un code qui a bien été affiché, mais saisi longtemps après : quelqu'un l'a transmis. */
function codesTransmis({ essais }: Observations): readonly Anomalie[] {
  return essais
    .toSorted((a, b) => Temporal.Instant.compare(a.a, b.a) || (a.id < b.id ? -1 : 1))
    .flatMap(({ id, creneauId, a, etape }): readonly Anomalie[] => {
      if (etape === null) return [];
      const ageSecondes = Math.floor(debutDEtape(etape).until(a).total('seconds'));
      if (ageSecondes < SEUILS.codeTransmisSecondes) return [];
      return [{ nom: 'CodeTransmis', creneauId, essaiId: id, ageSecondes }];
    });
}

/** Ce qu'une anomalie regarde : les mêmes signatures donnent la même clé, une signature de plus en donne une autre. */
export function cleDAnomalie(anomalie: Anomalie): string {
  const vues = 'essaiId' in anomalie ? [anomalie.essaiId] : anomalie.signatureIds.toSorted();
  return createHash('sha256')
    .update([anomalie.nom, ...vues].join('|'))
    .digest('base64url')
    .slice(0, 22);
}
