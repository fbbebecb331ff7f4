import { z } from 'zod';
import { Checkbox, CheckboxGroup, Field, Fieldset, TextArea } from '#design/index.ts';
import { caseACocher, liste, texte, texteOptionnel } from '#platform/http/champs.ts';
import type { FormState } from '#platform/http/form-state.ts';
import type { DonneesLieu } from '../domain/lieu.ts';
import { lieux as mots, nomDuJourEnTitre } from '../messages/lieux.fr.ts';
import { heureLue, jourLu } from './commun.tsx';

/** Ce que le formulaire d'un lieu envoie. */
export const champsLieu = {
  nom: texte(120),
  adresse: texteOptionnel(200).transform((lu) => lu ?? ''),
  codePostal: z.union([z.literal(''), z.string().regex(/^\d{5}$/u, mots.codePostalFaux)]).default(''),
  ville: texteOptionnel(120).transform((lu) => lu ?? ''),
  acces: texteOptionnel(2_000),
  jours: liste(jourLu(), 7).refine((lus) => lus.length > 0, mots.aucunJour),
  ouvre: heureLue(),
  ferme: heureLue(),
  vendrediSaint: caseACocher(),
};

const JOURS = ['1', '2', '3', '4', '5', '6', '7'];

export function ChampsLieu({ form, lieu }: { form: FormState; lieu?: DonneesLieu }) {
  const c = mots.champs;
  return (
    <>
      <Field
        {...form.field('nom', lieu?.nom)}
        label={c.nom}
        hint={c.nomAide}
        width="full"
        maxLength={120}
        required
      />
      <Field
        {...form.field('adresse', lieu?.adresse)}
        label={c.adresse}
        width="full"
        autoComplete="street-address"
      />
      <Fieldset legend={`${c.codePostal} et ${c.ville.toLowerCase()}`} grid>
        <Field
          {...form.field('codePostal', lieu?.codePostal)}
          label={c.codePostal}
          width="s"
          inputMode="numeric"
        />
        <Field {...form.field('ville', lieu?.ville)} label={c.ville} />
      </Fieldset>
      <TextArea {...form.field('acces', lieu?.acces)} label={c.acces} hint={c.accesAide} rows={3} />
      <Fieldset legend={c.accueil} hint={c.accueilAide}>
        <CheckboxGroup
          name="jours"
          label={c.jours}
          values={form.values('jours', (lieu?.jours ?? [1, 2, 3, 4, 5]).map(String))}
          error={form.error('jours')}
          options={JOURS.map((value) => ({ value, label: nomDuJourEnTitre(Number(value)) }))}
          inline
        />
        <Field {...form.field('ouvre', heure(lieu?.ouvre) ?? '08:00')} label={c.ouvre} type="time" required />
        <Field {...form.field('ferme', heure(lieu?.ferme) ?? '18:00')} label={c.ferme} type="time" required />
      </Fieldset>
      <Checkbox
        name="vendrediSaint"
        label={c.vendrediSaint}
        hint={c.vendrediSaintAide}
        checked={form.value('vendrediSaint', lieu?.vendrediSaint === true ? 'oui' : '') !== ''}
      />
    </>
  );
}

const heure = (lue: Temporal.PlainTime | undefined): string | undefined =>
  lue?.toString({ smallestUnit: 'minute' });
