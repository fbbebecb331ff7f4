import { z } from 'zod';
import { Columns, Section, Timeline } from '#design/index.ts';
import { chronologie } from '#capabilities/registre/index.ts';
import { today } from '#platform/clock.ts';
import { page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { constater } from '../domain/controle-publication.ts';
import { formationParId } from '../queries/formation.query.ts';
import { etatDe } from '../domain/etat.ts';
import { ACTES } from './actes-formation.ts';
import { fiche as mots } from './messages.fr.ts';
import { IdFormation } from './modifier.ts';
import { filFormation, Onglets } from './parties.tsx';
import { Actions } from './vue/actions.tsx';
import { Controle } from './vue/controle.tsx';
import { Modules } from './vue/modules.tsx';
import { Rubriques } from './vue/rubriques.tsx';
import { Situation } from './vue/situation.tsx';

/** Une formation : sa situation, ses modules, ce qui manque pour la publier, sa fiche. */
export const pageFormation = page({
  path: '/formations/:formationId',
  access: 'formation.lire',
  params: IdFormation,
  query: z.object({}),
  view: async (context, form) => {
    const { formationId } = context.params;
    const lue = await formationParId(context.tx, context.organismeId, formationId);
    if (lue === null) return null;
    const faits = await chronologie(context, [formationId], 12);
    const { formation } = lue;
    const etat = etatDe(lue);
    const date = today(context.clock);
    const peut = {
      modifier: context.can('formation.modifier') && etat !== 'archivee',
      publier: context.can('formation.publier') && etat !== 'archivee',
      gerer: context.can('formation.modifier'),
    };
    const acte = (nom: string, caches: Record<string, string> = {}) => context.form(nom, caches);
    return {
      title: formation.intitule,
      width: 'wide',
      breadcrumb: filFormation(),
      actions: <Actions lue={lue} etat={etat} />,
      body: (
        <>
          <Onglets id={formation.id} courant="vue" modifier={peut.modifier} />
          <FormErrors form={form} />
          <Columns aside={<Situation lue={lue} etat={etat} peut={peut} acte={acte} />}>
            <Controle
              formation={formation}
              constats={constater(formation, date)}
              date={date}
              etat={etat}
              peut={peut}
              publier={acte('publier')}
              erreur={form.error('mentionsConfirmees')}
            />
          </Columns>
          <Modules lue={lue} date={date} modifier={peut.modifier} acte={acte} />
          <Columns
            aside={
              <Section title={mots.histoire}>
                <Timeline items={faits} />
              </Section>
            }
          >
            <Rubriques formation={formation} modifier={peut.modifier} />
          </Columns>
        </>
      ),
    };
  },
  acts: ACTES,
});
