/** Où se passe la semaine d'un alternant. */
export type LieuSemaine = 'centre' | 'entreprise';

/** Une semaine ISO 8601, par exemple `2026-W48`. */
export type CleSemaine = `${number}-W${string}`;

/**
 * Le partage des semaines entre le centre et l'entreprise : un rythme qui se répète (une semaine au centre, trois en
 * entreprise, à partir d'une semaine donnée) ou la liste exacte des semaines au centre.
 */
export type Alternance =
  | {
      readonly genre: 'rythme';
      readonly premiereSemaine: CleSemaine;
      readonly centre: number;
      readonly entreprise: number;
    }
  | { readonly genre: 'liste'; readonly semainesCentre: ReadonlySet<CleSemaine> };

/** Le lundi de la semaine d'une date. */
export const lundiDe = (date: Temporal.PlainDate): Temporal.PlainDate =>
  date.subtract({ days: date.dayOfWeek - 1 });

/** La semaine ISO d'une date ; autour du 1er janvier, son année peut différer de l'année civile. */
export function semaineDe(date: Temporal.PlainDate): CleSemaine {
  const jeudi = lundiDe(date).add({ days: 3 });
  const numero = Math.floor((jeudi.dayOfYear - 1) / 7) + 1;
  return `${jeudi.year}-W${String(numero).padStart(2, '0')}`;
}

/** Le lundi d'une semaine ISO, ou `null` si cette semaine n'existe pas (53 dans une année de 52 semaines). */
export function lundiDeSemaine(cle: string): Temporal.PlainDate | null {
  const lu = /^(\d{4})-W(\d{2})$/.exec(cle);
  if (!lu) return null;
  const quatreJanvier = Temporal.PlainDate.from({ year: Number(lu[1]), month: 1, day: 4 });
  const lundi = lundiDe(quatreJanvier).add({ weeks: Number(lu[2]) - 1 });
  return semaineDe(lundi) === cle ? lundi : null;
}

/** Où se trouve l'alternant la semaine de cette date. Le rythme vaut aussi avant la première semaine. */
export function lieuDeLaSemaine(date: Temporal.PlainDate, alternance: Alternance): LieuSemaine {
  if (alternance.genre === 'liste') {
    return alternance.semainesCentre.has(semaineDe(date)) ? 'centre' : 'entreprise';
  }
  const origine = lundiDeSemaine(alternance.premiereSemaine);
  if (!origine) throw new RangeError(`semaine inconnue : ${alternance.premiereSemaine}`);
  const ecart = origine.until(lundiDe(date), { largestUnit: 'week' }).weeks;
  const periode = alternance.centre + alternance.entreprise;
  const rang = ((ecart % periode) + periode) % periode;
  return rang < alternance.centre ? 'centre' : 'entreprise';
}

/** Les semaines d'une période, dans l'ordre, avec leur lieu. */
export function semainesEntre(
  du: Temporal.PlainDate,
  au: Temporal.PlainDate,
  alternance: Alternance,
): readonly { readonly lundi: Temporal.PlainDate; readonly lieu: LieuSemaine }[] {
  const semaines: { lundi: Temporal.PlainDate; lieu: LieuSemaine }[] = [];
  for (let lundi = lundiDe(du); Temporal.PlainDate.compare(lundi, au) <= 0; lundi = lundi.add({ weeks: 1 })) {
    semaines.push({ lundi, lieu: lieuDeLaSemaine(lundi, alternance) });
  }
  return semaines;
}
