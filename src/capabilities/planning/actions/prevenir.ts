import { nomComplet, personnesParIds } from '#capabilities/annuaire/index.ts';
import { aviser } from '#capabilities/identite/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { envoyerCourriels } from '#platform/mail/courriel.ts';
import type { DemandeCreneau } from '../domain/demande.ts';
import type { Terrain } from '../domain/terrain.ts';
import { annonce, type Annonce } from '../messages/annonces.fr.ts';

export interface Nouvelle {
  readonly quoi: 'planifie' | 'deplace' | 'annule' | 'retabli';
  readonly creneau: DemandeCreneau;
  /** Le créneau d'avant : ses formateurs aussi sont prévenus. */
  readonly avant?: DemandeCreneau;
  readonly motif?: string;
  readonly terrain: Terrain;
}

/** Prévient apprenants et formateurs d'un créneau à venir : par avis, ou par courriel pour qui n'a pas de compte. */
export async function prevenir(context: ActionContext, nouvelle: Nouvelle): Promise<void> {
  const { creneau, avant, terrain } = nouvelle;
  if (Temporal.Instant.compare(creneau.fin, context.clock.now()) <= 0) return;
  const personnes = [
    ...terrain.attendus.map(({ id }) => id),
    ...creneau.formateurIds,
    ...(avant?.formateurIds ?? []),
  ];
  await annoncer(context, [...new Set(personnes)], `/creneaux/${creneau.id}`, annonce(nouvelle));
}

/** Dit une chose à des personnes : dans leur boîte d'avis, ou par courriel à celles qui n'ont pas de compte. */
export async function annoncer(
  context: ActionContext,
  personnes: readonly string[],
  lien: string,
  { titre, lignes }: Annonce,
): Promise<void> {
  const { sansCompte } = await aviser(context, {
    destinataires: { personnes },
    titre,
    texte: lignes.join(' '),
    lien,
  });
  const fiches = await personnesParIds(context.tx, context.organismeId, sansCompte);
  await envoyerCourriels(
    context,
    [...fiches.values()].flatMap((fiche) =>
      fiche.courriel === null ? [] : [{ a: fiche.courriel, nom: nomComplet(fiche), sujet: titre, lignes }],
    ),
  );
}
