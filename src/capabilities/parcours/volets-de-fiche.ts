import { sql } from 'kysely';
import type { LigneDeVolet, VoletDeFiche } from '#capabilities/annuaire/index.ts';
import { today } from '#platform/clock.ts';
import { type Part, part } from '#platform/db/together.ts';
import { STATUTS } from './messages.fr.ts';
import { voletsFr } from './messages/volets.fr.ts';
import type { EtapeLue } from './domain/etape.ts';
import { etapesDe } from './queries/etapes.fragment.ts';
import { statutDes } from './queries/inscriptions.query.ts';

interface Ligne {
  readonly id: string;
  readonly session: string;
  readonly nom: string;
  readonly etapes: readonly EtapeLue[];
}

type Contexte = Parameters<VoletDeFiche['lire']>[0];

/** The files where one of these ids stands in this column, the latest session first. */
function dossiers(
  { organismeId, clock }: Contexte,
  colonne: 'personne_id' | 'entreprise_id',
  ids: readonly string[],
  libelle: (ligne: Ligne) => string,
): Part<LigneDeVolet> {
  const jour = today(clock);
  return part(
    sql<Ligne>`
    SELECT i.id, s.intitule AS session, p.prenom || ' ' || coalesce(p.nom_usage, p.nom_naissance) AS nom,
      ${etapesDe(organismeId)} AS etapes
    FROM parcours.inscription i
    JOIN parcours.session s ON s.organisme_id = i.organisme_id AND s.id = i.session_id
    JOIN annuaire.personne p ON p.organisme_id = i.organisme_id AND p.id = i.personne_id
    WHERE i.organisme_id = ${organismeId}::uuid AND ${sql.ref(`i.${colonne}`)} = ANY(${ids}::uuid[])
    ORDER BY s.debut DESC, i.id LIMIT 50`,
    (rows) =>
      rows.map((ligne) => {
        const statut = statutDes(ligne.etapes, jour);
        return {
          href: `/inscriptions/${ligne.id}`,
          libelle: libelle(ligne),
          detail: statut === null ? '' : STATUTS[statut],
        };
      }),
  );
}

/** What the annuaire shows of the files, on the page of a person and on that of a company. */
export const voletsDeFiche: readonly VoletDeFiche[] = [
  {
    sujet: 'personne',
    cle: 'dossiers',
    titre: voletsFr.dossiers,
    droit: 'inscription.lire',
    lire: (context, ids) => dossiers(context, 'personne_id', ids, ({ session }) => session),
  },
  {
    sujet: 'entreprise',
    cle: 'alternants',
    titre: voletsFr.apprenants,
    droit: 'inscription.lire',
    lire: (context, ids) =>
      dossiers(context, 'entreprise_id', ids, ({ nom, session }) => `${nom}, ${session}`),
  },
];
