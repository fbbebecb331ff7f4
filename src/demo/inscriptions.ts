import { creerSession, inscrire } from '#capabilities/parcours/index.ts';
import type { FormationChargee } from './catalogue.ts';
import { lundi } from './creneaux.ts';
import { type DemoContext, must } from './ecrire.ts';
import type { EntrepriseDemo } from './entreprises.ts';
import type { InscritDemo } from './presences.ts';
import type { PersonneDemo } from './personnes.ts';
import type { Chance } from './random.ts';
import type { SessionDemo } from './sessions.ts';

/** First and last day of a session, around today. */
export function datesDe({ debut: semaines, semaines: duree }: SessionDemo, aujourdhui: Temporal.PlainDate) {
  const debut = lundi(aujourdhui).add({ weeks: semaines });
  return { debut, fin: debut.add({ weeks: duree }).subtract({ days: 3 }) };
}

/** Opens a session of the demonstration. Returns its id. */
export async function ouvrirSession(
  context: DemoContext,
  session: SessionDemo,
  formation: FormationChargee,
  responsableId: string,
  aujourdhui: Temporal.PlainDate,
): Promise<string> {
  const { id } = must(
    await creerSession(context, {
      id: context.newId(),
      formationId: formation.id,
      code: session.code,
      intitule: session.intitule,
      ...datesDe(session, aujourdhui),
      capacite: session.apprenants + 4,
      alternance: session.alternance !== undefined,
      responsableId,
      lienVisio: session.distance === true ? 'https://visio.exemple.fr/salle' : null,
    }),
  );
  return id;
}

/** Registers learners: apprentices with a company and a tutor, the others with who pays for them. */
export async function inscrireApprenants(
  context: DemoContext,
  hasard: Chance,
  session: SessionDemo,
  sessionId: string,
  formation: FormationChargee,
  apprenants: readonly PersonneDemo[],
  entreprises: readonly EntrepriseDemo[],
  aujourdhui: Temporal.PlainDate,
): Promise<InscritDemo[]> {
  const premier = lundi(aujourdhui).add({ weeks: session.debut });
  const avant = premier.subtract({ days: 20 });
  const le = Temporal.PlainDate.compare(avant, aujourdhui) > 0 ? aujourdhui : avant;
  const inscrits: InscritDemo[] = [];
  for (const personne of apprenants) {
    const entreprise = hasard.pick(entreprises);
    const situation = situationDe(hasard, formation);
    const { id } = must(
      await inscrire(context, {
        id: context.newId(),
        sessionId,
        personneId: personne.id,
        entrepriseId: situation.entreprise ? entreprise.id : null,
        tuteurId: situation.type === 'apprenti' ? (entreprise.tuteurs[0]?.id ?? null) : null,
        typeStagiaire: situation.type,
        financements: [{ origine: situation.origine, millieme: 1000, financeur: null }],
        prixCentimes: formation.prixCentimes,
        le,
      }),
    );
    inscrits.push({ inscriptionId: id, personneId: personne.id });
  }
  return inscrits;
}

function situationDe(hasard: Chance, { nature }: FormationChargee) {
  if (nature === 'apprentissage')
    return { type: 'apprenti', origine: 'opco-apprentissage', entreprise: true } as const;
  const draw = hasard.next();
  if (draw < 0.45) return { type: 'salariePrive', origine: 'opco-plan', entreprise: true } as const;
  if (draw < 0.8) return { type: 'rechercheEmploi', origine: 'france-travail', entreprise: false } as const;
  return { type: 'particulier', origine: 'particulier', entreprise: false } as const;
}
