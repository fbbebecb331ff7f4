import { sql } from 'kysely';
import { creerExercice } from '#capabilities/bpf/actions/creer-exercice.ts';
import { direStatutFormateur } from '#capabilities/bpf/actions/dire-statut-formateur.ts';
import { saisirCharges } from '#capabilities/bpf/actions/saisir-charges.ts';
import { type NouveauProduit, saisirProduits } from '#capabilities/bpf/actions/saisir-produits.ts';
import { ajouterObligations } from '#capabilities/bpf/actions/obligations.ts';
import { CYCLE_CERTIFICAT, cycleDuCertificat } from '#capabilities/bpf/domain/obligations.ts';
import { reglerExercice } from '#capabilities/bpf/actions/regler-exercice.ts';
import { type DemoContext, must } from './ecrire.ts';
import type { PersonneDemo } from './personnes.ts';

/** Half of what was agreed is invoiced so far. */
const PART_FACTUREE = 0.5;

const CHARGES = [
  ['64110000', 'Salaires des formateurs', 18_500_000],
  ['60400000', 'Formation achetée à un confrère', 640_000],
  ['62260000', 'Honoraires d’un jury', 215_000],
  ['61320000', 'Loyer des salles', 4_200_000],
] as const;

/** The exercise of this calendar year, with invoices after the registrations; the last trainer is not told inside or outside. */
export async function chargerBilan(
  context: DemoContext,
  aujourdhui: Temporal.PlainDate,
  formateurs: readonly PersonneDemo[],
): Promise<void> {
  const debut = aujourdhui.with({ month: 1, day: 1 });
  const { id } = must(
    await creerExercice(context, {
      id: context.newId(),
      debut,
      fin: aujourdhui.with({ month: 12, day: 31 }),
    }),
  );
  must(
    await reglerExercice(context, id, {
      echeance: `${aujourdhui.year + 1}-05-31`,
      comptage: 'inscription',
      chiffreAffairesCentimes: 62_000_000,
      naf: '85.59A',
      formeJuridique: 'Association',
      adressePublique: true,
      signatureLieu: 'Mulhouse',
      signatureLe: null,
    }),
  );
  const certifieLe = aujourdhui.subtract({ months: 13 });
  const cycle = cycleDuCertificat(certifieLe);
  const rien = { lien: '', responsableId: null, cle: null, moisRecurrence: null } as const;
  await ajouterObligations(context, [
    {
      ...rien,
      id: context.newId(),
      nature: 'certificat',
      titre: 'Passer l’audit de surveillance du certificat qualité',
      echeance: cycle.surveillanceAvant.toString(),
      reference: CYCLE_CERTIFICAT.reference,
    },
    {
      ...rien,
      id: context.newId(),
      nature: 'document',
      titre: 'Relire le règlement intérieur et le livret d’accueil',
      echeance: aujourdhui.add({ days: 12 }).toString(),
      reference: 'C. trav., art. L. 6352-3 et L. 6353-8',
      moisRecurrence: 12,
    },
  ]);
  await saisirProduits(context, await produits(context, aujourdhui, debut));
  await saisirCharges(
    context,
    CHARGES.map(([compte, libelle, montantCentimes]) => ({
      id: context.newId(),
      le: debut.toString(),
      compte,
      libelle,
      montantCentimes,
    })),
  );
  for (const [rang, { id: personneId }] of formateurs.slice(0, -1).entries()) {
    const statut = rang % 4 === 3 ? 'externe' : 'interne';
    must(await direStatutFormateur(context, { personneId, depuis: debut.toString(), statut }));
  }
}

/** One invoice a registration of a session that has begun. */
async function produits(
  { tx, organismeId, newId }: DemoContext,
  aujourdhui: Temporal.PlainDate,
  debut: Temporal.PlainDate,
): Promise<readonly NouveauProduit[]> {
  const { rows } = await sql<Omit<NouveauProduit, 'id' | 'facture' | 'rang'>>`
    SELECT greatest(s.debut, ${debut.toString()}::date)::text AS le, fi.origine, s.intitule AS objet, i.id AS "inscriptionId",
      coalesce(fi.financeur, e.raison_sociale, 'Financeur de la session ' || s.code) AS payeur,
      round(i.prix_centimes * ${PART_FACTUREE}::numeric * fi.millieme / 1000)::integer AS "montantCentimes"
    FROM parcours.inscription i
    JOIN parcours.session s ON s.organisme_id = i.organisme_id AND s.id = i.session_id
    JOIN parcours.financement fi ON fi.organisme_id = i.organisme_id AND fi.inscription_id = i.id
    LEFT JOIN annuaire.entreprise e ON e.organisme_id = i.organisme_id AND e.id = i.entreprise_id
    WHERE i.organisme_id = ${organismeId}::uuid AND i.prix_centimes > 1 AND s.debut <= ${aujourdhui.toString()}::date
      AND s.fin >= ${debut.toString()}::date
    ORDER BY s.debut, i.id`.execute(tx);
  return rows.map((row, rang) => ({
    ...row,
    id: newId(),
    facture: `${aujourdhui.year}-${String(rang + 1).padStart(4, '0')}`,
    rang: 1,
  }));
}
