import { creerOrganisme } from '#capabilities/identite/index.ts';
import { reglerAncrages } from '#capabilities/registre/index.ts';
import { chargerReferentielsDemo } from '#capabilities/referentiels/index.ts';
import { today } from '#platform/clock.ts';
import type { Services } from '#platform/http/route.ts';
import { ameliorer } from './amelioration.ts';
import { justifierAbsences, laisserDesAnomalies, saisirUnPapier, validerTravaux } from './absences.ts';
import { chargerFormations } from './catalogue.ts';
import { chargerBilan } from './bilan.ts';
import { ouvrirComptes } from './comptes.ts';
import { type CreneauDemo, creneauxDeSession, ecrireCreneaux } from './creneaux.ts';
import { chargerDocuments } from './documents.ts';
import type { DemoContext } from './ecrire.ts';
import { chargerEcoute, designerLaDirection } from './ecoute.ts';
import { chargerEquipe } from './equipe.ts';
import { chargerEntreprises, type EntrepriseDemo } from './entreprises.ts';
import { FORMATIONS_CAMPUS, FORMATIONS_SAULNOIS, type FormationDemo } from './formations.ts';
import { certifier, recevoirCandidatures } from './dossiers.ts';
import { evaluerUnModule, interroger } from './enquetes.ts';
import { evaluer } from './evaluations.ts';
import { chargerIndicateurs } from './indicateurs.ts';
import { datesDe, inscrireApprenants, ouvrirSession } from './inscriptions.ts';
import { ecrireLieux } from './lieux.ts';
import { CAMPUS, type OrganismeDemo, SAULNOIS_NUMERIQUE } from './organismes.ts';
import { ecrirePersonnes, type PersonneDemo, tirerPersonnes } from './personnes.ts';
import { positionner } from './positionnements.ts';
import { chargerPresences, type InscritDemo } from './presences.ts';
import { demanderUnePreuve } from './preuves.ts';
import { tenirQualite, verifierQualite } from './qualite.ts';
import { chance } from './random.ts';
import { seanceDuMoment } from './seance-du-moment.ts';
import { contresigner, faireSignerEtLire } from './signatures.ts';
import { SESSIONS_CAMPUS, SESSIONS_SAULNOIS, type SessionDemo } from './sessions.ts';

interface Territoire {
  readonly organisme: OrganismeDemo;
  readonly formations: readonly FormationDemo[];
  readonly sessions: readonly SessionDemo[];
  readonly formateurs: number;
  readonly entreprises: number;
  readonly graine: number;
}

const TERRITOIRES: readonly Territoire[] = [
  {
    organisme: CAMPUS,
    formations: FORMATIONS_CAMPUS,
    sessions: SESSIONS_CAMPUS,
    formateurs: 11,
    entreprises: 20,
    graine: 68,
  },
  {
    organisme: SAULNOIS_NUMERIQUE,
    formations: FORMATIONS_SAULNOIS,
    sessions: SESSIONS_SAULNOIS,
    formateurs: 3,
    entreprises: 5,
    graine: 57,
  },
];

/** Who receives the head of the register each day. */
const GARDIEN_DES_TETES = 'preuves@opco.example';

/** How many people apply to each session to come. */
const CANDIDATS = 5;

/** What was loaded, for the message of the start. */
export interface BilanDemo {
  readonly apprenants: number;
  readonly creneaux: number;
  readonly presences: number;
}

/**
 * Loads the demo territory: two fictional organismes, their people, a school year of sessions around today's date. Every
 * organisme is one transaction: a kill in the middle leaves nothing half done.
 */
export async function chargerDemo(services: Services): Promise<BilanDemo> {
  await services.db.forInstance(async (tx) => {
    for (const { organisme } of TERRITOIRES) await creerOrganisme(tx, { ...organisme, alsaceMoselle: true });
  });
  await chargerReferentiels(services);
  const bilans: (BilanDemo & { comptes: Record<string, PersonneDemo> })[] = [];
  for (const territoire of TERRITOIRES) bilans.push(await chargerTerritoire(services, territoire));
  for (const { organisme } of TERRITOIRES) await faireSignerEtLire(services, organisme.id);
  await ouvrirComptes(services, CAMPUS.id, bilans[0]?.comptes ?? {});
  await saisirUnPapier(services, CAMPUS.id);
  await designerLaDirection(services, CAMPUS.id, 'direction@campus.demo');
  await contresigner(services, CAMPUS.id, 'direction@campus.demo');
  await verifierQualite(
    services,
    TERRITOIRES.map(({ organisme }) => organisme.id),
  );
  // The first pages open before PostgreSQL counts by itself what has come in.
  await services.db.pool.query('ANALYZE');
  return {
    apprenants: somme(bilans, 'apprenants'),
    creneaux: somme(bilans, 'creneaux'),
    presences: somme(bilans, 'presences'),
  };
}

const somme = (bilans: readonly BilanDemo[], de: keyof BilanDemo): number =>
  bilans.reduce((total, bilan) => total + bilan[de], 0);

function chargerReferentiels(services: Services): Promise<void> {
  return services.db.forInstance((tx) => chargerReferentielsDemo({ ...services, tx }));
}

/** Whether the instance is still empty: nothing is ever loaded over real data. */
export function estVide({ db }: Services): Promise<boolean> {
  return db.forInstance(async (tx) => {
    const one = await tx.selectFrom('identite.organisme').select('id').limit(1).executeTakeFirst();
    return one === undefined;
  });
}

