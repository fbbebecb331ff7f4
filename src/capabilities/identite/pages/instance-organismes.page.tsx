import { z } from 'zod';
import {
  ButtonLink,
  Checkbox,
  DataTable,
  DateFr,
  Field,
  Fieldset,
  Form,
  FormActions,
  SubmitButton,
} from '#design/index.ts';
import { siretLisible } from '#engines/numeros/index.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { caseACocher, courriel, idDeFormulaire, texte } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { ouvrirOrganisme } from '../actions/administrer.ts';
import { messages } from '../messages.fr.ts';
import { organismesDeLInstance } from '../queries/instance.query.ts';
import { champSiret } from './champs-organisme.ts';

const words = messages.instance.organismes;
const PATH = '/instance/organismes';
const fil = [{ href: '/instance', label: messages.instance.titre }];

/** The organismes of the instance. */
export const pageInstanceOrganismes = page({
  path: PATH,
  access: 'instance',
  view: async (context) => ({
    title: words.titre,
    lead: words.aide,
    breadcrumb: fil,
    actions: (
      <ButtonLink href={`${PATH}/nouveau`} variant="primary" icon="plus">
        {words.ouvrir}
      </ButtonLink>
    ),
    body: (
      <DataTable
        caption={words.titre}
        captionHidden
        rows={await organismesDeLInstance(context.tx)}
        rowKey={({ id }) => id}
        columns={[
          { key: 'nom', header: messages.organisme.champs.nom, cell: ({ nom }) => nom },
          { key: 'ville', header: messages.organisme.champs.ville, cell: ({ ville }) => ville },
          {
            key: 'siret',
            header: messages.organisme.champs.siret,
            cell: ({ siret }) => <span className="num">{siretLisible(siret)}</span>,
          },
          { key: 'membres', header: messages.membres.membres, align: 'end', cell: ({ membres }) => membres },
          { key: 'cree', header: words.cree, cell: ({ creeLe }) => <DateFr value={creeLe} /> },
        ]}
      />
    ),
  }),
});

const Nouveau = z.object({
  _id: idDeFormulaire(),
  nom: texte(160),
  siret: champSiret(),
  ville: texte(120),
  alsaceMoselle: caseACocher(),
  nomDirection: texte(120),
  courriel: courriel(),
});

/** Opens an organisme, and invites who will run it. */
export const pageNouvelOrganisme = page({
  path: `${PATH}/nouveau`,
  access: 'instance',
  view: async (context, form) => ({
    title: words.ouvrir,
    lead: words.ouvrirAide,
    width: 'narrow',
    breadcrumb: [...fil, { href: PATH, label: words.titre }],
    body: (
      <>
        <FormErrors form={form} />
        <Form {...context.form('ouvrir')}>
          <Fieldset legend={messages.organisme.identite}>
            <Field {...form.field('nom')} label={messages.organisme.champs.nom} required />
            <Field
              {...form.field('siret')}
              label={messages.organisme.champs.siret}
              inputMode="numeric"
              width="m"
              required
            />
            <Field {...form.field('ville')} label={messages.organisme.champs.ville} width="m" required />
            <Checkbox
              name="alsaceMoselle"
              label={messages.organisme.champs.alsaceMoselle}
              checked={form.value('alsaceMoselle') !== ''}
            />
          </Fieldset>
          <Fieldset legend={words.direction} hint={words.directionAide}>
            <Field {...form.field('nomDirection')} label={messages.membres.colonnes.nom} required />
            <Field
              {...form.field('courriel')}
              label={messages.membres.colonnes.courriel}
              type="email"
              required
            />
          </Fieldset>
          <FormActions>
            <SubmitButton>{words.ouvrir}</SubmitButton>
          </FormActions>
        </Form>
      </>
    ),
  }),
  acts: {
    ouvrir: act({
      body: Nouveau,
      run: async (context, { _id, nomDirection, courriel: adresse, ...donnees }) => {
        const direction = { nom: nomDirection, courriel: adresse };
        const opened = await ouvrirOrganisme(context, { id: _id, ...donnees, direction });
        return opened.ok ? ok(redirect(PATH, words.ouvert(donnees.nom, adresse))) : opened;
      },
    }),
  },
});
