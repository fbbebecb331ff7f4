import { z } from 'zod';
import { caseACocher, entierOptionnel, id, jour, liste, texteOptionnel } from '#platform/http/champs.ts';
import { type Alternance, type CleSemaine, semaineDe } from '../../domain/alternance.ts';
import { MODALITES_CRENEAU } from '../../domain/demande.ts';
import type { JourSemaine, Plage } from '../../domain/recurrence.ts';
import type { ModuleAPlacer } from '../../domain/repartir-modules.ts';
import type { ChoixDePlace, DemandeSerie } from '../../domain/serie.ts';
import { serie as mots } from '../../messages/serie.fr.ts';
import type { ChoixCreneau } from '../../queries/choix-creneau.query.ts';
import { heureLue, jourLu } from '../commun.tsx';
import { idOptionnel, idsLus, lienOptionnel } from '../creneau/champs.ts';

const heureOptionnelle = () =>
  z
    .union([z.literal('').transform(() => null), heureLue()])
    .optional()
    .transform((lue) => lue ?? null);

/** `2026-11-24T09:00|retirer`, ou `2026-11-24T09:00|<salle>` : ce que la personne fait d'une place. */
const choixLu = () =>
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}\|(retirer|garder|[0-9a-f-]{36})$/u)
    .transform((lu) => lu.split('|') as [string, string]);

export const RYTHMES = ['toujours', 'regulier', 'liste'] as const;

/** Ce que le formulaire d'une série envoie, dans l'adresse puis au moment de confirmer. */
export const ChampsSerie = z
  .object({
    du: jour(),
    au: jour(),
    jours: liste(jourLu(), 7),
    matinDebut: heureOptionnelle(),
    matinFin: heureOptionnelle(),
    apresMidiDebut: heureOptionnelle(),
    apresMidiFin: heureOptionnelle(),
    modules: liste(id(), 200),
    groupeId: idOptionnel(),
    modalite: z.enum(MODALITES_CRENEAU),
    salleId: idOptionnel(),
    formateurIds: idsLus(),
    lienVisio: lienOptionnel(),
    intitule: texteOptionnel(200),
    rythme: z.enum(RYTHMES).default('toujours'),
    premiereSemaine: z
      .union([z.literal('').transform(() => null), jour()])
      .optional()
      .transform((lue) => lue ?? null),
    semainesCentre: entierOptionnel(1, 52),
    semainesEntreprise: entierOptionnel(0, 52),
    semaines: texteOptionnel(1_000),
    prevenir: caseACocher(),
    choix: liste(choixLu(), 1_500),
  })
  .superRefine((lu, context) => {
    for (const demi of ['matin', 'apresMidi'] as const) {
      const [debut, fin] = [lu[`${demi}Debut`], lu[`${demi}Fin`]];
      if ((debut === null) !== (fin === null)) {
        const path = [debut === null ? `${demi}Debut` : `${demi}Fin`];
        context.addIssue({ code: 'custom', path, message: mots.plageIncomplete });
      }
    }
  });

export type ChampsSerieLus = z.output<typeof ChampsSerie>;

/** Ce qui est écrit, comme les règles le lisent. Les modules prennent les minutes qui leur restent pour cette modalité. */
export function enSerie(
  champs: ChampsSerieLus,
  sessionId: string,
  modules: ChoixCreneau['modules'],
): DemandeSerie {
  const { modalite, groupeId, formateurIds, intitule } = champs;
  const alternance = alternanceDe(champs);
  return {
    sessionId,
    groupeId,
    modalite,
    formateurIds,
    intitule,
    salleId: modalite === 'presentiel' ? champs.salleId : null,
    lienVisio: modalite === 'distance' ? champs.lienVisio : null,
    recurrence: {
      du: champs.du,
      au: champs.au,
      motifs: [{ jours: new Set<JourSemaine>(champs.jours), plages: plagesDe(champs) }],
      ...(alternance === null ? {} : { alternance }),
    },
    modules: modules
      .filter(({ id: module }) => champs.modules.includes(module))
      .map(({ id: module, reste }): ModuleAPlacer => ({ id: module, minutes: reste[modalite] })),
    choix: new Map(champs.choix.flatMap(([cle, choix]): [string, ChoixDePlace][] => lireChoix(cle, choix))),
  };
}

function lireChoix(cle: string, choix: string): [string, ChoixDePlace][] {
  if (choix === 'garder') return [];
  return [[cle, choix === 'retirer' ? { retirer: true } : { salleId: choix }]];
}

function plagesDe({ matinDebut, matinFin, apresMidiDebut, apresMidiFin }: ChampsSerieLus): readonly Plage[] {
  const demis = [
    [matinDebut, matinFin],
    [apresMidiDebut, apresMidiFin],
  ] as const;
  return demis.flatMap(([debut, fin]) => (debut === null || fin === null ? [] : [{ debut, fin }]));
}

function alternanceDe(champs: ChampsSerieLus): Alternance | null {
  if (champs.rythme === 'toujours') return null;
  if (champs.rythme === 'liste') {
    const semaines = (champs.semaines ?? '').split(/[,;\s]+/u).filter((semaine) => semaine !== '');
    return { genre: 'liste', semainesCentre: new Set(semaines as CleSemaine[]) };
  }
  return {
    genre: 'rythme',
    premiereSemaine: semaineDe(champs.premiereSemaine ?? champs.du),
    centre: champs.semainesCentre ?? 1,
    entreprise: champs.semainesEntreprise ?? 1,
  };
}
