import { z } from 'zod';
import { CheckboxGroup, Field, Fieldset, Form, RadioGroup, Select, TextArea } from '#design/index.ts';
import { dateOptionnelle, entierOptionnel, liste, texte } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import type { ChangementsFormation } from '../actions/modifier-formation.ts';
import { type Formation, NATURES } from '../domain/formation.ts';
import { SPECIALITES_NSF } from '../domain/nsf.ts';
import { OBJECTIFS_BPF, type ObjectifBpf } from '../domain/objectif-bpf.ts';
import { certificationParNumero } from '../queries/certification.query.ts';
import { formationParId } from '../queries/formation.query.ts';
import { certification, codes, lieux, texteLibre } from './champs.ts';
import { formulaire as mots, NATURE, refus } from './messages.fr.ts';
import { champsCaches, choix, enregistrer, IdFormation, VUE_LE } from './modifier.ts';
import { Enregistrer, filFormation, Onglets } from './parties.tsx';

const CODES_BPF = OBJECTIFS_BPF.map(({ code }) => code) as [ObjectifBpf, ...ObjectifBpf[]];
const vide = z.literal('').transform(() => null);

const General = z
  .object({
    ...VUE_LE,
    code: texte(40),
    intitule: texte(255),
    nature: z.enum(NATURES),
    reconnaissance: z.union([vide, z.enum(['certification', 'cqp', 'attestation'])]).default(null),
    certification: certification(),
    enregistreeLe: dateOptionnelle(),
    cqp: texteLibre(255),
    blocs: liste(z.string().max(30)),
    objectifBpf: z.union([vide, z.enum(CODES_BPF)]),
    nsf: z.union([vide, z.string().refine((code) => SPECIALITES_NSF.has(code))]),
    niveau: entierOptionnel(1, 8),
    rome: codes(/^[A-Z]\d{4}$/u, refus.codeRome),
    lieux: lieux(),
  })
  .superRefine(({ reconnaissance, certification: numero, cqp }, context) => {
    const manque = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (reconnaissance === 'certification' && numero === null) manque('certification', refus.numeroRequis);
    if (reconnaissance === 'cqp' && cqp === '') manque('cqp', refus.cqp);
  });

