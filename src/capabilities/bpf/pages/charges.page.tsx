import { z } from 'zod';
import { Checkbox, Field, Fieldset, Form, FormActions, Section, SubmitButton } from '#design/index.ts';
import { today } from '#platform/clock.ts';
import { caseACocher, dateIso, euros, id, idDeFormulaire, texte } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { retirerLigne } from '../actions/retirer.ts';
import { saisirCharges } from '../actions/saisir-charges.ts';
import { bilanFr as mots } from '../messages/bilan.fr.ts';
import { chargesDe } from '../queries/rangees.query.ts';
import { PATH as BILANS } from './exercices.page.tsx';
import { Pieces, Retirer } from './Pieces.tsx';
import { deuxAns } from './produits.page.tsx';

const PATH = `${BILANS}/charges`;

/** Charges by account; a new one; taking one out. */
export const pageCharges = page({
  path: PATH,
  access: 'bpf.lire',
  view: async (context, form) => {
    const pieces = await chargesDe(context.tx, context.organismeId, deuxAns(today(context.clock)));
    const saisie = form.of('ajouter');
    return {
      title: mots.charges,
      breadcrumb: [{ href: BILANS, label: mots.titre }],
      body: (
        <>
          <FormErrors form={form} />
          <Pieces titre={mots.charges} code={mots.compte} pieces={pieces} libelle={(code) => code} />
          {context.can('bpf.saisir') && (
            <>
              <Section title={mots.ajouterCharge}>
                <Form {...context.form('ajouter')}>
                  <Fieldset legend={mots.ajouterCharge}>
                    <Field {...saisie.field('le')} type="date" label={mots.date} required />
                    <Field
                      {...saisie.field('compte')}
                      label={mots.compte}
                      hint={mots.compteAide}
                      inputMode="numeric"
                      required
                    />
                    <Field {...saisie.field('libelle')} label={mots.objet} required />
                    <Field
                      {...saisie.field('montant')}
                      label={mots.montant}
                      hint={mots.montantAide}
                      inputMode="decimal"
                      required
                    />
                    <Checkbox name="avoir" label={mots.avoir} checked={saisie.value('avoir') !== ''} />
                  </Fieldset>
                  <FormActions>
                    <SubmitButton>{mots.enregistrer}</SubmitButton>
                  </FormActions>
                </Form>
              </Section>
              <Retirer context={context} form={form.of('retirer')} pieces={pieces} />
            </>
          )}
        </>
      ),
    };
  },
  acts: {
    ajouter: act({
      access: 'bpf.saisir',
      body: z.object({
        _id: idDeFormulaire(),
        le: dateIso(),
        compte: z
          .string()
          .trim()
          .regex(/^6\d{1,9}$/u, mots.compteAide),
        libelle: texte(200),
        montant: euros().pipe(z.number().positive()),
        avoir: caseACocher(),
      }),
      run: async (context, { _id, montant, avoir, ...charge }) => {
        await saisirCharges(context, [{ ...charge, id: _id, montantCentimes: avoir ? -montant : montant }]);
        return ok(redirect(PATH, mots.enregistre));
      },
    }),
    retirer: act({
      access: 'bpf.saisir',
      body: z.object({ ligneId: id(), motif: texte(500) }),
      run: async (context, { ligneId, motif }) => {
        const fait = await retirerLigne(context, { genre: 'charge', id: ligneId, motif });
        return fait.ok ? ok(redirect(PATH, mots.retiree)) : fait;
      },
    }),
  },
});
