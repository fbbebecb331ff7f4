import { sql } from 'kysely';
import {
  actualiserSession,
  CLAUSES_PROPOSEES,
  type ColonneDocument,
  enregistrerClauses,
  enregistrerTitres,
  envoyerDuDossier,
  produireDuDossier,
  produireFeuille,
  produireProgramme,
} from '#capabilities/dossiers/index.ts';
import { type DemoContext, must } from './ecrire.ts';
import { poserEnTete } from './en-tetes.ts';
import type { EntrepriseDemo } from './entreprises.ts';
import type { OrganismeDemo } from './organismes.ts';
import type { PersonneDemo } from './personnes.ts';
import type { InscritDemo } from './presences.ts';
import { redigerReglementEtLivret } from './reglement-et-livret.ts';

/** What is done to the documents of a session: how many persons, from the first one. */
interface ActeDemo {
  readonly session: string;
  readonly acte: 'creer' | 'envoyer';
  readonly colonne: ColonneDocument;
  readonly personnes: number;
}

const acte = (
  session: string,
  quoi: ActeDemo['acte'],
  colonne: ColonneDocument,
  personnes = 99,
): ActeDemo => ({
  session,
  acte: quoi,
  colonne,
  personnes,
});

/** Sessions over are complete but for some attestations; the next ones are half done, as on any working day. */
const ACTES: readonly ActeDemo[] = [
  acte('RGAA-26-1', 'envoyer', 'contrat'),
  acte('RGAA-26-1', 'envoyer', 'convocation'),
  acte('RGAA-26-1', 'envoyer', 'certificat', 5),
  acte('RGAA-26-1', 'creer', 'certificat'),
  acte('RGAA-26-1', 'creer', 'attestation', 4),
  acte('RGAA-26-2', 'envoyer', 'contrat', 4),
  acte('RGAA-26-2', 'creer', 'contrat'),
  acte('RGAA-26-2', 'envoyer', 'convocation', 3),
  acte('BUREAU-26', 'envoyer', 'contrat', 6),
  acte('DIA-26', 'creer', 'contrat', 8),
  acte('DIA-26', 'envoyer', 'convocation', 6),
  acte('DIA-26', 'envoyer', 'protocole', 5),
  acte('QUOTIDIEN-26', 'envoyer', 'contrat'),
  acte('QUOTIDIEN-26', 'envoyer', 'convocation'),
  acte('QUOTIDIEN-26', 'envoyer', 'certificat'),
  acte('AMIS-26', 'envoyer', 'contrat', 5),
  acte('TABLEUR-27', 'creer', 'devis', 4),
];

/** Those who sign no contract have none, people of one company share theirs. */
const TOLERES: readonly string[] = ['DocumentSansObjet', 'DejaEnvoye'];

/** A path is written down once its person is positioned, a convention once somebody signs for the company: some lack. */
const incomplet = (colonne: ColonneDocument, refus: string) =>
  (colonne === 'protocole' || colonne === 'contrat') &&
  ['DocumentACompleter', 'DestinataireSansCourriel'].includes(refus);

/** Files whose price was negotiated after the contract was made: it no longer tells the truth. */
const RENEGOCIES = ['RGAA-26-2', 'AMIS-26'] as const;
const REMISE = 0.9;

const TITRES = [
  'titre professionnel Formateur d’adultes, dix ans de pratique',
  'master Informatique',
  'licence professionnelle Métiers du numérique',
  'titre professionnel Concepteur développeur d’applications',
] as const;

interface Territoire {
  readonly organisme: OrganismeDemo;
  readonly equipe: readonly PersonneDemo[];
  readonly formateurs: readonly PersonneDemo[];
  readonly entreprises: readonly EntrepriseDemo[];
  /** Ids of sessions by code. */
  readonly sessions: ReadonlyMap<string, string>;
  /** By session id. */
  readonly inscrits: ReadonlyMap<string, readonly InscritDemo[]>;
}

