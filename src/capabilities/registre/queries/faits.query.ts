import { sql } from 'kysely';
import type { JsonObject } from '#platform/canonical-json.ts';
import type { ContenuDuFait } from '../domain/contenu.ts';

/** A fact as its row keeps it, with its subjects. `sel` is null once the content was lawfully erased. */
export interface LigneDeFait {
  readonly organisme_id: string;
  readonly id: string;
  readonly type: string;
  readonly acteur_genre: string;
  readonly acteur_id: string | null;
  readonly survenu_le: Temporal.Instant;
  readonly consigne_le: Temporal.Instant;
  readonly donnees: JsonObject;
  readonly sel: Buffer | null;
  readonly engagement: Buffer;
  readonly efface_le: Temporal.Instant | null;
  readonly efface_base: string | null;
  readonly sujets: Readonly<Record<string, string>>;
}

/** The columns of a `LigneDeFait`, of a row of `registre.fait` called `f`. */
export const COLONNES_DU_FAIT = sql`f.organisme_id, f.id, f.type, f.acteur_genre, f.acteur_id, f.survenu_le, f.consigne_le, f.donnees,
  f.sel, f.engagement, f.efface_le, f.efface_base,
  (SELECT coalesce(jsonb_object_agg(s.genre, s.sujet_id), '{}') FROM registre.fait_sujet s
    WHERE s.organisme_id = f.organisme_id AND s.fait_id = f.id) AS sujets`;

/** What the commitment of a row covers. */
export function contenuDe(ligne: LigneDeFait): ContenuDuFait {
  return {
    organisme: ligne.organisme_id,
    id: ligne.id,
    type: ligne.type,
    acteur: { genre: ligne.acteur_genre, id: ligne.acteur_id },
    survenuLe: ligne.survenu_le,
    sujets: ligne.sujets,
    donnees: ligne.donnees,
  };
}
