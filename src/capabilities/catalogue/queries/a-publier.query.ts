import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import type { FicheFigee, OrganismePublic } from '../domain/fiche-figee.ts';
import { COLONNES_JOINTES, type LigneFormation, versFormation } from './ligne-formation.ts';

/** Une formation verrouillée pour être publiée. */
export interface APublier {
  readonly figee: FicheFigee;
  /** Dernière version figée, 0 sans version. */
  readonly version: number;
  readonly empreintePubliee: string | null;
  readonly publiee: boolean;
  readonly archivee: boolean;
}

type Ligne = LigneFormation & {
  readonly version: number;
  readonly publiee_le: Temporal.Instant | null;
  readonly archivee_le: Temporal.Instant | null;
  readonly empreinte: string | null;
  readonly organisme: OrganismePublic;
  readonly metiers: FicheFigee['metiers'];
};

/** Lit et verrouille ce qu'une publication fige : la fiche, l'organisme, les libellés des métiers. Une requête. */
export async function aPublier(tx: Tx, organismeId: string, formationId: string): Promise<APublier | null> {
  const { rows } = await sql<Ligne>`
    SELECT f.*, ${COLONNES_JOINTES},
      (SELECT v.empreinte FROM catalogue.formation_version v
        WHERE v.organisme_id = f.organisme_id AND v.formation_id = f.id AND v.version = f.version) AS empreinte,
      (SELECT jsonb_build_object('nom', o.nom, 'raisonSociale', o.raison_sociale, 'slug', o.slug, 'siret', o.siret, 'uai', o.uai, 'nda', o.nda, 'adresse', o.adresse,
          'codePostal', o.code_postal, 'ville', o.ville, 'telephone', o.telephone, 'courriel', o.courriel, 'siteWeb', o.site_web)
        FROM identite.organisme o WHERE o.id = f.organisme_id) AS organisme,
      coalesce((SELECT jsonb_agg(jsonb_build_object('code', r.code, 'libelle', r.libelle) ORDER BY r.code)
        FROM referentiels.metier r WHERE r.code = ANY (f.rome)), '[]') AS metiers
    FROM catalogue.formation f
    WHERE f.organisme_id = ${organismeId} AND f.id = ${formationId} FOR UPDATE OF f`.execute(tx);
  const ligne = rows[0];
  if (ligne === undefined) return null;
  return {
    figee: { fiche: versFormation(ligne), organisme: ligne.organisme, metiers: ligne.metiers },
    version: ligne.version,
    empreintePubliee: ligne.empreinte,
    publiee: ligne.publiee_le !== null,
    archivee: ligne.archivee_le !== null,
  };
}
