import { z } from 'zod';
import { today } from '#platform/clock.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { id } from '#platform/http/champs.ts';
import { api } from '#platform/http/define.ts';
import { cursor, pageOf } from '#platform/http/list.ts';
import { ok, refuse } from '#platform/result.ts';
import { ajouterModule } from '../actions/ajouter-module.ts';
import { archiverFormation } from '../actions/archiver-formation.ts';
import { creerFormation } from '../actions/creer-formation.ts';
import { exporterLheo } from '../actions/exporter-lheo.ts';
import { modifierFormation } from '../actions/modifier-formation.ts';
import { modifierModule } from '../actions/modifier-module.ts';
import { publierFormation } from '../actions/publier-formation.ts';
import { retirerFormation } from '../actions/retirer-formation.ts';
import { supprimerModule } from '../actions/supprimer-module.ts';
import { constater } from '../domain/controle-publication.ts';
import { etatDe, ETATS } from '../domain/etat.ts';
import { volumesDe, NATURES } from '../domain/formation.ts';
import { pourCent, tauxDistance } from '../domain/taux-distance.ts';
import { API as mots, MANQUES_PUBLICATION } from '../messages.fr.ts';
import { phraseRemarque } from '../messages-lheo.fr.ts';
import { formationParId } from '../queries/formation.query.ts';
import { listerFormations, TRIS } from '../queries/liste-formations.query.ts';
import {
  enColonnes,
  FormationACreer,
  FormationEntiere,
  FormationResumee,
  ModuleAEcrire,
  RubriquesAChanger,
} from './contrats.ts';

const UneFormation = z.object({ formationId: id() });
const UnModule = UneFormation.extend({ moduleId: id() });
const LIRE = 'formation.lire';
const MODIFIER = 'formation.modifier';
const PUBLIER = 'formation.publier';

const lister = api({
  method: 'GET',
  path: '/formations',
  access: LIRE,
  summary: mots.lister,
  query: z.object({
    q: z.string().max(200).default(''),
    etat: z.enum(ETATS).optional(),
    nature: z.enum(NATURES).optional(),
    tri: z.enum(TRIS).default('intitule'),
    apres: cursor(),
  }),
  response: z.object({ formations: z.array(FormationResumee), suivant: z.string().nullable() }),
  run: async ({ tx, organismeId, clock, query: { apres, tri, ...filtre } }) => {
    const lues = await listerFormations(tx, { organismeId, aujourdhui: today(clock) }, filtre, tri, apres);
    const { rows, next } = pageOf(lues, ({ cle, id: dernier }) => ({ key: cle, id: dernier }));
    const formations = rows.map(({ modifieLe, volumes, ...resume }) => ({
      ...resume,
      modifieeLe: modifieLe.toString(),
      minutes: volumes,
    }));
    return ok({ formations, suivant: next });
  },
});

const lire = api({
  method: 'GET',
  path: '/formations/:formationId',
  access: LIRE,
  summary: mots.lire,
  params: UneFormation,
  response: FormationEntiere,
  run: (context) => entiere(context, context.params.formationId),
});

const creer = api({
  method: 'POST',
  path: '/formations',
  access: MODIFIER,
  summary: mots.creer,
  body: FormationACreer,
  response: FormationEntiere,
  run: async (context, corps) => {
    const creee = await creerFormation(context, { ...corps, id: corps.id ?? context.newId() });
    return creee.ok ? entiere(context, creee.value) : creee;
  },
});

const modifier = api({
  method: 'PATCH',
  path: '/formations/:formationId',
  access: MODIFIER,
  summary: mots.modifier,
  params: UneFormation,
  body: RubriquesAChanger,
  response: FormationEntiere,
  run: async (context, corps) => {
    const { formationId } = context.params;
    const modifiee = await modifierFormation(context, formationId, enColonnes(corps), null);
    return modifiee.ok ? entiere(context, formationId) : modifiee;
  },
});

const ajouter = api({
  method: 'POST',
  path: '/formations/:formationId/modules',
  access: MODIFIER,
  summary: mots.ajouterModule,
  params: UneFormation,
  body: ModuleAEcrire,
  response: FormationEntiere,
  run: async (context, { minutes: volumes, ...corps }) => {
    const { formationId } = context.params;
    const module = { ...corps, volumes, id: corps.id ?? context.newId() };
    const ajoute = await ajouterModule(context, formationId, module);
    return ajoute.ok ? entiere(context, formationId) : ajoute;
  },
});

