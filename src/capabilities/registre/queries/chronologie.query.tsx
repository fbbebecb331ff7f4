import { sql } from 'kysely';
import type { TimelineItem } from '#design/index.ts';
import type { Context } from '#platform/http/route.ts';
import { messages } from '../messages.fr.ts';

type Lecteur = Pick<Context<unknown, unknown>, 'tx' | 'organismeId' | 'sentenceOf' | 'can'>;

/**
 * The latest facts about one subject (person, session, company…), newest first, told in French with their author: ready for
 * the design's `Timeline`. Several ids make one story (a person and the doubles merged into her). One statement.
 */
export async function chronologie(
  { tx, organismeId, sentenceOf, can }: Lecteur,
  sujetIds: readonly string[],
  limite = 50,
): Promise<TimelineItem[]> {
  const rows = await tx
    .selectFrom('registre.fait as f')
    .where('f.organisme_id', '=', organismeId)
    .where('f.id', 'in', (eb) =>
      eb
        .selectFrom('registre.fait_sujet as s')
        .where('s.organisme_id', '=', organismeId)
        .where('s.sujet_id', '=', sql<string>`ANY(${sujetIds}::uuid[])`)
        .orderBy('s.fait_id', 'desc')
        .limit(limite + sujetIds.length)
        .select('s.fait_id'),
    )
    .leftJoin('auth.user as u', 'u.id', 'f.acteur_id')
    .leftJoin('registre.feuille as l', (join) =>
      join.onRef('l.organisme_id', '=', 'f.organisme_id').onRef('l.fait_id', '=', 'f.id'),
    )
    .orderBy('f.id', 'desc')
    .limit(limite)
    .select([
      'f.id',
      'f.type',
      'f.survenu_le',
      'f.donnees',
      'f.acteur_genre',
      'f.efface_le',
      'u.name',
      'l.indice',
    ])
    .execute();
  return rows.map((row) => ({
    id: row.id,
    when: row.survenu_le,
    title:
      row.efface_le === null
        ? sentenceOf(row.type, row.donnees as Record<string, unknown>)
        : messages.sceau.efface,
    detail: row.name ?? messages.auteurs[row.acteur_genre] ?? messages.auteurs.systeme,
    mark: <Sceau faitId={row.id} scelle={row.indice !== null} lien={can('registre.lire')} />,
  }));
}

/** The discreet word that an act is sealed, and the way to its proof for who may see it. */
function Sceau({ faitId, scelle, lien }: { faitId: string; scelle: boolean; lien: boolean }) {
  const word = scelle ? messages.sceau.scelle : messages.sceau.attente;
  if (!lien) return word;
  return (
    <a href={`/registre/faits/${faitId}`} aria-label={messages.sceau.voir(word)}>
      {word}
    </a>
  );
}