function chargerTerritoire(services: Services, territoire: Territoire) {
  const organismeId = territoire.organisme.id;
  return services.db.forTenant({ organismeId, acteurId: null }, (tx) =>
    remplir({ ...services, tx, organismeId, acteurId: null, actor: { kind: 'anonyme' } }, territoire),
  );
}

async function remplir(context: DemoContext, territoire: Territoire) {
  const { organisme } = territoire;
  const aujourdhui = today(context.clock);
  const hasard = chance(territoire.graine);
  const suites = chance(territoire.graine + 1);
  const avis = chance(territoire.graine + 2);
  const pris = new Set<string>();
  const equipe = tirerPersonnes(context, hasard, territoire.formateurs + 6, pris);
  await ecrirePersonnes(context, hasard, equipe, organisme.villes, { de: 28, a: 62 });
  const formateurs = equipe.slice(6);
  const entreprises = await chargerEntreprises(
    context,
    hasard,
    territoire.entreprises,
    organisme.villes,
    pris,
  );
  const formations = await chargerFormations(context, organisme, territoire.formations);
  await chargerIndicateurs(context, formations, aujourdhui);
  const salles = await ecrireLieux(context, organisme);
  const creneaux: CreneauDemo[] = [];
  const inscrits = new Map<string, InscritDemo[]>();
  const sessions = new Map<string, string>();
  const apprenants: PersonneDemo[] = [];
  for (const session of territoire.sessions) {
    const formation = formations.find(({ code }) => code === session.formation);
    if (formation === undefined) throw new Error(`no formation ${session.formation}`);
    const eleves = tirerPersonnes(context, hasard, session.apprenants, pris);
    await ecrirePersonnes(
      context,
      hasard,
      eleves,
      organisme.villes,
      formation.nature === 'apprentissage' ? { de: 17, a: 28 } : { de: 22, a: 58 },
    );
    const sessionId = await ouvrirSession(context, session, formation, equipe[1]?.id ?? '', aujourdhui);
    sessions.set(session.code, sessionId);
    const dossiers = await inscrireApprenants(
      context,
      hasard,
      session,
      sessionId,
      formation,
      eleves,
      entreprises,
      aujourdhui,
    );
    inscrits.set(sessionId, dossiers);
    const dates = datesDe(session, aujourdhui);
    if (formation.certifiante && Temporal.PlainDate.compare(dates.fin, aujourdhui) < 0) {
      await certifier(context, suites, dossiers, dates.fin, aujourdhui);
    }
    if (Temporal.PlainDate.compare(dates.debut, aujourdhui) > 0) {
      const candidats = tirerPersonnes(context, suites, CANDIDATS, pris);
      await ecrirePersonnes(context, suites, candidats, organisme.villes, { de: 20, a: 55 });
      await recevoirCandidatures(context, suites, sessionId, candidats, aujourdhui);
    }
    const leurs = session.formateurs.map((rang) => formateurs[rang]?.id ?? '');
    await positionner(context, hasard, session, formation, dossiers, leurs[0] ?? '', aujourdhui);
    if (Temporal.PlainDate.compare(dates.fin, aujourdhui) < 0) {
      await evaluer(context, suites, formation, dossiers);
      await interroger(context, avis, sessionId, dossiers, leurs, dates.fin);
    } else if (session === territoire.sessions[0] && formation.nature === 'apprentissage') {
      const moduleId = formation.modules[0]?.id ?? '';
      await evaluerUnModule(context, avis, sessionId, moduleId, dossiers, aujourdhui.subtract({ days: 6 }));
    }
    creneaux.push(
      ...creneauxDeSession(
        context,
        session,
        sessionId,
        formation,
        salles.get(session.salle) ?? '',
        leurs,
        aujourdhui,
      ),
    );
    apprenants.push(...eleves);
  }
  const tous = seanceDuMoment(context, creneaux);
  await ecrireCreneaux(context, tous);
  await reglerAncrages(context, { publique: true, destinataires: [GARDIEN_DES_TETES] });
  const presences = await chargerPresences(context, hasard, tous, inscrits);
  await justifierAbsences(context);
  await laisserDesAnomalies(context);
  await validerTravaux(context);
  await ameliorer(context);
  await chargerBilan(context, aujourdhui, formateurs);
  await chargerEquipe(context, equipe, formateurs);
  await chargerEcoute(context);
  await chargerDocuments(context, { organisme, equipe, formateurs, entreprises, sessions, inscrits });
  await tenirQualite(context);
  await demanderUnePreuve(context);
  return {
    apprenants: apprenants.length,
    creneaux: tous.length,
    presences,
    comptes: personnesDesComptes(equipe, formateurs, apprenants, entreprises),
  };
}

/** The people behind the demo accounts: the first trainer and the first learner share a class. */
function personnesDesComptes(
  equipe: readonly PersonneDemo[],
  formateurs: readonly PersonneDemo[],
  apprenants: readonly PersonneDemo[],
  entreprises: readonly EntrepriseDemo[],
): Record<string, PersonneDemo> {
  const [direction, responsable, assistant, handicap, qualite, auditeur] = equipe;
  const comptes = {
    direction,
    responsable_pedagogique: responsable,
    assistant,
    formateur: formateurs[0],
    referent_handicap: handicap,
    referent_qualite: qualite,
    apprenant: apprenants[0],
    entreprise: entreprises[0]?.tuteurs[0],
    auditeur,
  };
  return Object.fromEntries(
    Object.entries(comptes).flatMap(([code, personne]) => (personne === undefined ? [] : [[code, personne]])),
  );
}
