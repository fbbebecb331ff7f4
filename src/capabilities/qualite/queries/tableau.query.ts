import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import { type SansObjet, sansObjet } from '../domain/applicabilite.ts';
import {
  additionner,
  type Compte,
  type Depots,
  type EtatIndicateur,
  etatIndicateur,
  SANS_DEPOT,
} from '../domain/etat.ts';
import { type Indicateur, type Referentiel, referentiel, referentielLe } from '../domain/referentiel.ts';
import type { VersionReferentiel } from '../domain/referentiel.ts';
import { profilDe, type Reglages, reglagesQualite } from './reglages.query.ts';
import { controlesDe } from '../controles/index.ts';

/** Un indicateur et où il en est. */
export interface LigneTableau {
  readonly indicateur: Indicateur;
  readonly etat: EtatIndicateur;
  /** Pourquoi l'indicateur est sans objet ; `null` s'il s'applique. */
  readonly sansObjet: SansObjet | null;
  readonly compte: Compte;
  readonly depots: Depots;
  /** Nombre de contrôles que la maison fait pour lui. */
  readonly controles: number;
  readonly responsable: { readonly id: string; readonly nom: string } | null;
}

/** Le tableau des indicateurs d'une version, un jour. */
export interface Tableau {
  readonly referentiel: Referentiel;
  readonly reglages: Reglages | null;
  /** Dernier passage des contrôles ; `null` s'ils n'ont jamais tourné. */
  readonly verifieLe: Temporal.Instant | null;
  readonly lignes: readonly LigneTableau[];
}

interface Lu {
  readonly constats: readonly (Compte & { readonly controle: string })[];
  readonly depots: readonly (Depots & { readonly numero: number })[];
  readonly charges: readonly { readonly numero: number; readonly id: string; readonly nom: string }[];
  readonly verifie_le: Temporal.Instant | null;
}

/**
 * Tous les indicateurs et leur état, calculé depuis les derniers constats et les pièces qui valent ce jour. Deux requêtes.
 * @param version celle à montrer ; par défaut, celle que suit un audit ce jour-là
 */
export async function tableauQualite(
  tx: Tx,
  organismeId: string,
  jour: Temporal.PlainDate,
  version?: VersionReferentiel,
): Promise<Tableau> {
  const choisi = version === undefined ? referentielLe(jour) : referentiel(version);
  const [reglages, { rows }] = await Promise.all([
    reglagesQualite(tx, organismeId),
    sql<Lu>`
      SELECT
        (SELECT coalesce(jsonb_agg(jsonb_build_object('controle', c.controle, 'examines', c.examines,
            'manquants', c.manquants, 'tardifs', c.tardifs)), '[]')
          FROM qualite.constat c WHERE c.organisme_id = ${organismeId}::uuid) AS constats,
        (SELECT coalesce(jsonb_agg(d), '[]') FROM (${depotsParNumero(organismeId, jour)}) d) AS depots,
        (SELECT coalesce(jsonb_agg(jsonb_build_object('numero', r.numero, 'id', p.id,
            'nom', p.prenom || ' ' || coalesce(p.nom_usage, p.nom_naissance))), '[]')
          FROM qualite.charge r JOIN annuaire.personne p ON p.organisme_id = r.organisme_id AND p.id = r.personne_id
          WHERE r.organisme_id = ${organismeId}::uuid) AS charges,
        (SELECT max(c.calcule_le) FROM qualite.constat c WHERE c.organisme_id = ${organismeId}::uuid) AS verifie_le`.execute(
      tx,
    ),
  ]);
  const lu = rows[0] ?? { constats: [], depots: [], charges: [], verifie_le: null };
  const lignes = choisi.indicateurs.map((indicateur) => ligne(indicateur, choisi, reglages, lu));
  return { referentiel: choisi, reglages, verifieLe: lu.verifie_le, lignes };
}

/** Pour chaque indicateur, combien de pièces valent et combien ont expiré un jour, parmi celles alors déposées. */
export const depotsParNumero = (organismeId: string, jour: Temporal.PlainDate) => sql<
  Depots & { readonly numero: number }
>`
  SELECT d.numero, count(*) FILTER (WHERE v.expire_le IS NULL OR v.expire_le >= ${jour.toString()}::date)::int AS valides,
    count(*) FILTER (WHERE v.expire_le < ${jour.toString()}::date)::int AS expires
  FROM qualite.depot d
  CROSS JOIN LATERAL (SELECT v.expire_le FROM qualite.depot_version v
    WHERE v.organisme_id = d.organisme_id AND v.depot_id = d.id AND (v.depose_le AT TIME ZONE 'Europe/Paris')::date <= ${jour.toString()}::date
    ORDER BY v.version DESC LIMIT 1) v
  WHERE d.organisme_id = ${organismeId}::uuid AND (d.retire_le IS NULL OR d.retire_le::date > ${jour.toString()}::date)
  GROUP BY d.numero`;

function ligne(
  indicateur: Indicateur,
  { version }: Referentiel,
  reglages: Reglages | null,
  lu: Lu,
): LigneTableau {
  const profil = profilDe(reglages);
  const controles = controlesDe(indicateur, version);
  const compte = additionner(
    lu.constats.filter(({ controle }) => controles.some(({ id }) => id === controle)),
  );
  const depots = lu.depots.find(({ numero }) => numero === indicateur.numero) ?? SANS_DEPOT;
  const charge = lu.charges.find(({ numero }) => numero === indicateur.numero);
  return {
    indicateur,
    etat: etatIndicateur(indicateur, profil, compte, depots),
    sansObjet: sansObjet(indicateur, profil),
    compte,
    depots,
    controles: controles.length,
    responsable: charge === undefined ? null : { id: charge.id, nom: charge.nom },
  };
}
