import { consigner } from '#capabilities/registre/index.ts';
import { sha256OfJson } from '#platform/canonical-json.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { copier } from '../domain/copie.ts';
import { FORMULAIRE } from '../domain/formulaire.ts';
import { bilanDe } from '../queries/bilan.ts';

/** Freezes the figures in the sealed register (canonical content in the fact), when no check of the form fails. */
export async function cloreExercice(
  context: ActionContext,
  { id, exerciceId }: { readonly id: string; readonly exerciceId: string },
): Promise<Result<null, Refusal<'ExerciceInconnu' | 'BilanClos' | 'ExerciceEnCours' | 'ControlesNonTenus'>>> {
  const { tx, organismeId, acteurId, clock } = context;
  const lu = await bilanDe(tx, organismeId, exerciceId);
  if (lu === null) return refuse('ExerciceInconnu');
  const { exercice, retenu, controles } = lu;
  if (exercice.cloture !== null) return refuse('BilanClos');
  const aujourdhui = clock.now().toZonedDateTimeISO('Europe/Paris').toPlainDate().toString();
  if (exercice.fin >= aujourdhui) return refuse('ExerciceEnCours');
  const manques = controles.filter(({ niveau, tenu }) => niveau === 'erreur' && !tenu);
  if (manques.length > 0) return refuse('ControlesNonTenus', { codes: manques.map(({ code }) => code) });
  const contenu = {
    formulaire: FORMULAIRE.numero,
    debut: exercice.debut,
    fin: exercice.fin,
    comptage: exercice.comptage,
    specialites: Object.fromEntries(retenu.codesNsf),
    lignes: copier(retenu),
  };
  const empreinte = sha256OfJson(contenu);
  const [faitId = id] = await consigner(context, {
    type: 'bpf.clos',
    survenuLe: clock.now(),
    sujets: { exercice: exerciceId },
    donnees: { ...contenu, empreinte },
  });
  await tx
    .insertInto('bpf.cloture')
    .values({
      organisme_id: organismeId,
      id,
      exercice_id: exerciceId,
      contenu: JSON.stringify(contenu),
      empreinte,
      fait_id: faitId,
      close_le: clock.now(),
      close_par: acteurId,
    })
    .execute();
  return ok(null);
}

/** Opens a closed report again, with a reason; the frozen copy stays. */
export async function rouvrirExercice(
  context: ActionContext,
  { exerciceId, motif }: { readonly exerciceId: string; readonly motif: string },
): Promise<Result<null, Refusal<'BilanPasClos'>>> {
  const { tx, organismeId, acteurId, clock } = context;
  const cloture = await tx
    .updateTable('bpf.cloture')
    .set({ rouverte_le: clock.now(), rouverte_par: acteurId, motif_reouverture: motif })
    .where('organisme_id', '=', organismeId)
    .where('exercice_id', '=', exerciceId)
    .where('rouverte_le', 'is', null)
    .returning('empreinte')
    .executeTakeFirst();
  if (cloture === undefined) return refuse('BilanPasClos');
  await consigner(context, {
    type: 'bpf.rouvert',
    survenuLe: clock.now(),
    sujets: { exercice: exerciceId },
    donnees: { motif, empreinte: cloture.empreinte },
  });
  return ok(null);
}
