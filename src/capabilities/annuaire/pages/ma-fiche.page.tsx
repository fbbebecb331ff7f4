import { z } from 'zod';
import {
  DateFr,
  DescriptionList,
  Field,
  Fieldset,
  Form,
  FormActions,
  Notice,
  Section,
  SubmitButton,
} from '#design/index.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import type { FormState } from '#platform/http/form-state.ts';
import { type ActForm, type Context, redirect } from '#platform/http/route.ts';
import { ok, refuse } from '#platform/result.ts';
import { modifierPersonne } from '../actions/modifier-personne.ts';
import { nomComplet, type Personne } from '../domain/personne.ts';
import { CHAMPS, messages } from '../messages.fr.ts';
import { personneParId } from '../persistence/personnes.store.ts';
import { champsPersonne } from '../schemas.ts';

const mots = messages.maFiche;
const { telephone, adresse, codePostal, ville } = champsPersonne;
const MesCoordonnees = z.object({ telephone, adresse, codePostal, ville, version: z.string().max(40) });
type Coordonnee = 'telephone' | 'adresse' | 'codePostal' | 'ville';

/** What the organisme knows of the person signed in, and her own correction of how to reach her (RGPD art. 15 and 16). */
export const pageMaFiche = page({
  path: '/ma-fiche',
  access: 'annuaire.lire_soi',
  view: async (context, form) => {
    const moi = await maFiche(context);
    return {
      title: mots.titre,
      lead: mots.accroche,
      width: 'narrow',
      body:
        moi === null ? (
          <Notice>{mots.aucune}</Notice>
        ) : (
          <>
            <Identite moi={moi} />
            <FormErrors form={form} />
            <Coordonnees
              acte={context.form('corriger', { version: moi.modifieLe.toString() })}
              form={form}
              moi={moi}
            />
          </>
        ),
    };
  },
  acts: {
    corriger: act({
      body: MesCoordonnees,
      run: async (context: Context<unknown, unknown>, corrigees) => {
        const moi = await maFiche(context);
        if (moi === null) return refuse('PersonneInconnue');
        const result = await modifierPersonne(context, { ...moi, ...corrigees });
        return result.ok ? ok(redirect('/ma-fiche', mots.corrigee)) : result;
      },
    }),
  },
});

async function maFiche({ tx, organismeId, actor }: Context<unknown, unknown>): Promise<Personne | null> {
  if (actor.kind !== 'compte' || actor.personneId === null) return null;
  return personneParId(tx, organismeId, actor.personneId);
}

function Identite({ moi }: { moi: Personne }) {
  const { dateNaissance } = moi;
  return (
    <Section title={messages.personne.identite}>
      <DescriptionList
        items={[
          { term: messages.liste.nom, value: nomComplet(moi) },
          { term: CHAMPS.nomNaissance, value: moi.nomNaissance },
          {
            term: CHAMPS.dateNaissance,
            value: dateNaissance && <DateFr value={Temporal.PlainDate.from(dateNaissance)} />,
          },
          { term: CHAMPS.courriel, value: moi.courriel },
        ]}
      />
      <p className="muted">{mots.identiteAide}</p>
    </Section>
  );
}

function Coordonnees({ acte, form, moi }: { acte: ActForm; form: FormState; moi: Personne }) {
  const field = (champ: Coordonnee) => ({ ...form.field(champ, moi[champ]), label: CHAMPS[champ] });
  return (
    <Form {...acte}>
      <Fieldset legend={messages.personne.coordonnees} grid>
        <Field {...field('telephone')} type="tel" autoComplete="tel" />
        <Field {...field('adresse')} autoComplete="street-address" />
        <Field {...field('codePostal')} width="xs" inputMode="numeric" autoComplete="postal-code" />
        <Field {...field('ville')} autoComplete="address-level2" />
      </Fieldset>
      <FormActions>
        <SubmitButton>{messages.personne.enregistrer}</SubmitButton>
      </FormActions>
    </Form>
  );
}