/** Modifie l'identité d'une formation : intitulé, certification, objectif, spécialité, métiers, lieux. */
export const pageGeneral = page({
  path: '/formations/:formationId/general',
  access: 'formation.modifier',
  params: IdFormation,
  view: async (context, form) => {
    const lue = await formationParId(context.tx, context.organismeId, context.params.formationId);
    if (lue === null) return null;
    const { formation } = lue;
    const numero = numeroDe(formation);
    const reprise = numero === null ? null : await certificationParNumero(context.tx, numero);
    const blocs = reprise?.blocs ?? [];
    return {
      title: formation.intitule,
      width: 'narrow',
      breadcrumb: filFormation(formation),
      body: (
        <>
          <Onglets id={formation.id} courant="general" modifier />
          <FormErrors form={form} />
          <Form {...context.form('enregistrer', champsCaches(lue))}>
            <Fieldset legend={mots.identite}>
              <Field
                {...form.field('intitule', formation.intitule)}
                label={mots.intitule}
                width="full"
                required
              />
              <Field {...form.field('code', formation.code)} label={mots.code} width="s" required />
              <Select
                {...choix(form, 'nature', formation.nature)}
                label={mots.nature}
                placeholder={false}
                options={NATURES.map((value) => ({ value, label: NATURE[value] }))}
              />
              <TextArea
                {...form.field(
                  'lieux',
                  formation.lieux.map(({ codePostal, ville }) => `${codePostal} ${ville}`).join('\n'),
                )}
                label={mots.lieux}
                hint={mots.lieuxAide}
                rows={3}
              />
            </Fieldset>
            <Fieldset legend={mots.obtient}>
              <RadioGroup
                {...choix(form, 'reconnaissance', genreDe(formation))}
                label={mots.reconnaissance}
                options={mots.reconnaissances}
              />
              <Field
                {...form.field('certification', numero)}
                label={mots.certification}
                hint={mots.certificationAide}
                width="s"
              />
              {reprise !== null && reprise.enregistree === null && (
                <Field
                  {...form.field('enregistreeLe', enregistreeLe(formation))}
                  label={mots.enregistreeLe}
                  hint={mots.enregistreeLeAide}
                  type="date"
                />
              )}
              {blocs.length > 0 && (
                <CheckboxGroup
                  name="blocs"
                  label={mots.blocs}
                  hint={mots.blocsAide}
                  values={form.values('blocs', blocsDe(formation))}
                  error={form.error('blocs')}
                  options={blocs.map(({ code, libelle }) => ({ value: code, label: libelle, hint: code }))}
                />
              )}
              <Field {...form.field('cqp', cqpDe(formation))} label={mots.cqp} width="full" />
              <Select
                {...choix(
                  form,
                  'niveau',
                  formation.niveauSortie === null ? '' : String(formation.niveauSortie),
                )}
                label={mots.niveau}
                placeholder={mots.sansNiveau}
                options={mots.niveaux}
              />
            </Fieldset>
            <Fieldset legend={mots.bilan} hint={mots.bilanAide}>
              <Select
                {...choix(form, 'objectifBpf', formation.objectifBpf)}
                label={mots.objectifBpf}
                options={OBJECTIFS_BPF.map(({ code, libelle }) => ({ value: code, label: libelle }))}
              />
              <Select
                {...choix(form, 'nsf', formation.codeNsf)}
                label={mots.nsf}
                options={[...SPECIALITES_NSF].map(([value, label]) => ({
                  value,
                  label: `${value} · ${label}`,
                }))}
              />
              <Field
                {...form.field('rome', formation.rome.join(', '))}
                label={mots.rome}
                hint={mots.romeAide}
                width="m"
              />
            </Fieldset>
            <Enregistrer id={formation.id} />
          </Form>
        </>
      ),
    };
  },
  acts: {
    enregistrer: act({
      body: General,
      run: (context, corps) => enregistrer(context, changements(corps), corps.vueLe),
    }),
  },
});

function changements(corps: z.output<typeof General>): ChangementsFormation {
  const certifiee = corps.reconnaissance === 'certification';
  return {
    code: corps.code,
    intitule: corps.intitule,
    nature: corps.nature,
    reconnaissance: corps.reconnaissance,
    certification: certifiee ? corps.certification : null,
    certification_enregistree_le: certifiee ? corps.enregistreeLe : null,
    // Des blocs d'une autre certification ne veulent rien dire.
    blocs: certifiee ? corps.blocs.filter((code) => code.startsWith(corps.certification ?? '-')) : [],
    cqp_intitule: corps.reconnaissance === 'cqp' ? corps.cqp : '',
    objectif_bpf: corps.objectifBpf,
    nsf: corps.nsf,
    niveau_sortie: corps.niveau,
    rome: corps.rome,
    lieux: corps.lieux,
  };
}

const numeroDe = ({ reconnaissance: r }: Formation) =>
  r?.genre === 'rncp' || r?.genre === 'rs' ? r.code : null;
const enregistreeLe = ({ reconnaissance: r }: Formation) =>
  r?.genre === 'rncp' || r?.genre === 'rs' ? (r.enregistreeLe?.toString() ?? '') : '';
const blocsDe = ({ reconnaissance: r }: Formation) =>
  r?.genre === 'rncp' || r?.genre === 'rs' ? r.blocs : [];
const cqpDe = ({ reconnaissance: r }: Formation) => (r?.genre === 'cqp' ? r.intitule : '');
const genreDe = ({ reconnaissance: r }: Formation) =>
  r === null ? '' : r.genre === 'rncp' || r.genre === 'rs' ? 'certification' : r.genre;
