import { formatDate } from '#design/index.ts';
import { aParis, today } from '#platform/clock.ts';
import { ANONYMOUS } from '#platform/http/actor.ts';
import type { ActionContext } from '#platform/http/route.ts';
import type { JobHandler } from '#platform/jobs/jobs.ts';
import { type Annonce, prevenir } from '../actions/prevenir.ts';
import { type AbsenceAAnnoncer, absencesAAnnoncer } from '../queries/absences-a-annoncer.query.ts';
import { absencesFr } from '../messages/absences.fr.ts';

export const JOB_PREVENIR = 'emargement.prevenir_absences';

/** A sheet closed longer ago than this has been told already. */
const FRAICHEUR = Temporal.Duration.from({ hours: 48 });
/** Days before the term, when the last reminder leaves. */
const RAPPEL_JOURS = 2;
/** How long the link of a mail lets hand in a proof. */
const LIEN_JOURS = 30;

const { avis } = absencesFr;

/** Each morning: who has an absence to justify is told, reminded before the term; tutors are told of their people's. */
export const prevenirAbsences: JobHandler = async (_payload, services) => {
  const organismes = await services.db.forInstance((tx) =>
    tx.selectFrom('identite.organisme').select('id').orderBy('id').execute(),
  );
  for (const { id: organismeId } of organismes) {
    await services.db.forTenant({ organismeId, acteurId: null }, async (tx) => {
      const context = { ...services, tx, organismeId, acteurId: null, actor: ANONYMOUS };
      const absences = await absencesAAnnoncer(tx, organismeId, today(services.clock));
      await prevenir(context, annoncesDe(context, absences));
    });
  }
};

function annoncesDe({ clock }: ActionContext, absences: readonly AbsenceAAnnoncer[]): Annonce[] {
  const maintenant = clock.now();
  const limite = today(clock).add({ days: RAPPEL_JOURS }).toString();
  const fraiches = absences.filter(
    ({ closeLe }) => Temporal.Instant.compare(closeLe, maintenant.subtract(FRAICHEUR)) > 0,
  );
  const pressantes = absences.filter((one) => one.echeance <= limite && !fraiches.includes(one));
  const parLien = {
    but: 'justifier',
    libelle: avis.bouton,
    chemin: '/justifier/',
    expireLe: maintenant.add({ hours: 24 * LIEN_JOURS }),
  };
  const soi = (siennes: Groupe, genre: 'avis' | 'rappel', titre: string): Annonce => ({
    personneId: siennes.derniere.personneId,
    titre,
    texte: avis.aJustifierTexte(joursDits(siennes.toutes)),
    lien: '/mes-absences',
    cle: `absence.${genre}:${siennes.derniere.id}`,
    parLien,
  });
  return [
    ...groupes(fraiches, ({ personneId }) => personneId).map((un) =>
      soi(un, 'avis', avis.aJustifier(un.toutes.length)),
    ),
    ...groupes(pressantes, ({ personneId }) => personneId).map((un) =>
      soi(un, 'rappel', avis.rappel(un.toutes.length)),
    ),
    ...groupes(
      fraiches.filter(({ tuteurId }) => tuteurId !== null),
      ({ inscriptionId }) => inscriptionId,
    ).map(auTuteur),
  ];
}

interface Groupe {
  readonly toutes: readonly AbsenceAAnnoncer[];
  readonly derniere: AbsenceAAnnoncer;
}

function groupes(
  absences: readonly AbsenceAAnnoncer[],
  par: (absence: AbsenceAAnnoncer) => string,
): Groupe[] {
  return [...Map.groupBy(absences, par).values()].flatMap((toutes) => {
    const derniere = toutes.at(-1);
    return derniere === undefined ? [] : [{ toutes, derniere }];
  });
}

const auTuteur = ({ toutes, derniere }: Groupe): Annonce => ({
  personneId: derniere.tuteurId ?? '',
  titre: avis.tuteur(derniere.prenom, derniere.nom, toutes.length),
  texte: joursDits(toutes),
  lien: '/mes-alternants',
  cle: `absence.tuteur:${derniere.id}`,
});

const joursDits = (absences: readonly AbsenceAAnnoncer[]): string =>
  [...new Set(absences.map(({ debut }) => formatDate(aParis(debut).toPlainDate(), 'bref')))].join(', ');
