import {
  Checkbox,
  Form,
  FormActions,
  Meter,
  Notice,
  optionsOf,
  RadioGroup,
  Section,
  SubmitButton,
} from '#design/index.ts';
import type { FormState } from '#platform/http/form-state.ts';
import type { ActForm } from '#platform/http/route.ts';
import { closableA } from '../domain/ouverture-cloture.ts';
import { prenomsDistincts } from '../domain/prenoms-distincts.ts';
import { ecrans } from '../messages/ecrans.fr.ts';
import { feuille } from '../messages/feuille.fr.ts';
import type { Attendu, FeuilleLue } from '../queries/feuille.query.ts';
import { PresencesNotees } from './PresencesNotees.tsx';
import { TableConstats } from './TableConstats.tsx';

interface Props {
  readonly lue: FeuilleLue;
  readonly maintenant: Temporal.Instant;
  readonly form: FormState;
  readonly formulaire: (acte: string) => ActForm;
}

/** The sheet in the hands of its trainer: who has not signed yet first, then who has, then the countersignature. */
export function FeuilleOuverte({ lue, maintenant, form, formulaire }: Props) {
  const muets = lue.attendus.filter(({ presence }) => presence === null);
  const vus = lue.attendus.filter(({ presence }) => presence !== null);
  const base = `/creneaux/${lue.creneauId}/presence`;
  const total = lue.attendus.length;
  return (
    <>
      <Meter
        label={ecrans.colonnes.presents}
        value={vus.length}
        max={total}
        words={feuille.signes(vus.length, total)}
      />
      {muets.length > 0 && (
        <Section title={feuille.muets(muets.length)} id="muets">
          <p>{feuille.muetsAide}</p>
          <Form {...formulaire('valider')} bare>
            <div className="section">
              <TableConstats caption={feuille.muets(muets.length)} attendus={muets} form={form} />
              <RadioGroup
                name="reste"
                label={feuille.reste}
                value={form.value('reste')}
                inline
                options={optionsOf(feuille.restes)}
              />
              <FormActions>
                <SubmitButton variant="secondary" icon="check">
                  {feuille.valider}
                </SubmitButton>
              </FormActions>
            </div>
          </Form>
        </Section>
      )}
      {vus.length > 0 && (
        <Section title={`${feuille.notees} (${vus.length})`} id="notees">
          <PresencesNotees attendus={vus} changer={{ base, libelle: feuille.changer }} />
        </Section>
      )}
      <Cloture lue={lue} muets={muets} maintenant={maintenant} formulaire={formulaire} />
    </>
  );
}

function Cloture({
  lue,
  muets,
  maintenant,
  formulaire,
}: Omit<Props, 'form'> & { readonly muets: readonly Attendu[] }) {
  const possible = closableA(lue, lue.reglages);
  return (
    <Section title={feuille.clore} id="clore">
      {Temporal.Instant.compare(maintenant, possible) < 0 ? (
        <p>{feuille.clorePlusTard(possible)}</p>
      ) : (
        <>
          <Notice tone="info">{feuille.cloreAide}</Notice>
          <Form {...formulaire('clore')}>
            {muets.length > 0 && <Checkbox name="absents" label={feuille.absents(prenomsDistincts(muets))} />}
            <FormActions>
              <SubmitButton icon="check">{feuille.clore}</SubmitButton>
            </FormActions>
          </Form>
        </>
      )}
    </Section>
  );
}
