import { z } from 'zod';
import { caseACocher, id } from '#platform/http/champs.ts';
import { act } from '#platform/http/define.ts';
import { type ActionContext, type AnyAct, type Outcome, redirect } from '#platform/http/route.ts';
import { ok, type Refusal, type Result } from '#platform/result.ts';
import { archiverFormation, retablirFormation } from '../actions/archiver-formation.ts';
import { deplacerModule } from '../actions/deplacer-module.ts';
import { dupliquerFormation } from '../actions/dupliquer-formation.ts';
import { publierFormation } from '../actions/publier-formation.ts';
import { relireFormation } from '../actions/relire-formation.ts';
import { retablirModule } from '../actions/retablir-module.ts';
import { retirerFormation } from '../actions/retirer-formation.ts';
import { supprimerModule } from '../actions/supprimer-module.ts';
import { fiche as mots, modules as motsModules } from './messages.fr.ts';
import { cheminFormation } from './parties.tsx';

type Contexte = ActionContext & { readonly params: unknown };
const formationDe = ({ params }: Contexte) => (params as { formationId: string }).formationId;

const rien = z.object({});

/** Un acte sans champ : il réussit et revient à la formation avec un avis, ou il est refusé. */
function simple(
  access: string,
  avis: string,
  faire: (context: ActionContext, formationId: string) => Promise<Result<unknown>>,
): AnyAct {
  return act<unknown, unknown, typeof rien>({
    access,
    body: rien,
    run: async (context) => {
      const formationId = formationDe(context);
      const fait = await faire(context, formationId);
      return fait.ok ? ok(redirect(cheminFormation(formationId), avis)) : fait;
    },
  });
}

const versModules = (fait: Result<unknown>, formationId: string, avis?: string): Result<Outcome, Refusal> =>
  fait.ok ? ok(redirect(`${cheminFormation(formationId)}#modules`, avis)) : fait;

const UnModule = z.object({ module: id() });
const Deplacement = UnModule.extend({ sens: z.enum(['haut', 'bas']) });
const Publication = z.object({ mentionsConfirmees: caseACocher() });
const Copie = z.object({ _id: id() });

/** Les actes de la page d'une formation. */
export const ACTES: Readonly<Record<string, AnyAct>> = {
  publier: act<unknown, unknown, typeof Publication>({
    access: 'formation.publier',
    body: Publication,
    run: async (context, { mentionsConfirmees }) => {
      const formationId = formationDe(context);
      const publiee = await publierFormation(context, formationId, mentionsConfirmees);
      if (!publiee.ok) return publiee;
      return ok(redirect(cheminFormation(formationId), mots.publieeFaite(publiee.value)));
    },
  }),
  retirer: simple('formation.publier', mots.retireeFaite, retirerFormation),
  archiver: simple('formation.modifier', mots.archiveeFaite, archiverFormation),
  retablir: simple('formation.modifier', mots.retablieFaite, retablirFormation),
  relire: simple('formation.modifier', mots.relueFaite, relireFormation),
  dupliquer: act<unknown, unknown, typeof Copie>({
    access: 'formation.modifier',
    body: Copie,
    run: async (context, { _id }) => {
      const copie = await dupliquerFormation(context, formationDe(context), _id, mots.copie);
      return copie.ok ? ok(redirect(cheminFormation(copie.value), mots.dupliqueeFaite)) : copie;
    },
  }),
  deplacer: act<unknown, unknown, typeof Deplacement>({
    access: 'formation.modifier',
    body: Deplacement,
    run: async (context, { module: moduleId, sens }) => {
      const formationId = formationDe(context);
      return versModules(await deplacerModule(context, { formationId, moduleId }, sens), formationId);
    },
  }),
  supprimer: act<unknown, unknown, typeof UnModule>({
    access: 'formation.modifier',
    body: UnModule,
    run: async (context, { module: moduleId }) => {
      const formationId = formationDe(context);
      const ote = await supprimerModule(context, { formationId, moduleId });
      return versModules(ote, formationId, motsModules.supprime);
    },
  }),
  retablirModule: act<unknown, unknown, typeof UnModule>({
    access: 'formation.modifier',
    body: UnModule,
    run: async (context, { module: moduleId }) => {
      const formationId = formationDe(context);
      const remis = await retablirModule(context, { formationId, moduleId });
      return versModules(remis, formationId, motsModules.retabli);
    },
  }),
};
