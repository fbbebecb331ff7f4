export const NATURES = ['bpf', 'certificat', 'habilitation', 'document', 'financeur', 'autre'] as const;
export type Nature = (typeof NATURES)[number];

/** Something that the organisme must do before a day. Days are ISO 8601. `cle`: set by a rule, once. */
export interface NouvelleObligation {
  readonly id: string;
  readonly nature: Nature;
  readonly titre: string;
  readonly echeance: string;
  readonly reference: string;
  readonly lien: string;
  readonly moisRecurrence: number | null;
  readonly responsableId: string | null;
  readonly cle: string | null;
}

/** The cycle of the quality certificate: one audit between the 14th and the 22nd month, renewal before three years. */
export const CYCLE_CERTIFICAT = {
  reference: 'Arrêté du 6 juin 2019 modifié, modalités d’audit',
  surveillanceDesMois: 14,
  surveillanceAvantMois: 22,
  validiteMois: 36,
} as const;

/** The days of the cycle that begins when the certificate is given. */
export function cycleDuCertificat(delivreLe: Temporal.PlainDate) {
  const { surveillanceDesMois, surveillanceAvantMois, validiteMois } = CYCLE_CERTIFICAT;
  return {
    surveillanceDes: delivreLe.add({ months: surveillanceDesMois }),
    surveillanceAvant: delivreLe.add({ months: surveillanceAvantMois }),
    renouvellement: delivreLe.add({ months: validiteMois }),
  };
}

/** The next day of a recurring obligation. */
export const prochaine = (echeance: string, mois: number): string =>
  Temporal.PlainDate.from(echeance).add({ months: mois }).toString();

/** The obligation to send the report of an exercise: one a exercise, its day follows the parameter. */
export const obligationDeDeclarer = (
  exerciceId: string,
  id: string,
  titre: string,
  echeance: string,
): NouvelleObligation => ({
  id,
  nature: 'bpf',
  titre,
  echeance,
  reference: 'C. trav., art. R. 6352-23',
  lien: `/bpf/${exerciceId}`,
  moisRecurrence: null,
  responsableId: null,
  cle: `bpf:${exerciceId}`,
});
