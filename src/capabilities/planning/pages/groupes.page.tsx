import { z } from 'zod';
import {
  type Column,
  DataTable,
  Disclosure,
  EmptyState,
  Field,
  Form,
  FormActions,
  Section,
  SubmitButton,
} from '#design/index.ts';
import { id, idDeFormulaire, liste, texte } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import type { FormState } from '#platform/http/form-state.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { type Context, redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { creerGroupe, renommerGroupe, repartirGroupes, retirerGroupe } from '../actions/grouper.ts';
import { groupes as mots } from '../messages/groupes.fr.ts';
import { type GroupesLus, groupesDeSession } from '../queries/groupes.query.ts';
import { parametres } from './commun.tsx';

const Params = z.object({ sessionId: id() });
/** `groupe:inscription`, une case cochée. */
const membre = () =>
  z
    .string()
    .regex(/^[0-9a-f-]{36}:[0-9a-f-]{36}$/u)
    .transform((lu) => {
      const [groupeId = '', inscriptionId = ''] = lu.split(':');
      return { groupeId, inscriptionId };
    });
type Contexte = Context<z.output<typeof Params>, unknown>;
const chemin = (sessionId: string) => `/sessions/${sessionId}/groupes`;

/** Les groupes d'une session, et qui est dans chacun. */
export const pageGroupes = page({
  path: '/sessions/:sessionId/groupes',
  access: 'planning.lire',
  params: Params,
  view: async (context, form) => {
    const { sessionId } = context.params;
    const lus = await groupesDeSession(context.tx, context.organismeId, sessionId);
    if (lus === null) return null;
    const modifiable = context.can('planning.modifier');
    return {
      title: mots.titre,
      lead: mots.accroche(lus.session),
      breadcrumb: [{ href: `/sessions/${sessionId}`, label: lus.session }],
      body: (
        <>
          <FormErrors form={form} />
          {modifiable && (
            <Disclosure summary={mots.ajouter} open={form.acte === 'ajouter' || lus.groupes.length === 0}>
              <Form {...context.form('ajouter')}>
                <Field {...form.field('nom')} label={mots.nom} hint={mots.nomAide} maxLength={80} required />
                <FormActions>
                  <SubmitButton>{mots.ajouter}</SubmitButton>
                </FormActions>
              </Form>
            </Disclosure>
          )}
          {lus.groupes.length === 0 ? (
            <EmptyState icon="people" title={mots.vide}>
              {mots.videAide}
            </EmptyState>
          ) : (
            <>
              <ListeGroupes context={context} lus={lus} modifiable={modifiable} />
              <Repartition context={context} lus={lus} form={form} modifiable={modifiable} />
            </>
          )}
        </>
      ),
    };
  },
  acts: {
    ajouter: act({
      access: 'planning.modifier',
      body: z.object({ _id: idDeFormulaire(), nom: texte(80) }),
      run: async (context, { _id, nom }) => {
        const { sessionId } = parametres(Params, context);
        const done = await creerGroupe(context, { sessionId, id: _id, nom });
        return done.ok ? ok(redirect(chemin(sessionId), mots.ajoute)) : done;
      },
    }),
    renommer: act({
      access: 'planning.modifier',
      body: z.object({ groupe: id(), nom: texte(80) }),
      run: async (context, { groupe, nom }) => {
        const { sessionId } = parametres(Params, context);
        const done = await renommerGroupe(context, { sessionId, id: groupe, nom });
        return done.ok ? ok(redirect(chemin(sessionId), mots.renomme)) : done;
      },
    }),
    retirer: act({
      access: 'planning.modifier',
      body: z.object({ groupe: id() }),
      run: async (context, { groupe }) => {
        const { sessionId } = parametres(Params, context);
        const done = await retirerGroupe(context, { sessionId, id: groupe });
        return done.ok ? ok(redirect(chemin(sessionId), mots.retire)) : done;
      },
    }),
    repartir: act({
      access: 'planning.modifier',
      body: z.object({ membre: liste(membre(), 5_000) }),
      run: async (context, { membre: membres }) => {
        const { sessionId } = parametres(Params, context);
        const done = await repartirGroupes(context, { sessionId, membres });
        return done.ok ? ok(redirect(chemin(sessionId), mots.reparti(done.value.changements))) : done;
      },
    }),
  },
});

interface PartieProps {
  readonly context: Contexte;
  readonly lus: GroupesLus;
  readonly modifiable: boolean;
}

type Groupe = GroupesLus['groupes'][number];
type Inscrit = GroupesLus['inscrits'][number];

function ListeGroupes({ context, lus, modifiable }: PartieProps) {
  const columns: Column<Groupe>[] = [
    { key: 'nom', header: mots.nom, cell: ({ nom }) => nom },
    {
      key: 'membres',
      header: mots.membres,
      align: 'end',
      cell: ({ id: groupe }) => lus.inscrits.filter(({ groupeIds }) => groupeIds.includes(groupe)).length,
    },
    { key: 'creneaux', header: mots.creneaux, align: 'end', cell: ({ creneaux }) => creneaux },
    {
      key: 'gerer',
      header: mots.gerer,
      cell: ({ id: groupe, nom, creneaux }) => (
        <Disclosure summary={mots.renommer}>
          <Form {...context.form('renommer', { groupe })}>
            <Field name="nom" id={`nom-${groupe}`} label={mots.nom} value={nom} maxLength={80} required />
            <SubmitButton variant="secondary" compact>
              {mots.renommer}
            </SubmitButton>
          </Form>
          {creneaux === 0 && (
            <Form {...context.form('retirer', { groupe })} bare>
              <SubmitButton variant="quiet" compact>
                {mots.retirer}
              </SubmitButton>
            </Form>
          )}
        </Disclosure>
      ),
    },
  ];
  return (
    <DataTable
      caption={mots.titre}
      captionHidden
      columns={modifiable ? columns : columns.slice(0, 3)}
      rows={lus.groupes}
      rowKey={({ id: groupe }) => groupe}
      rowHref={({ id: groupe }) => `/planning?vue=groupe&id=${groupe}`}
    />
  );
}

function Repartition({ context, lus, form, modifiable }: PartieProps & { form: FormState }) {
  if (lus.inscrits.length === 0) return <p className="muted">{mots.sansInscrit}</p>;
  const coches = form.acte === 'repartir' ? new Set(form.values('membre')) : null;
  const columns: Column<Inscrit>[] = [
    { key: 'personne', header: mots.personne, cell: ({ nom }) => nom },
    ...lus.groupes.map((groupe) => ({
      key: groupe.id,
      header: groupe.nom,
      cell: ({ inscriptionId, nom, groupeIds }: Inscrit) => {
        const value = `${groupe.id}:${inscriptionId}`;
        return (
          <label className="choice">
            <input
              type="checkbox"
              name="membre"
              value={value}
              disabled={!modifiable}
              defaultChecked={coches?.has(value) ?? groupeIds.includes(groupe.id)}
            />
            <span className="sr">{mots.dans(nom, groupe.nom)}</span>
          </label>
        );
      },
    })),
  ];
  return (
    <Section title={mots.repartition}>
      <p className="hint">{mots.repartitionAide}</p>
      <Form {...context.form('repartir')} bare>
        <DataTable
          caption={mots.repartition}
          captionHidden
          columns={columns}
          rows={lus.inscrits}
          rowKey={({ inscriptionId }) => inscriptionId}
        />
        {modifiable && (
          <FormActions>
            <SubmitButton>{mots.repartir}</SubmitButton>
          </FormActions>
        )}
      </Form>
    </Section>
  );
}
