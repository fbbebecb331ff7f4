import type { Tx } from '#platform/db/types.ts';
import type { NatureAction } from '../domain/modeles/parties.ts';

export interface EnTete {
  readonly formeJuridique: string;
  readonly logo: {
    readonly sha256: string;
    readonly format: 'png' | 'jpg' | 'svg';
    readonly description: string;
  } | null;
  readonly qualiopi: {
    readonly categories: readonly NatureAction[];
    /** Last day of the certification. */
    readonly jusquAu: string;
  } | null;
}

/** What the organisme puts at the head of its documents; blank when nothing was written yet. One statement. */
export async function enTete(tx: Tx, organismeId: string): Promise<EnTete> {
  const lu = await tx
    .selectFrom('documents.en_tete')
    .where('organisme_id', '=', organismeId)
    .selectAll()
    .executeTakeFirst();
  const {
    logo = null,
    logo_format: format,
    logo_description: description,
    qualiopi_jusqu_au: jusquAu,
  } = lu ?? {};
  return {
    formeJuridique: lu?.forme_juridique ?? '',
    logo:
      logo === null
        ? null
        : { sha256: logo, format: format as 'png' | 'jpg' | 'svg', description: description ?? '' },
    qualiopi: jusquAu ? { categories: (lu?.qualiopi_categories ?? []) as NatureAction[], jusquAu } : null,
  };
}
