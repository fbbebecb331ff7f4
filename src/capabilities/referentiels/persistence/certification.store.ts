import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import type { Certification } from '../domain/certification.ts';
import { versFiche, versLigne, type LigneCertification } from './ligne-certification.ts';

/** Les fiches connues parmi ces numéros, blocs compris. Une requête. */
export async function lireFiches(tx: Tx, numeros: readonly string[]): Promise<Map<string, Certification>> {
  const { rows } = await sql<{ fiche: LigneCertification }>`
    SELECT to_jsonb(c) || jsonb_build_object('blocs', coalesce(
        (SELECT jsonb_agg(to_jsonb(b) ORDER BY b.rang) FROM referentiels.bloc b WHERE b.certification = c.numero), '[]')) AS fiche
    FROM referentiels.certification c WHERE c.numero = ANY(${[...numeros]}::text[])`.execute(tx);
  return new Map(rows.map(({ fiche }) => [fiche.numero, versFiche(fiche)]));
}

/** Écrit des fiches, nouvelles ou changées, et remplace leurs blocs. Trois requêtes, quel que soit leur nombre. */
export async function ecrireFiches(
  tx: Tx,
  fiches: readonly Certification[],
  versionId: string,
): Promise<void> {
  if (fiches.length === 0) return;
  const lignes = JSON.stringify(fiches.map(versLigne));
  await sql`
    INSERT INTO referentiels.certification (numero, intitule, abrege, abrege_libelle, niveau, actif, type_enregistrement,
      date_decision, date_effet, date_fin_enregistrement, nsf, rome, formacodes, conventions, certificateurs, partenaires,
      voies_acces, remplace, remplacee_par, version_id)
    SELECT numero, intitule, abrege, abrege_libelle, niveau, actif, type_enregistrement,
      date_decision, date_effet, date_fin_enregistrement, nsf, rome, formacodes, conventions, certificateurs, partenaires,
      voies_acces, remplace, remplacee_par, ${versionId}::uuid
    FROM jsonb_to_recordset(${lignes}::jsonb) AS ligne (numero text, intitule text, abrege text, abrege_libelle text,
      niveau smallint, actif boolean, type_enregistrement text, date_decision date, date_effet date,
      date_fin_enregistrement date, nsf jsonb, rome jsonb, formacodes jsonb, conventions jsonb, certificateurs jsonb,
      partenaires jsonb, voies_acces text[], remplace text[], remplacee_par text[])
    ON CONFLICT (numero) DO UPDATE SET (intitule, abrege, abrege_libelle, niveau, actif, type_enregistrement,
      date_decision, date_effet, date_fin_enregistrement, nsf, rome, formacodes, conventions, certificateurs, partenaires,
      voies_acces, remplace, remplacee_par, version_id) = ROW(excluded.intitule, excluded.abrege,
      excluded.abrege_libelle, excluded.niveau, excluded.actif, excluded.type_enregistrement, excluded.date_decision,
      excluded.date_effet, excluded.date_fin_enregistrement, excluded.nsf, excluded.rome, excluded.formacodes,
      excluded.conventions, excluded.certificateurs, excluded.partenaires, excluded.voies_acces, excluded.remplace,
      excluded.remplacee_par, excluded.version_id)`.execute(tx);
  await sql`
    DELETE FROM referentiels.bloc
    WHERE certification = ANY(${fiches.map(({ numero }) => numero)}::text[])`.execute(tx);
  await sql`
    INSERT INTO referentiels.bloc (certification, code, libelle, competences, modalites_evaluation, rang)
    SELECT ligne.numero, bloc.code, bloc.libelle, bloc.competences, bloc.modalites_evaluation, rangs.rang
    FROM jsonb_to_recordset(${lignes}::jsonb) AS ligne (numero text, blocs jsonb),
      jsonb_array_elements(ligne.blocs) WITH ORDINALITY AS rangs (bloc, rang),
      jsonb_to_record(rangs.bloc) AS bloc (code text, libelle text, competences text[], modalites_evaluation text)`.execute(
    tx,
  );
}