/** The documents of an organisme: its own, and those of its sessions in every state of real life. PDFs are built by jobs. */
export async function chargerDocuments(context: DemoContext, territoire: Territoire): Promise<void> {
  const { organisme, equipe, formateurs, entreprises, sessions, inscrits } = territoire;
  const handicap = equipe[3];
  await enregistrerClauses(context, {
    ...CLAUSES_PROPOSEES,
    referentHandicap: handicap === undefined ? '' : `${handicap.prenom} ${handicap.nom}`,
  });
  for (const [rang, { id: personneId }] of formateurs.entries()) {
    must(await enregistrerTitres(context, { personneId, titres: TITRES[rang % TITRES.length] ?? null }));
  }
  await poserEnTete(context, organisme);
  await redigerReglementEtLivret(context, organisme, equipe);
  for (const { session, acte: quoi, colonne, personnes } of ACTES) {
    const dossiers = inscrits.get(sessions.get(session) ?? '') ?? [];
    for (const { inscriptionId } of dossiers.slice(0, personnes)) {
      const demande = { id: context.newId(), inscriptionId, colonne };
      const fait = await (quoi === 'creer' ? produireDuDossier : envoyerDuDossier)(context, demande);
      if (fait.ok || TOLERES.includes(fait.refusal.refus)) continue;
      if (!incomplet(colonne, fait.refusal.refus)) must(fait);
    }
  }
  await documentsDEntreprise(context, entreprises[0]?.id);
  for (const code of ['RGAA-26-1', 'QUOTIDIEN-26']) await documentsDeSession(context, sessions.get(code));
  for (const code of RENEGOCIES) {
    const sessionId = sessions.get(code);
    await renegocier(context, sessionId, (inscrits.get(sessionId ?? '') ?? []).slice(0, 3));
  }
}

/** The company of the demo account has its contracts and those of its apprentices. */
async function documentsDEntreprise(context: DemoContext, entrepriseId: string | undefined): Promise<void> {
  const siens = await context.tx
    .selectFrom('parcours.inscription')
    .where('organisme_id', '=', context.organismeId)
    .where('entreprise_id', '=', entrepriseId ?? null)
    .orderBy('id')
    .limit(3)
    .select('id')
    .execute();
  for (const { id: inscriptionId } of siens) {
    for (const colonne of ['contrat', 'protocole'] as const) {
      await envoyerDuDossier(context, { id: context.newId(), inscriptionId, colonne });
    }
  }
}

async function documentsDeSession(context: DemoContext, sessionId: string | undefined): Promise<void> {
  if (sessionId === undefined) return;
  must(await produireProgramme(context, { id: context.newId(), sessionId }));
  const premier = await context.tx
    .selectFrom('planning.creneau')
    .where('organisme_id', '=', context.organismeId)
    .where('session_id', '=', sessionId)
    .orderBy('debut')
    .select('debut')
    .executeTakeFirstOrThrow();
  const jour = premier.debut.toZonedDateTimeISO('Europe/Paris').toPlainDate();
  const lundi = jour.subtract({ days: jour.dayOfWeek - 1 }).toString();
  must(
    await produireFeuille(context, {
      id: context.newId(),
      sessionId,
      semaine: { lundi, groupeId: null },
    }),
  );
}

async function renegocier(
  context: DemoContext,
  sessionId: string | undefined,
  dossiers: readonly InscritDemo[],
): Promise<void> {
  if (sessionId === undefined) return;
  await context.tx
    .updateTable('parcours.inscription')
    .set({ prix_centimes: sql`round(prix_centimes * ${REMISE}::numeric)::integer` })
    .where('organisme_id', '=', context.organismeId)
    .where(
      'id',
      'in',
      dossiers.map(({ inscriptionId }) => inscriptionId),
    )
    .execute();
  await actualiserSession(context, sessionId);
}
