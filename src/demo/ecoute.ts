import { sql } from 'kysely';
import { deciderAmenagement, noterBesoin, ajouterPartenaire } from '#capabilities/accompagnement/index.ts';
import {
  designer,
  ecrireMessage,
  lireCode,
  publierProcedure,
  recevoirSignalement,
  tirerCode,
} from '#capabilities/signalements/index.ts';
import { today } from '#platform/clock.ts';
import type { Services } from '#platform/http/route.ts';
import { type DemoContext, must } from './ecrire.ts';

const PROCEDURE = `Vous êtes victime ou témoin de violence, de harcèlement ou de discrimination\u00a0: parlez-en à la personne de votre choix dans l’équipe.
Vous pouvez aussi écrire sans donner votre nom, avec le formulaire de signalement. Seules les personnes désignées par la direction vous lisent.
Vous recevez une première réponse sous sept jours, puis la suite donnée sous trois mois.
En danger immédiat, appelez le 17 ou le 112.`;

/** A procedure, two reports and two needs, as a referent finds them one morning. */
export async function chargerEcoute(context: DemoContext): Promise<void> {
  const { newId } = context;
  must(await publierProcedure(context, { id: newId(), texte: PROCEDURE }));
  for (const [nature, texte, repondu] of [
    ['harcelement', 'Des remarques répétées pendant les pauses, deux personnes de mon groupe.', true],
    ['discrimination', 'On m’a refusé un stage après avoir vu ma photo.', false],
  ] as const) {
    const id = newId();
    const code = lireCode(tirerCode()) ?? '';
    must(await recevoirSignalement(context, { id, code, nature, texte, contact: null }));
    const reponse = 'Merci. Nous pouvons vous recevoir quand vous voulez, avec la personne de votre choix.';
    if (repondu)
      must(
        await ecrireMessage(context, { id: newId(), signalementId: id, auteur: 'organisme', texte: reponse }),
      );
  }
  await noterDesBesoins(context);
  must(
    await ajouterPartenaire(context, {
      id: newId(),
      nom: 'Agefiph Grand Est',
      aide: 'Aides financières, matériel, conseil',
      contact: '0 800 11 10 09',
    }),
  );
  must(
    await ajouterPartenaire(context, {
      id: newId(),
      nom: 'Cap emploi',
      aide: 'Accompagnement des personnes en recherche d’emploi',
      contact: 'www.capemploi.info',
    }),
  );
}

async function noterDesBesoins(context: DemoContext): Promise<void> {
  const { rows } = await sql<{ id: string }>`SELECT i.id FROM parcours.inscription i
    JOIN parcours.session s ON s.organisme_id = i.organisme_id AND s.id = i.session_id
    WHERE i.organisme_id = ${context.organismeId}::uuid AND s.fin > ${today(context.clock).toString()}::date
    ORDER BY s.debut, i.id LIMIT 2`.execute(context.tx);
  for (const [rang, { id: inscriptionId }] of rows.entries()) {
    const besoinId = context.newId();
    const besoin =
      rang === 0
        ? 'Je lis mal les petits caractères et je fatigue vite.'
        : 'J’ai besoin de pauses plus longues.';
    must(
      await noterBesoin(context, { id: besoinId, inscriptionId, besoin, informe: true, accord: rang === 0 }),
    );
    if (rang > 0) continue;
    for (const [nature, consigne] of [
      ['supports_agrandis', 'Supports en corps 18, envoyés la veille'],
      ['tiers_temps', null],
    ] as const) {
      const amenagement = { id: context.newId(), inscriptionId, besoinId, nature, consigne, au: null };
      must(await deciderAmenagement(context, { ...amenagement, du: today(context.clock).toString() }));
    }
  }
}

/** The direction names itself: its demo account reads the reports. */
export async function designerLaDirection(
  services: Services,
  organismeId: string,
  courriel: string,
): Promise<void> {
  await services.db.forTenant({ organismeId, acteurId: null }, async (tx) => {
    const compte = await tx
      .selectFrom('identite.membre as m')
      .innerJoin('auth.user as u', 'u.id', 'm.compte_id')
      .where('m.organisme_id', '=', organismeId)
      .where('u.email', '=', courriel)
      .select('m.compte_id')
      .executeTakeFirst();
    if (compte === undefined) return;
    const context = { ...services, tx, organismeId, acteurId: null, actor: { kind: 'anonyme' } } as const;
    must(await designer(context, { compteId: compte.compte_id, habilite: true }));
  });
}
