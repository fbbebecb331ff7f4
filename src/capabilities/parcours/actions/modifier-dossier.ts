import { consigner } from '#capabilities/registre/index.ts';
import type { ObjectifBpf } from '#capabilities/catalogue/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import type { TypeStagiaire } from '../domain/codes-bpf.ts';
import { manquesBpf, type ManqueBpf } from '../domain/exigences-inscription.ts';
import { acteurIntrouvable, type RefusActeurs } from '../queries/acteurs-du-dossier.query.ts';
import { ecrireFinancements, type Financement } from './ecrire-financements.ts';

export interface ModificationDossier {
  readonly inscriptionId: string;
  readonly entrepriseId: string | null;
  readonly tuteurId: string | null;
  readonly typeStagiaire: TypeStagiaire | null;
  readonly prixCentimes: number | null;
  readonly financements: readonly Financement[];
}

/** Changes for whom and how a formation is followed. What the BPF asks stays asked. */
export async function modifierDossier(
  context: ActionContext,
  modification: ModificationDossier,
): Promise<Result<null, Refusal<'InscriptionIntrouvable'> | RefusActeurs | Refusal<ManqueBpf>>> {
  const { tx, organismeId, clock } = context;
  const { inscriptionId, entrepriseId, tuteurId, typeStagiaire, prixCentimes, financements } = modification;
  const dossier = await dossierVerrouille(context, inscriptionId);
  if (dossier === undefined) return refuse('InscriptionIntrouvable');
  const [manque] = manquesBpf({ ...modification, ...dossier });
  if (manque !== undefined) return refuse(manque);
  const introuvable = await acteurIntrouvable(context, {
    personneId: dossier.personneId,
    entrepriseId,
    tuteurId,
  });
  if (introuvable !== null) return introuvable;
  await tx
    .updateTable('parcours.inscription')
    .set({
      entreprise_id: entrepriseId,
      tuteur_id: tuteurId,
      type_stagiaire: typeStagiaire,
      prix_centimes: prixCentimes,
      modifie_le: clock.now(),
    })
    .where('organisme_id', '=', organismeId)
    .where('id', '=', inscriptionId)
    .execute();
  await ecrireFinancements(context, inscriptionId, financements);
  await consigner(context, {
    type: 'inscription.modifiee',
    survenuLe: clock.now(),
    sujets: { inscription: inscriptionId, personne: dossier.personneId, session: dossier.sessionId },
    donnees: {
      typeStagiaire,
      prixCentimes,
      entreprise: entrepriseId,
      financements: financements.map(({ origine, millieme }) => ({ origine, millieme })),
    },
  });
  return ok(null);
}

async function dossierVerrouille({ tx, organismeId }: ActionContext, inscriptionId: string) {
  const row = await tx
    .selectFrom('parcours.inscription as i')
    .innerJoin('parcours.session as s', (join) =>
      join.onRef('s.organisme_id', '=', 'i.organisme_id').onRef('s.id', '=', 'i.session_id'),
    )
    .innerJoin('catalogue.formation as f', (join) =>
      join.onRef('f.organisme_id', '=', 's.organisme_id').onRef('f.id', '=', 's.formation_id'),
    )
    .where('i.organisme_id', '=', organismeId)
    .where('i.id', '=', inscriptionId)
    .select([
      'i.personne_id as personneId',
      'i.session_id as sessionId',
      'f.nsf as codeNsf',
      'f.objectif_bpf as objectif',
    ])
    .forNoKeyUpdate('i')
    .executeTakeFirst();
  return row && { ...row, objectif: row.objectif as ObjectifBpf | null };
}
