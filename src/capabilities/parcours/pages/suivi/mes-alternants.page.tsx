import { EmptyState, Notice } from '#design/index.ts';
import { today } from '#platform/clock.ts';
import { page } from '#platform/http/define.ts';
import { suiviFr } from '../../messages/suivi.fr.ts';
import { type MonParcours, parcoursSuivisPar } from '../../queries/mes-parcours.query.ts';
import type { SuiviEntreprise } from '../../suivi.ts';
import { CarteParcours } from './CarteParcours.tsx';

const words = suiviFr.entreprise;

/** What a company or a tutor may know of those they train: where they are, nothing of their money nor of their levels. */
export const pageMesAlternants = (suivis: readonly SuiviEntreprise[]) =>
  page({
    path: '/mes-alternants',
    access: 'inscription.suivre',
    view: async (context) => {
      const { tx, organismeId, clock, actor } = context;
      const personneId = actor.kind === 'compte' ? actor.personneId : null;
      const cadre = { title: words.titre, lead: words.accroche };
      if (personneId === null) return { ...cadre, body: <Notice>{words.sansDossier}</Notice> };
      const lus = await parcoursSuivisPar(tx, organismeId, personneId, today(clock));
      const parcours = lus.filter(({ statut }) => statut !== null && !AVANT_INSCRIPTION.has(statut));
      if (parcours.length === 0) {
        return {
          ...cadre,
          body: (
            <EmptyState icon="people" title={words.vide}>
              {words.videAide}
            </EmptyState>
          ),
        };
      }
      const dits: { readonly titre: string; readonly valeurs: ReadonlyMap<string, string> }[] = [];
      for (const { titre, lire } of suivis) dits.push({ titre, valeurs: await lire(context, parcours) });
      return {
        ...cadre,
        body: (
          <div className="stack">
            {parcours.map((un) => (
              <CarteParcours
                key={un.inscriptionId}
                parcours={un}
                niveau={2}
                titre={`${un.prenom} ${un.nom}`}
                autres={dits.flatMap(({ titre, valeurs }) => {
                  const value = valeurs.get(un.inscriptionId);
                  return value === undefined ? [] : [{ term: titre, value }];
                })}
              />
            ))}
          </div>
        ),
      };
    },
  });

/** A company sees those it trains, not those who apply. */
const AVANT_INSCRIPTION: ReadonlySet<NonNullable<MonParcours['statut']>> = new Set([
  'candidat',
  'enEntretien',
  'admis',
  'refuse',
  'retire',
]);
