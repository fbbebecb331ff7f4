import type { ReactNode } from 'react';
import { ButtonLink, EmptyState, Notice, Section, TaskList } from '#design/index.ts';
import { today } from '#platform/clock.ts';
import { page } from '#platform/http/define.ts';
import { suiviFr } from '../../messages/suivi.fr.ts';
import { type MonParcours, parcoursDePersonne } from '../../queries/mes-parcours.query.ts';
import type { VoletPersonnel } from '../../suivi.ts';
import { CarteParcours } from './CarteParcours.tsx';

const words = suiviFr.moi;

/** A learner's own page: her formations, what waits for her, and what other capabilities say of her. */
export const pageMonParcours = (volets: readonly VoletPersonnel[]) => {
  const ordonnes = volets.toSorted((a, b) => a.rang - b.rang);
  return page({
    path: '/mon-parcours',
    access: 'inscription.lire_soi',
    view: async (context) => {
      const { tx, organismeId, clock, actor } = context;
      const personneId = actor.kind === 'compte' ? actor.personneId : null;
      const cadre = { title: words.titre, lead: words.accroche };
      if (personneId === null) return { ...cadre, body: <Notice>{words.sansDossier}</Notice> };
      const parcours = await parcoursDePersonne(tx, organismeId, personneId, today(clock));
      if (parcours.length === 0) return { ...cadre, body: <Vide /> };
      const dites: ReactNode[] = [];
      for (const volet of ordonnes) dites.push(await volet.lire(context, personneId, parcours));
      return {
        ...cadre,
        body: (
          <>
            <AFaire parcours={parcours} />
            {dites.map((dite, rang) => (
              <div key={ordonnes[rang]?.cle}>{dite}</div>
            ))}
            <Section title={words.formations}>
              {parcours.map((un) => (
                <CarteParcours key={un.inscriptionId} parcours={un} titre={un.session} />
              ))}
            </Section>
          </>
        ),
      };
    },
  });
};

const Vide = () => (
  <EmptyState
    icon="book"
    title={words.vide}
    actions={<ButtonLink href="/catalogue">{words.versCatalogue}</ButtonLink>}
  >
    {words.videAide}
  </EmptyState>
);

/** Whether the person is expected to place herself. */
export const aSituer = ({
  conclu,
  situe,
  statut,
}: Pick<MonParcours, 'conclu' | 'situe' | 'statut'>): boolean =>
  !conclu && !situe && (statut === 'admis' || statut === 'inscrit' || statut === 'enFormation');

function AFaire({ parcours }: { parcours: readonly MonParcours[] }) {
  const taches = parcours.filter(aSituer).map(({ inscriptionId, session }) => ({
    href: `/mon-positionnement/${inscriptionId}`,
    title: words.situer,
    why: words.situerPourquoi(session),
    icon: 'pen' as const,
    tone: 'attention' as const,
  }));
  return (
    <Section title={words.aFaire}>
      {taches.length === 0 ? <p className="muted">{words.rien}</p> : <TaskList tasks={taches} />}
    </Section>
  );
}
