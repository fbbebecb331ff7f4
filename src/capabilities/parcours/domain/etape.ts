import type { EvenementParcours, FaitParcours, GenreFait, MotifArret } from './faits.ts';

/** Une étape telle que la base la garde et la rend. */
export interface EtapeLue {
  readonly id: string;
  readonly type: GenreFait;
  /** Jour d'effet, `AAAA-MM-JJ`. */
  readonly le: string;
  readonly donnees: DonneesEtape;
  readonly annule: string | null;
  /** Instant d'enregistrement, ISO 8601. */
  readonly connuLe: string;
}

/** Ce qu'une étape dit de plus que son type. */
export interface DonneesEtape {
  readonly motif?: string;
  readonly periode?: { readonly debut: string; readonly fin: string };
  readonly partielle?: boolean;
}

/** Le fait des règles, depuis l'étape de la base. */
export function faitDe({ id, type, le, donnees, annule, connuLe }: EtapeLue): FaitParcours {
  return {
    ...evenementDe(type, donnees, annule),
    id,
    le: Temporal.PlainDate.from(le),
    connuLe: Temporal.Instant.from(connuLe),
  };
}

function evenementDe(genre: GenreFait, donnees: DonneesEtape, annule: string | null): EvenementParcours {
  switch (genre) {
    case 'candidature.refusee':
      return { genre, motif: donnees.motif ?? '' };
    case 'parcours.interrompu':
    case 'parcours.abandonne':
      return { genre, motif: (donnees.motif ?? 'autre') as MotifArret };
    case 'inscription.enregistree':
    case 'periode.changee':
      return { genre, periode: periodeDe(donnees) };
    case 'certification.obtenue':
      return { genre, partielle: donnees.partielle === true };
    case 'fait.annule':
      return { genre, faitId: annule ?? '' };
    default:
      return { genre };
  }
}

function periodeDe({ periode }: DonneesEtape) {
  if (periode === undefined) throw new Error('a registration without its period');
  return { debut: Temporal.PlainDate.from(periode.debut), fin: Temporal.PlainDate.from(periode.fin) };
}

/** Ce que la base garde d'un événement, type mis à part. */
export function donneesDe(evenement: EvenementParcours): DonneesEtape {
  if ('motif' in evenement) return { motif: evenement.motif };
  if ('periode' in evenement) {
    const { debut, fin } = evenement.periode;
    return { periode: { debut: debut.toString(), fin: fin.toString() } };
  }
  return 'partielle' in evenement ? { partielle: evenement.partielle } : {};
}
