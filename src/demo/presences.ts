import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { consigner, type Fait } from '#capabilities/registre/index.ts';
import type { CreneauDemo } from './creneaux.ts';
import { aParis } from '#platform/clock.ts';
import { type DemoContext, parPaquets } from './ecrire.ts';
import type { Chance } from './random.ts';

export interface InscritDemo {
  readonly inscriptionId: string;
  readonly personneId: string;
}

interface PresenceDemo {
  readonly id: string;
  readonly creneau: CreneauDemo;
  readonly inscrit: InscritDemo;
  readonly statut: 'present' | 'retard' | 'absent' | 'excuse';
  readonly methode: 'code' | 'validation' | 'visio';
  readonly minutes: number;
  readonly signeeLe: Temporal.Instant;
  /** Fingerprint of the phone. */
  readonly appareil: string;
}

/** Sheets of the past: opened, signed by nearly all, closed; the last ones of two sessions still wait for their trainer. */
export async function chargerPresences(
  context: DemoContext,
  hasard: Chance,
  creneaux: readonly CreneauDemo[],
  inscrits: ReadonlyMap<string, readonly InscritDemo[]>,
): Promise<number> {
  const maintenant = context.clock.now();
  const passes = creneaux.filter(({ fin }) => Temporal.Instant.compare(fin, maintenant) < 0);
  const ouverts = new Set(passes.filter((one, rang) => oubliee(passes, one, rang)).map(({ id }) => id));
  await ecrireFeuilles(context, passes);
  const presences = passes.flatMap((creneau) =>
    (inscrits.get(creneau.sessionId) ?? []).flatMap((inscrit, rang) =>
      presenceDe(context, hasard, creneau, inscrit, rang, ouverts.has(creneau.id)),
    ),
  );
  await ecrirePresences(context, presences);
  await clore(
    context,
    passes.filter(({ id }) => !ouverts.has(id)),
  );
  await consignerFaits(context, passes, presences, ouverts);
  return presences.length;
}

/** The last past créneau of every third session was never closed. */
function oubliee(passes: readonly CreneauDemo[], { sessionId }: CreneauDemo, rang: number): boolean {
  const dernier = passes.findLastIndex((one) => one.sessionId === sessionId) === rang;
  const sessions = [...new Set(passes.map((one) => one.sessionId))];
  return dernier && sessions.indexOf(sessionId) % 3 === 1;
}

async function ecrireFeuilles(
  { tx, organismeId }: DemoContext,
  creneaux: readonly CreneauDemo[],
): Promise<void> {
  const rows = creneaux.map(({ id, debut, formateurId }) => ({
    organisme_id: organismeId,
    creneau_id: id,
    ouverte_le: debut.subtract({ minutes: 5 }),
    ouverte_par: formateurId,
    secret: randomBytes(32),
    code_montre_le: debut.subtract({ minutes: 4 }),
  }));
  for (const paquet of parPaquets(rows)) await tx.insertInto('emargement.feuille').values(paquet).execute();
}

/** Closed at the end, when all is signed: a closed sheet takes no more presence. */
async function clore({ tx, organismeId }: DemoContext, creneaux: readonly CreneauDemo[]): Promise<void> {
  const rows = creneaux.map(({ id, fin, formateurId }) => ({ id, fin: fin.toString(), par: formateurId }));
  await sql`
    UPDATE emargement.feuille f SET close_le = c.fin, close_par = c.par, contresignee_le = c.fin, contresignee_par = c.par
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS c(id uuid, fin timestamptz, par uuid)
    WHERE f.organisme_id = ${organismeId}::uuid AND f.creneau_id = c.id`.execute(tx);
}

/** Everybody has a phone; once in a fortnight, on Thursday morning, the third learner lends it to the second. */
function appareilDe({ debut }: CreneauDemo, { personneId }: InscritDemo, rang: number): string {
  const jour = aParis(debut);
  const pretee =
    jour.dayOfWeek === 4 && jour.hour < 12 && jour.weekOfYear !== undefined && jour.weekOfYear % 2 === 0;
  return pretee && (rang === 1 || rang === 2)
    ? `telephone-prete-${debut.epochMilliseconds}`
    : `telephone-${personneId.slice(-12)}`;
}

