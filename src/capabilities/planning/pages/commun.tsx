import { z } from 'zod';
import { type LinkItem, Tabs } from '#design/index.ts';
import { heure as heureDuChamp } from '#platform/http/champs.ts';
import type { Context } from '#platform/http/route.ts';
import { commun, onglets } from '../messages/lieux.fr.ts';
import type { JourSemaine } from '../domain/recurrence.ts';

/** Les réglages du planning : où, et quand on n'y est pas. */
export const Onglets = ({ courant, can }: { courant: string; can: Context<unknown, unknown>['can'] }) => {
  const tabs: readonly LinkItem[] = [
    { href: '/planning', label: onglets.semaine },
    { href: '/salles', label: onglets.salles },
    { href: '/lieux', label: onglets.lieux },
    { href: '/indisponibilites', label: onglets.indisponibilites },
    { href: '/fermetures', label: onglets.fermetures },
    { href: '/planning/conflits', label: onglets.conflits },
  ];
  return can('planning.lire') ? <Tabs label={commun.onglets} tabs={tabs} current={courant} /> : null;
};

/** Une heure de la pendule, lue. */
export const heureLue = () => heureDuChamp().transform((texte) => Temporal.PlainTime.from(texte));

/** Un jour ISO d'une case à cocher. */
export const jourLu = () =>
  z
    .string()
    .regex(/^[1-7]$/u)
    .transform((texte) => Number(texte) as JourSemaine);

/** Les paramètres d'une page, dans un acte : `act` ne connaît pas ceux de sa page. */
export const parametres = <T extends z.ZodType>(
  _type: T,
  context: { readonly params: unknown },
): z.output<T> => context.params as z.output<T>;
