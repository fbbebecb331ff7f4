import { Field, Form, FormActions, optionsOf, RadioGroup, SubmitButton, TextArea } from '#design/index.ts';
import { courriel, courrielOptionnel, texte, texteOptionnel } from '#platform/http/champs.ts';
import type { FormState } from '#platform/http/form-state.ts';
import type { ActForm } from '#platform/http/route.ts';
import { z } from 'zod';
import { CANAUX, QUALITES } from '../domain/vocabulaire.ts';
import { communFr } from '../messages/commun.fr.ts';
import { reclamationsFr } from '../messages/reclamations.fr.ts';
import { acteFait } from './communs.tsx';

const mots = reclamationsFr.champs;

const fond = {
  ...acteFait,
  objet: texte(200),
  texte: texte(5000),
};

/** Somebody without account. */
export const CorpsPublic = z.object({
  ...fond,
  qualite: z.enum(QUALITES, communFr.choixRequis),
  nom: texte(150),
  courriel: courriel(),
  site: texteOptionnel(500),
});

/** Somebody from his own space: who he is is known. */
export const CorpsEspace = z.object(fond);

/** The team writes down a complaint received otherwise. */
export const CorpsInterne = z.object({
  ...fond,
  canal: z.enum(CANAUX, communFr.choixRequis),
  qualite: z.enum(QUALITES, communFr.choixRequis),
  nom: texteOptionnel(150),
  courriel: courrielOptionnel(),
});

interface Props {
  readonly envoi: ActForm;
  readonly form: FormState;
}

const Fond = ({ form }: { readonly form: FormState }) => (
  <>
    <Field {...form.field('objet')} label={mots.objet} maxLength={200} required />
    <TextArea {...form.field('texte')} label={mots.texte} hint={mots.texteAide} maxLength={5000} required />
  </>
);

export const FormulairePublic = ({ envoi, form }: Props) => (
  <Form {...envoi}>
    <RadioGroup
      {...form.field('qualite')}
      label={mots.qualite}
      options={optionsOf(reclamationsFr.qualites)}
      required
    />
    <Field {...form.field('nom')} label={mots.nom} autoComplete="name" required />
    <Field
      {...form.field('courriel')}
      type="email"
      label={mots.courriel}
      hint={mots.courrielAide}
      autoComplete="email"
      required
    />
    <Fond form={form} />
    <div hidden>
      <Field name="site" label={mots.site} autoComplete="off" />
    </div>
    <p className="small">
      {mots.donnees} <a href="/donnees-personnelles">{mots.voirDonnees}</a>
    </p>
    <FormActions>
      <SubmitButton>{mots.envoyer}</SubmitButton>
    </FormActions>
  </Form>
);

export const FormulaireEspace = ({ envoi, form }: Props) => (
  <Form {...envoi}>
    <Fond form={form} />
    <p className="small">{mots.donnees}</p>
    <FormActions>
      <SubmitButton>{mots.envoyer}</SubmitButton>
    </FormActions>
  </Form>
);

const CANAUX_RECUS = CANAUX.filter((canal) => canal !== 'formulaire' && canal !== 'espace');

export const FormulaireInterne = ({ envoi, form }: Props) => (
  <Form {...envoi}>
    <RadioGroup
      {...form.field('canal')}
      label={mots.canal}
      options={CANAUX_RECUS.map((value) => ({ value, label: reclamationsFr.canaux[value] }))}
      inline
      required
    />
    <RadioGroup
      {...form.field('qualite')}
      label={mots.qualiteInterne}
      options={optionsOf(reclamationsFr.qualites)}
      required
    />
    <Field {...form.field('nom')} label={mots.nomInterne} />
    <Field
      {...form.field('courriel')}
      type="email"
      label={mots.courrielInterne}
      hint={mots.courrielInterneAide}
    />
    <Fond form={form} />
    <FormActions>
      <SubmitButton>{mots.enregistrer}</SubmitButton>
    </FormActions>
  </Form>
);
