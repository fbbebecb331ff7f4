import type { ActionContext } from '#platform/http/route.ts';
import type { Insertable } from 'kysely';
import { consigner } from '#capabilities/registre/index.ts';
import { sha256OfJson } from '#platform/canonical-json.ts';
import { today } from '#platform/clock.ts';
import type { DB } from '#platform/db/schema.generated.ts';
import { acteurIdOf } from '#platform/http/actor.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { controlerPublication } from '../domain/controle-publication.ts';
import { departementDe } from '../domain/departements.ts';
import { type FicheFigee, figer } from '../domain/fiche-figee.ts';
import { type Formation, volumesDe } from '../domain/formation.ts';
import { type MentionSuspecte, mentionsSuspectes } from '../domain/mentions-trompeuses.ts';
import type { IdRegle } from '../domain/regles-publication.ts';
import { adressePublique } from '../domain/slug.ts';
import { MODALITES, totalDe } from '../domain/volumes.ts';
import { aPublier } from '../queries/a-publier.query.ts';

export type RefusPublication =
  | Refusal<'FormationIntrouvable'>
  | Refusal<'FormationArchivee'>
  | (Refusal<'PublicationIncomplete'> & { readonly manques: readonly IdRegle[] })
  | (Refusal<'MentionsAConfirmer'> & { readonly mentions: readonly MentionSuspecte[] });

/**
 * Publie une formation : contrôle de la fiche à la date du jour, version figée, page publique. Publier sans avoir rien changé
 * ne fait pas de version nouvelle. Rend le numéro de la version publiée.
 * @param mentionsConfirmees une personne a relu les mentions suspectes et les garde
 */
export async function publierFormation(
  context: ActionContext,
  formationId: string,
  mentionsConfirmees: boolean,
): Promise<Result<number, RefusPublication>> {
  const { tx, organismeId, clock } = context;
  const lue = await aPublier(tx, organismeId, formationId);
  if (lue === null) return refuse('FormationIntrouvable');
  if (lue.archivee) return refuse('FormationArchivee');
  const aujourdhui = today(clock);
  const { fiche } = lue.figee;
  const manques = controlerPublication({ ...fiche, relueLe: aujourdhui }, aujourdhui);
  const bloquants = manques.filter(({ niveau }) => niveau === 'bloquant').map(({ id }) => id);
  if (bloquants.length > 0) return refuse('PublicationIncomplete', { manques: bloquants });
  const mentions = mentionsSuspectes(fiche);
  if (mentions.length > 0 && !mentionsConfirmees) return refuse('MentionsAConfirmer', { mentions });

  const contenu = figer(lue.figee);
  const empreinte = sha256OfJson(contenu);
  const inchangee = empreinte === lue.empreintePubliee;
  if (inchangee && lue.publiee) return ok(lue.version);
  const version = inchangee ? lue.version : lue.version + 1;
  const maintenant = clock.now();
  if (!inchangee) {
    await tx
      .insertInto('catalogue.formation_version')
      .values({
        organisme_id: organismeId,
        formation_id: formationId,
        version,
        contenu: JSON.stringify(contenu),
        empreinte,
        mentions_confirmees: JSON.stringify(mentions),
        publiee_le: maintenant,
        publiee_par: context.actor === null ? null : acteurIdOf(context.actor),
      })
      .execute();
  }
  await ouvrirPage(context, lue.figee, version, JSON.stringify(contenu));
  await tx
    .updateTable('catalogue.formation')
    .set({ version, publiee_le: maintenant, relue_le: aujourdhui.toString() })
    .where('organisme_id', '=', organismeId)
    .where('id', '=', formationId)
    .execute();
  await consigner(context, {
    type: 'formation.publiee',
    survenuLe: maintenant,
    sujets: { formation: formationId },
    donnees: { version, empreinte, intitule: fiche.intitule, mentionsConfirmees: mentions.length },
  });
  return ok(version);
}

/** Ce que le public peut chercher, en plus de l'intitulé et de l'organisme. */
function motsCherches({ fiche, metiers }: FicheFigee, lieux: Formation['lieux']): string {
  const certification =
    fiche.reconnaissance !== null && 'code' in fiche.reconnaissance ? fiche.reconnaissance : null;
  return [
    certification?.code,
    certification?.intitule,
    ...lieux.flatMap(({ codePostal, ville }) => [codePostal, ville]),
    ...metiers.flatMap(({ code, libelle }) => [code, libelle]),
    ...fiche.objectifs,
  ]
    .filter((mot) => mot !== undefined && mot !== '')
    .join(' ');
}

/** La page publique montre la version ; son adresse ne change plus une fois donnée. */
async function ouvrirPage(
  { tx, organismeId, clock }: ActionContext,
  figee: FicheFigee,
  version: number,
  contenu: string,
): Promise<void> {
  const { fiche, organisme } = figee;
  const volumes = volumesDe(fiche);
  const lieux =
    fiche.lieux.length > 0 ? fiche.lieux : [{ codePostal: organisme.codePostal, ville: organisme.ville }];
  const vue = {
    version,
    intitule: fiche.intitule,
    organisme_nom: organisme.nom,
    ville: lieux[0]?.ville ?? '',
    code_postal: lieux[0]?.codePostal ?? '',
    villes: [...new Set(lieux.map(({ ville }) => ville).filter((ville) => ville !== ''))],
    departements: [
      ...new Set(lieux.map(({ codePostal }) => departementDe(codePostal)).filter((code) => code !== null)),
    ],
    modalites: MODALITES.filter((modalite) => volumes[modalite] > 0),
    niveau: fiche.niveauSortie,
    rome: [...fiche.rome],
    certification:
      fiche.reconnaissance !== null && 'code' in fiche.reconnaissance ? fiche.reconnaissance.code : null,
    minutes: totalDe(volumes),
    mots: motsCherches(figee, lieux),
    contenu,
    publiee_le: clock.now(),
    retiree_le: null,
  } satisfies Partial<Insertable<DB['catalogue.publication']>>;
  await tx
    .insertInto('catalogue.publication')
    .values({
      organisme_id: organismeId,
      formation_id: fiche.id,
      slug: adressePublique(fiche.intitule, fiche.id),
      ...vue,
    })
    .onConflict((conflit) => conflit.columns(['organisme_id', 'formation_id']).doUpdateSet(vue))
    .execute();
}
