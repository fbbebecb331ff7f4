import { z } from 'zod';
import { Field, Fieldset, Form, RadioGroup, Select, TextArea } from '#design/index.ts';
import { courrielOptionnel, euros } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import type { ChangementsFormation } from '../actions/modifier-formation.ts';
import type { Tarif } from '../domain/formation.ts';
import { formationParId } from '../queries/formation.query.ts';
import { texteLibre } from './champs.ts';
import { formulaire as mots, refus } from './messages.fr.ts';
import { champsCaches, choix, enregistrer, IdFormation, VUE_LE } from './modifier.ts';
import { Enregistrer, filFormation, Onglets } from './parties.tsx';

const vide = z.literal('').transform(() => null);

const Conditions = z
  .object({
    ...VUE_LE,
    tarifGenre: z.union([vide, z.enum(['montant', 'surDevis', 'gratuit'])]).default(null),
    prix: z.union([vide, euros()]).default(null),
    prixPar: z.enum(['personne', 'groupe']).default('personne'),
    tarifExplication: texteLibre(1000),
    financements: texteLibre(),
    delaiAcces: texteLibre(1000),
    accessibilite: texteLibre(),
    contactNom: texteLibre(200),
    contactCourriel: courrielOptionnel(),
    contactTelephone: texteLibre(40),
  })
  .refine(({ tarifGenre, prix }) => tarifGenre !== 'montant' || prix !== null, {
    path: ['prix'],
    message: refus.prix,
  });

/** Modifie ce qu'il faut savoir pour entrer en formation : tarif, financement, délai, accessibilité, contact. */
export const pageConditions = page({
  path: '/formations/:formationId/conditions',
  access: 'formation.modifier',
  params: IdFormation,
  view: async (context, form) => {
    const lue = await formationParId(context.tx, context.organismeId, context.params.formationId);
    if (lue === null) return null;
    const { formation: f } = lue;
    const montant = f.tarif?.genre === 'montant' ? f.tarif : null;
    return {
      title: f.intitule,
      width: 'narrow',
      breadcrumb: filFormation(f),
      body: (
        <>
          <Onglets id={f.id} courant="conditions" modifier />
          <FormErrors form={form} />
          <Form {...context.form('enregistrer', champsCaches(lue))}>
            <Fieldset legend={mots.tarifTitre}>
              <RadioGroup
                {...choix(form, 'tarifGenre', f.tarif?.genre ?? '')}
                label={mots.tarif}
                options={mots.tarifs}
              />
              <Field
                {...form.field('prix', enEuros(f.tarif))}
                label={mots.prix}
                inputMode="decimal"
                width="s"
                unit="€"
              />
              <Select
                {...choix(form, 'prixPar', montant?.par ?? 'personne')}
                label={mots.prixPar}
                placeholder={false}
                options={mots.prixParChoix}
              />
              <TextArea
                {...form.field('tarifExplication', f.tarif?.genre === 'surDevis' ? f.tarif.explication : '')}
                label={mots.explication}
                rows={2}
              />
              <TextArea
                {...form.field('financements', f.financements)}
                label={mots.financements}
                hint={mots.financementsAide}
                rows={3}
              />
            </Fieldset>
            <Fieldset legend={mots.acces}>
              <TextArea
                {...form.field('delaiAcces', f.delaiAcces)}
                label={mots.delai}
                hint={mots.delaiAide}
                rows={2}
              />
              <TextArea
                {...form.field('accessibilite', f.accessibilite)}
                label={mots.accessibilite}
                hint={mots.accessibiliteAide}
                rows={3}
              />
            </Fieldset>
            <Fieldset legend={mots.contact} hint={mots.contactAide}>
              <Field {...form.field('contactNom', f.contact?.nom)} label={mots.contactNom} width="l" />
              <Field
                {...form.field('contactCourriel', f.contact?.courriel)}
                label={mots.contactCourriel}
                type="email"
                width="l"
              />
              <Field
                {...form.field('contactTelephone', f.contact?.telephone)}
                label={mots.contactTelephone}
                type="tel"
              />
            </Fieldset>
            <Enregistrer id={f.id} />
          </Form>
        </>
      ),
    };
  },
  acts: {
    enregistrer: act({
      body: Conditions,
      run: (context, corps) => enregistrer(context, changements(corps), corps.vueLe),
    }),
  },
});

const enEuros = (tarif: Tarif | null) =>
  tarif?.genre === 'montant' ? (tarif.centimes / 100).toFixed(2).replace('.', ',').replace(/,00$/u, '') : '';

function changements(corps: z.output<typeof Conditions>): ChangementsFormation {
  return {
    tarif_genre: corps.tarifGenre,
    prix_centimes: corps.tarifGenre === 'montant' ? corps.prix : null,
    prix_par: corps.tarifGenre === 'montant' ? corps.prixPar : 'personne',
    tarif_explication: corps.tarifGenre === 'surDevis' ? corps.tarifExplication : '',
    financements: corps.financements,
    delai_acces: corps.delaiAcces,
    accessibilite: corps.accessibilite,
    contact_nom: corps.contactNom,
    contact_courriel: corps.contactCourriel ?? '',
    contact_telephone: corps.contactTelephone,
  };
}
