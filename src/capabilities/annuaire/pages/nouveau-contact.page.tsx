import { z } from 'zod';
import {
  Checkbox,
  Field,
  Fieldset,
  Filters,
  Form,
  FormActions,
  RadioGroup,
  SubmitButton,
} from '#design/index.ts';
import { id } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import type { FormState } from '#platform/http/form-state.ts';
import { words } from '#platform/http/list.ts';
import { type Context, redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { ajouterNouveauContact } from '../actions/ajouter-nouveau-contact.ts';
import { nomEntreprise } from '../domain/entreprise.ts';
import { nomComplet, type Personne } from '../domain/personne.ts';
import { CHAMPS, messages } from '../messages.fr.ts';
import { entrepriseParId } from '../persistence/entreprises.store.ts';
import { chercherPersonnes } from '../queries/chercher-personnes.query.ts';
import { ContactAAjouter } from '../schemas.ts';

const mots = messages.contact;
const Params = z.object({ entrepriseId: id() });
const Query = z.object({ q: words() });

/** Adds a contact to a company: somebody already known, found by name, or somebody new. */
export const pageNouveauContact = page({
  path: '/entreprises/:entrepriseId/contacts/nouveau',
  access: 'annuaire.modifier',
  params: Params,
  query: Query,
  view: async (context, form) => {
    const { tx, organismeId, params, query } = context;
    const entreprise = await entrepriseParId(tx, organismeId, params.entrepriseId);
    if (entreprise === null) return null;
    const trouvees = query.q === '' ? [] : await chercherPersonnes(tx, organismeId, query.q);
    const href = `/entreprises/${entreprise.id}`;
    const nom = nomEntreprise(entreprise);
    return {
      title: mots.titre,
      lead: nom,
      width: 'narrow',
      breadcrumb: [
        { href: '/entreprises', label: messages.entreprises.titre },
        { href, label: nom },
      ],
      body: (
        <>
          <Filters action={`${href}/contacts/nouveau`} submit={mots.chercherBouton}>
            <Field type="search" name="q" label={mots.chercher} hint={mots.chercherAide} value={query.q} />
          </Filters>
          <FormErrors form={form} />
          <Form {...context.form('ajouter')}>
            <QuiEstCe form={form} trouvees={trouvees} cherche={query.q} />
            <Field
              {...form.field('fonction')}
              label={mots.fonction}
              suggestions={mots.fonctions}
              required
              autoComplete="off"
            />
            <Checkbox name="tuteur" label={mots.tuteur} checked={form.value('tuteur') !== ''} />
            <FormActions>
              <SubmitButton>{mots.ajouter}</SubmitButton>
            </FormActions>
          </Form>
        </>
      ),
    };
  },
  acts: {
    ajouter: act({
      body: ContactAAjouter,
      run: async (context: Context<z.output<typeof Params>, unknown>, { _id, ...contact }) => {
        const { entrepriseId } = context.params;
        const result = await ajouterNouveauContact(context, { id: _id, entrepriseId, ...contact });
        return result.ok ? ok(redirect(`/entreprises/${entrepriseId}`, mots.ajoute)) : result;
      },
    }),
  },
});

interface Choix {
  readonly form: FormState;
  readonly trouvees: readonly Personne[];
  readonly cherche: string;
}

/** The persons found, and the fields of a new one. */
function QuiEstCe({ form, trouvees, cherche }: Choix) {
  const options = trouvees.map((personne) => ({
    value: personne.id,
    label: nomComplet(personne),
    hint: [personne.courriel, personne.ville].filter(Boolean).join(', ') || undefined,
  }));
  return (
    <>
      {trouvees.length > 0 && (
        <RadioGroup
          name="personneId"
          label={mots.choisir}
          options={[...options, { value: '', label: mots.nouvelle, hint: mots.nouvelleAide }]}
          value={form.value('personneId', options.length === 1 ? options[0]?.value : '')}
          error={form.error('personneId')}
        />
      )}
      {cherche !== '' && trouvees.length === 0 && <p>{mots.introuvable(cherche)}</p>}
      <Fieldset legend={mots.nouvelle} grid>
        <Field {...form.field('prenom')} label={CHAMPS.prenom} autoComplete="off" />
        <Field {...form.field('nomNaissance')} label={CHAMPS.nomNaissance} autoComplete="off" />
        <Field {...form.field('courriel')} label={CHAMPS.courriel} type="email" autoComplete="off" />
        <Field {...form.field('telephone')} label={CHAMPS.telephone} type="tel" autoComplete="off" />
      </Fieldset>
    </>
  );
}