const remplacer = api({
  method: 'PUT',
  path: '/formations/:formationId/modules/:moduleId',
  access: MODIFIER,
  summary: mots.modifierModule,
  params: UnModule,
  body: ModuleAEcrire.omit({ id: true }),
  response: FormationEntiere,
  run: async (context, { minutes: volumes, ...corps }) => {
    const modifie = await modifierModule(context, context.params, { ...corps, volumes });
    return modifie.ok ? entiere(context, context.params.formationId) : modifie;
  },
});

const oter = api({
  method: 'DELETE',
  path: '/formations/:formationId/modules/:moduleId',
  access: MODIFIER,
  summary: mots.supprimerModule,
  params: UnModule,
  response: FormationEntiere,
  run: async (context) => {
    const ote = await supprimerModule(context, context.params);
    return ote.ok ? entiere(context, context.params.formationId) : ote;
  },
});

const publier = api({
  method: 'POST',
  path: '/formations/:formationId/publication',
  access: PUBLIER,
  summary: mots.publier,
  params: UneFormation,
  body: z.object({ mentionsConfirmees: z.boolean().default(false) }),
  response: FormationEntiere,
  run: async (context, { mentionsConfirmees }) => {
    const { formationId } = context.params;
    const publiee = await publierFormation(context, formationId, mentionsConfirmees);
    return publiee.ok ? entiere(context, formationId) : publiee;
  },
});

const retirer = api({
  method: 'DELETE',
  path: '/formations/:formationId/publication',
  access: PUBLIER,
  summary: mots.retirer,
  params: UneFormation,
  response: FormationEntiere,
  run: async (context) => {
    const retiree = await retirerFormation(context, context.params.formationId);
    return retiree.ok ? entiere(context, context.params.formationId) : retiree;
  },
});

const archiver = api({
  method: 'DELETE',
  path: '/formations/:formationId',
  access: MODIFIER,
  summary: mots.archiver,
  params: UneFormation,
  response: FormationEntiere,
  run: async (context) => {
    const archivee = await archiverFormation(context, context.params.formationId);
    return archivee.ok ? entiere(context, context.params.formationId) : archivee;
  },
});

const lheo = api({
  method: 'GET',
  path: '/formations/lheo',
  access: LIRE,
  rate: 'lourd',
  summary: mots.lheo,
  response: z.object({ formations: z.int(), xml: z.string(), remarques: z.array(z.string()) }),
  run: async (context) => {
    const ecrit = await exporterLheo(context, { organismeId: context.organismeId });
    if (!ecrit.ok) return ecrit;
    return ok({ ...ecrit.value, remarques: ecrit.value.remarques.map(phraseRemarque) });
  },
});

/** Les opérations de l'API sur les formations de l'organisme. */
export const API_FORMATIONS = [
  lister,
  lheo,
  lire,
  creer,
  modifier,
  archiver,
  ajouter,
  remplacer,
  oter,
  publier,
  retirer,
];

/** La formation telle qu'elle est après l'acte, avec ce qui lui manque pour être publiée. */
async function entiere({ tx, organismeId, clock, baseUrl }: ActionContext, formationId: string) {
  const lue = await formationParId(tx, organismeId, formationId);
  if (lue === null) return refuse('FormationIntrouvable');
  const { formation, publieeLe, modifieLe, slug } = lue;
  return ok({
    id: formation.id,
    etat: etatDe(lue),
    version: lue.version,
    publieeLe: publieeLe?.toString() ?? null,
    modifieeLe: modifieLe.toString(),
    adressePublique: publieeLe === null || slug === null ? null : `${baseUrl}/catalogue/${slug}`,
    tauxDistance: pourCent(tauxDistance(volumesDe(formation))),
    fiche: JSON.parse(JSON.stringify(formation)) as z.input<typeof FormationEntiere>['fiche'],
    manques: constater(formation, today(clock))
      .filter(({ respectee }) => !respectee)
      .map(({ id: regle, niveau, reference }) => ({
        id: regle,
        niveau,
        reference,
        aFaire: MANQUES_PUBLICATION[regle],
      })),
  });
}
