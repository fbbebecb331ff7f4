import { aParis } from '#platform/clock.ts';
import { formatPeriode, type WeekDay, type WeekEvent, WeekGrid } from '#design/index.ts';
import { grilleDeLaSemaine } from '../../domain/grille-semaine.ts';
import type { CalendrierOuverture } from '../../domain/ouverture.ts';
import { MODALITES_CRENEAU } from '../../messages.fr.ts';
import { phraseDeFermeture } from '../../messages/refus.fr.ts';
import { semaine as mots } from '../../messages/semaine.fr.ts';
import type { CreneauVu, Vue } from '../../queries/semaine.query.ts';
import type { SujetLu } from '../../queries/sujet.query.ts';

interface GrilleProps {
  readonly vue: Vue;
  readonly sujet: SujetLu;
  readonly lundi: Temporal.PlainDate;
  readonly creneaux: readonly CreneauVu[];
  readonly ouverture: CalendrierOuverture;
  readonly aujourdhui: Temporal.PlainDate;
}

/** La semaine d'une salle, d'une personne, d'une session ou d'un groupe. Un créneau annulé n'y prend pas de place. */
export function GrilleSemaine({ vue, sujet, lundi, creneaux, ouverture, aujourdhui }: GrilleProps) {
  const prevus = creneaux.filter(({ annule }) => !annule);
  const absences = sujet.indisponibilites.map((une, rang) => ({ ...une, id: `absence-${rang}` }));
  const partielles = absences.filter((absence) => !couvreDesJours(absence));
  const parId = new Map(prevus.map((creneau) => [creneau.id, evenementDe(creneau, vue, sujet.nom)]));
  const motifs = new Map(partielles.map(({ id, motif }) => [id, absent(motif)]));
  const jours = grilleDeLaSemaine(lundi, [...prevus, ...partielles]);
  const days = jours.map(({ date, cases }): WeekDay => {
    const ferme = ouverture(date);
    const absence = absences.find((une) => couvre(une, date));
    const closed = ferme === null ? absence && absent(absence.motif) : phraseDeFermeture(ferme);
    return {
      date,
      ...(closed === undefined ? {} : { closed }),
      events: cases.map((place): WeekEvent => ({
        id: place.id,
        startMinutes: place.debutMinutes,
        endMinutes: place.finMinutes,
        lane: place.colonne,
        lanes: place.colonnes,
        ...(parId.get(place.id) ?? {
          title: motifs.get(place.id) ?? mots.indisponible,
          href: '/indisponibilites',
          tone: 'neutral',
        }),
      })),
    };
  });
  return (
    <WeekGrid
      label={mots.grille(sujet.nom, formatPeriode(lundi, lundi.add({ days: 6 })))}
      days={days.filter(({ date, events }) => date.dayOfWeek < 6 || events.length > 0)}
      today={aujourdhui}
    />
  );
}

type Absence = SujetLu['indisponibilites'][number];

const absent = (motif: string | null): string =>
  motif === null ? mots.indisponible : mots.indisponibleMotif(motif);

/** L'absence couvre la journée de travail : elle se dit en tête du jour, au lieu d'y dessiner une colonne de 24 heures. */
function couvre({ debut, fin }: Absence, date: Temporal.PlainDate): boolean {
  const [a, b] = [aParis(debut).toPlainDateTime(), aParis(fin).toPlainDateTime()];
  return (
    Temporal.PlainDateTime.compare(a, date.toPlainDateTime({ hour: 8 })) <= 0 &&
    Temporal.PlainDateTime.compare(b, date.toPlainDateTime({ hour: 18 })) >= 0
  );
}

const couvreDesJours = (absence: Absence): boolean => absence.debut.until(absence.fin).total('hours') >= 10;

/** Ce que l'on lit dans une case : jamais ce que la vue dit déjà. */
function evenementDe(creneau: CreneauVu, vue: Vue, nom: string) {
  const { id, intitule, module, session, groupe, salle, formateurs, modalite } = creneau;
  const title = intitule ?? module ?? session;
  const sansFormateur = formateurs.length === 0 && (modalite === 'presentiel' || modalite === 'distance');
  const details = [
    vue === 'session' || vue === 'groupe' || title === session ? null : session,
    groupe,
    vue === 'salle' ? null : (salle ?? MODALITES_CRENEAU[modalite]),
    sansFormateur ? mots.sansFormateur : formateurs.filter((formateur) => formateur !== nom).join(', '),
  ].filter((part) => part !== null && part !== '');
  const tone = sansFormateur
    ? 'attention'
    : modalite === 'foad' || modalite === 'entreprise'
      ? 'neutral'
      : 'info';
  return { title, detail: details.join(' · '), href: `/creneaux/${id}`, tone } as const;
}
