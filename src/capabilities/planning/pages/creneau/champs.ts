import { z } from 'zod';
import { caseACocher, dateIso, id, texte, texteOptionnel } from '#platform/http/champs.ts';
import { type BesoinEnSalle, type DemandeCreneau, MODALITES_CRENEAU } from '../../domain/demande.ts';
import { instantAParis } from '../../domain/intervalle.ts';
import { creneau as mots } from '../../messages/creneau.fr.ts';
import { heureLue } from '../commun.tsx';

/** Un choix facultatif : vide veut dire aucun. */
export const idOptionnel = () =>
  z
    .union([z.literal('').transform(() => null), id()])
    .optional()
    .transform((lu) => lu ?? null);

/** Plusieurs choix, envoyés un par un ou séparés par des virgules ; les vides ne comptent pas. */
const plusieurs = <T extends z.ZodType<string, string>>(un: T, maximum: number) =>
  z
    .union([z.array(z.string()), z.string().transform((lu) => [lu])])
    .optional()
    .transform((lus) => [...new Set((lus ?? []).flatMap((lu) => lu.split(',')).filter((lu) => lu !== ''))])
    .pipe(z.array(un).max(maximum));

export const idsLus = () => plusieurs(id(), 20);

export const estUnLienSur = (lu: string | null): boolean =>
  lu === null || /^https:\/\/[^\s/]+\.[^\s]+$/u.test(lu);

/** Un lien sûr, facultatif. */
export const lienOptionnel = () => texteOptionnel(500).refine(estUnLienSur, mots.champs.lienFaux);

/** Ce que le formulaire d'un créneau envoie. */
export const ChampsEnvoyes = z.object({
  jour: dateIso(),
  debut: heureLue(),
  fin: heureLue(),
  modalite: z.enum(MODALITES_CRENEAU),
  moduleId: idOptionnel(),
  salleId: idOptionnel(),
  formateurIds: idsLus(),
  lienVisio: lienOptionnel(),
  intitule: texteOptionnel(200),
  accessible: caseACocher(),
  equipements: plusieurs(texte(100), 100),
  prevenir: caseACocher(),
});

export type ChampsLus = z.output<typeof ChampsEnvoyes>;

/** Ce qui est écrit, comme les règles le lisent. Une salle ne sert qu'en présence, un lien qu'à distance. */
export function enDemande(
  { jour, debut, fin, accessible, equipements, prevenir: _prevenir, ...reste }: ChampsLus,
  { id: creneauId, sessionId, groupeId }: Pick<DemandeCreneau, 'id' | 'sessionId' | 'groupeId'>,
): { readonly demande: DemandeCreneau; readonly besoin: BesoinEnSalle } {
  const date = Temporal.PlainDate.from(jour);
  const { modalite } = reste;
  return {
    demande: {
      ...reste,
      id: creneauId,
      sessionId,
      groupeId,
      debut: instantAParis(date, debut),
      fin: instantAParis(date, fin),
      salleId: modalite === 'presentiel' ? reste.salleId : null,
      lienVisio: modalite === 'distance' ? reste.lienVisio : null,
    },
    besoin: { accessible, equipements },
  };
}