function presenceDe(
  { newId }: DemoContext,
  hasard: Chance,
  creneau: CreneauDemo,
  inscrit: InscritDemo,
  rang: number,
  ouverte: boolean,
): PresenceDemo[] {
  const draw = hasard.next();
  const duree = Math.round(creneau.debut.until(creneau.fin).total('minutes'));
  const base = { id: newId(), creneau, inscrit, appareil: appareilDe(creneau, inscrit, rang) };
  const signe = (methode: PresenceDemo['methode'], apres: number) => ({
    methode,
    // Nobody signs on the minute: each has his own second, the same in every run.
    signeeLe: creneau.debut.add({ minutes: apres, seconds: (rang * 7) % 60 }),
  });
  const seul = creneau.modalite === 'distance' ? ('visio' as const) : ('code' as const);
  if (draw < 0.9) return [{ ...base, ...signe(seul, hasard.below(8)), statut: 'present', minutes: duree }];
  if (draw < 0.94) {
    const retard = 15 + hasard.below(50);
    return [{ ...base, ...signe(seul, retard), statut: 'retard', minutes: duree - retard }];
  }
  if (draw < 0.96) return [{ ...base, ...signe('validation', 20), statut: 'present', minutes: duree }];
  // On a sheet that nobody closed, those who did not come are not noted yet.
  if (ouverte) return [];
  return [
    {
      ...base,
      methode: 'validation',
      signeeLe: creneau.fin,
      statut: draw < 0.985 ? 'absent' : 'excuse',
      minutes: 0,
    },
  ];
}

async function ecrirePresences(
  { tx, organismeId }: DemoContext,
  presences: readonly PresenceDemo[],
): Promise<void> {
  const rows = presences.map(({ id, creneau, inscrit, statut, methode, minutes, signeeLe, appareil }) => ({
    organisme_id: organismeId,
    id,
    creneau_id: creneau.id,
    inscription_id: inscrit.inscriptionId,
    statut,
    methode,
    minutes,
    arrivee: statut === 'retard' ? signeeLe : null,
    signee_le: signeeLe,
    appareil: methode === 'validation' ? null : appareil,
    saisie_par: methode === 'validation' ? creneau.formateurId : null,
  }));
  for (const paquet of parPaquets(rows)) await tx.insertInto('emargement.presence').values(paquet).execute();
}

async function consignerFaits(
  context: DemoContext,
  creneaux: readonly CreneauDemo[],
  presences: readonly PresenceDemo[],
  ouverts: ReadonlySet<string>,
): Promise<void> {
  const faits: Fait[] = [
    ...creneaux.map(({ id, sessionId, formateurId, debut }) => ({
      type: 'creneau.ouvert',
      survenuLe: debut.subtract({ minutes: 5 }),
      sujets: { creneau: id, session: sessionId, personne: formateurId },
      donnees: {},
    })),
    ...presences.map(faitDePresence),
    ...creneaux
      .filter(({ id }) => !ouverts.has(id))
      .map(({ id, sessionId, formateurId, fin }) => ({
        type: 'creneau.clos',
        survenuLe: fin,
        sujets: { creneau: id, session: sessionId, personne: formateurId },
        donnees: {},
      })),
  ];
  const ordonnes = faits.toSorted((a, b) => Temporal.Instant.compare(a.survenuLe, b.survenuLe));
  for (const paquet of parPaquets(ordonnes)) await consigner(context, ...paquet);
}

function faitDePresence({ id, creneau, inscrit, statut, methode, minutes, signeeLe }: PresenceDemo): Fait {
  const absent = statut === 'absent' || statut === 'excuse';
  return {
    type: absent ? 'absence.notee' : methode === 'validation' ? 'presence.validee' : 'creneau.signe',
    survenuLe: signeeLe,
    sujets: { personne: inscrit.personneId, creneau: creneau.id, inscription: inscrit.inscriptionId },
    donnees: { presence: id, statut, methode, minutes },
  };
}
