import { z } from 'zod';
import {
  Badge,
  ButtonLink,
  Card,
  CardGrid,
  Field,
  Form,
  FormActions,
  formatDate,
  Notice,
  Section,
  Select,
  SubmitButton,
} from '#design/index.ts';
import { validite } from '#capabilities/referentiels/index.ts';
import { today } from '#platform/clock.ts';
import { id, texte, texteOptionnel } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { creerFormation } from '../actions/creer-formation.ts';
import { NATURES } from '../domain/formation.ts';
import {
  certificationParNumero,
  certificationsContenant,
  type CertificationReprise,
  type CertificationTrouvee,
} from '../queries/certification.query.ts';
import { certification } from './champs.ts';
import { creation as mots, NATURE } from './messages.fr.ts';

const CHEMIN = '/formations/nouvelle';

const Creation = z.object({
  _id: id(),
  intitule: texte(255),
  code: texteOptionnel(40),
  nature: z.enum(NATURES),
  certification: certification(),
});

/** Crée une formation : d'abord la certification (ou aucune), puis l'intitulé. */
export const pageNouvelleFormation = page({
  path: CHEMIN,
  access: 'formation.modifier',
  query: z.object({
    q: z.string().max(200).catch('').default(''),
    certification: certification().catch(null),
    libre: z.string().optional().catch(undefined),
  }),
  view: async (context, form) => {
    const { q, libre } = context.query;
    const numero = form.acte === null ? context.query.certification : form.value('certification') || null;
    const choisie = numero === null ? null : await certificationParNumero(context.tx, numero);
    const date = today(context.clock);
    const choix = choisie === null && libre === undefined && form.acte === null;
    const trouvees = choix ? await certificationsContenant(context.tx, q) : [];
    return {
      title: mots.titre,
      lead: choix ? mots.accroche : undefined,
      width: 'narrow',
      breadcrumb: [{ href: '/formations', label: 'Formations' }],
      body: choix ? (
        <Choix q={q} trouvees={trouvees} date={date} />
      ) : (
        <>
          <FormErrors form={form} />
          {choisie !== null && <Reprise certification={choisie} date={date} />}
          <Form {...context.form('creer', choisie === null ? {} : { certification: choisie.numero })}>
            <Field
              {...form.field('intitule', choisie?.intitule)}
              label={mots.intitule}
              hint={mots.intituleAide}
              width="full"
              maxLength={255}
              required
            />
            <Field {...form.field('code')} label={mots.code} hint={mots.codeAide} width="s" maxLength={40} />
            <Select
              name="nature"
              label={mots.nature}
              value={form.value('nature', 'formation')}
              placeholder={false}
              error={form.error('nature')}
              options={NATURES.map((value) => ({ value, label: NATURE[value] }))}
            />
            <FormActions>
              <SubmitButton>{mots.bouton}</SubmitButton>
              <ButtonLink href={CHEMIN} variant="quiet">
                {mots.changer}
              </ButtonLink>
            </FormActions>
          </Form>
        </>
      ),
    };
  },
  acts: {
    creer: act({
      body: Creation,
      run: async (context, { _id, ...nouvelle }) => {
        const creee = await creerFormation(context, { id: _id, ...nouvelle });
        return creee.ok ? ok(redirect(`/formations/${creee.value}`, mots.faite)) : creee;
      },
    }),
  },
});

interface ChoixProps {
  readonly q: string;
  readonly trouvees: readonly CertificationTrouvee[];
  readonly date: Temporal.PlainDate;
}

function Choix({ q, trouvees, date }: ChoixProps) {
  return (
    <>
      <Section title={mots.choisir}>
        <search>
          <form className="filters" action={CHEMIN}>
            <div className="filters-row">
              <Field
                name="q"
                label={mots.chercher}
                hint={mots.chercherAide}
                type="search"
                value={q}
                width="full"
              />
              <div className="row">
                <SubmitButton variant="primary" icon="search">
                  {mots.boutonChercher}
                </SubmitButton>
              </div>
            </div>
          </form>
        </search>
        {q.trim() !== '' && (
          <output>{trouvees.length === 0 ? mots.rien : mots.resultats(trouvees.length)}</output>
        )}
        {trouvees.length > 0 && (
          <CardGrid>
            {trouvees.map((trouvee) => (
              <Card
                key={trouvee.numero}
                level={3}
                title={trouvee.intitule}
                href={`${CHEMIN}?certification=${trouvee.numero}`}
                footer={<Etiquettes certification={trouvee} date={date} />}
              />
            ))}
          </CardGrid>
        )}
      </Section>
      <Section title={mots.sans}>
        <p>{mots.sansAide}</p>
        <div className="row">
          <ButtonLink href={`${CHEMIN}?libre=oui`} icon="document">
            {mots.sansBouton}
          </ButtonLink>
        </div>
      </Section>
    </>
  );
}

interface CertificationProps {
  readonly certification: CertificationTrouvee;
  readonly date: Temporal.PlainDate;
}

const validiteLe = ({ actif, fin }: CertificationTrouvee, date: Temporal.PlainDate) =>
  validite({ actif, dateFinEnregistrement: fin === null ? null : Temporal.PlainDate.from(fin) }, date);

function Etiquettes({ certification: trouvee, date }: CertificationProps) {
  const { numero, niveau, fin } = trouvee;
  const { etat } = validiteLe(trouvee, date);
  const jusquAu = fin === null ? null : mots.jusquAu(formatDate(Temporal.PlainDate.from(fin)));
  return (
    <p className="row">
      <Badge>{numero}</Badge>
      <span>{niveau === null ? mots.sansNiveau : mots.niveau(niveau)}</span>
      {etat === 'expiree' && <Badge tone="attention">{mots.expiree}</Badge>}
      {etat === 'expireBientot' && <Badge tone="attention">{jusquAu}</Badge>}
      {etat === 'enVigueur' && jusquAu !== null && <span>{jusquAu}</span>}
    </p>
  );
}

function Reprise({
  certification: choisie,
  date,
}: {
  certification: CertificationReprise;
  date: Temporal.PlainDate;
}) {
  const { etat } = validiteLe(choisie, date);
  return (
    <Notice tone={etat === 'enVigueur' ? 'info' : 'attention'} title={choisie.intitule}>
      <Etiquettes certification={choisie} date={date} />
      <p>{mots.reprend(choisie.blocs.length)}</p>
      {etat === 'expiree' && <p>{mots.expireeAide}</p>}
    </Notice>
  );
}
