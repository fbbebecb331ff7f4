import { z } from 'zod';
import {
  Badge,
  type Column,
  DataTable,
  EmptyState,
  Form,
  FormActions,
  formatMoment,
  RadioGroup,
  SubmitButton,
} from '#design/index.ts';
import { id, liste } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { type Context, redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { creerLiensDeSignature } from '../actions/creer-liens-signature.ts';
import { envoyerLiens } from '../actions/envoyer-liens.ts';
import { ecrans, horaire } from '../messages/ecrans.fr.ts';
import { liens } from '../messages/liens.fr.ts';
import { creneauxALier, type Destinataire } from '../queries/destinataires-liens.query.ts';
import { formateurDe } from './formateur-de.ts';
import { vueDesLiensImprimes } from './liens-imprimes.view.tsx';

const Params = z.object({ creneauId: id() });
const Body = z.object({
  portee: z.enum(['creneau', 'jour']).default('creneau'),
  moyen: z.enum(['courriel', 'papier']).default('courriel'),
  personne: liste(id()),
});

/** Sends or prints personal links to sign a créneau, for those who have no account. */
export const pageLiens = page({
  path: '/creneaux/:creneauId/liens',
  access: 'emargement.tenir',
  params: Params,
  view: async (context, form) => {
    const { tx, organismeId, params } = context;
    const [creneau] = await creneauxALier(tx, organismeId, params.creneauId, 'creneau');
    if (creneau === undefined) return null;
    const { titre, debut, fin, destinataires } = creneau;
    const feuille = `/creneaux/${params.creneauId}/emargement`;
    const coches = form.values(
      'personne',
      destinataires
        .filter(({ compte, notee }) => !compte && !notee)
        .map(({ inscriptionId }) => inscriptionId),
    );
    return {
      title: liens.titre,
      lead: `${titre}, ${horaire(debut, fin)}. ${liens.accroche}`,
      breadcrumb: [
        { href: '/emargement', label: ecrans.titre },
        { href: feuille, label: titre },
        { href: `/creneaux/${params.creneauId}/liens`, label: liens.titre },
      ],
      body: (
        <>
          <FormErrors form={form} />
          <Form {...context.form('faire')}>
            <DataTable
              caption={liens.titre}
              captionHidden
              columns={COLONNES}
              rows={destinataires}
              rowKey={({ inscriptionId }) => inscriptionId}
              selection={{
                name: 'personne',
                label: nomDe,
                checked: ({ inscriptionId }) => coches.includes(inscriptionId),
              }}
              empty={<EmptyState title={liens.personne}>{liens.personneAide}</EmptyState>}
            />
            <RadioGroup
              name="portee"
              label={liens.portee}
              value={form.value('portee', 'creneau')}
              options={[
                { value: 'creneau', label: liens.porteeCreneau },
                { value: 'jour', label: liens.porteeJour },
              ]}
            />
            <FormActions>
              <SubmitButton icon="mail" name="moyen" value="courriel">
                {liens.envoyer}
              </SubmitButton>
              <SubmitButton variant="secondary" icon="document" name="moyen" value="papier">
                {liens.imprimer}
              </SubmitButton>
            </FormActions>
          </Form>
        </>
      ),
    };
  },
  acts: {
    faire: act({
      body: Body,
      run: async (context, { moyen, ...body }) => {
        const demande = demandeDe(context, body);
        if (moyen === 'papier') {
          const made = await creerLiensDeSignature(context, { ...demande, moyen });
          if (!made.ok) return made;
          return ok({ kind: 'view' as const, view: vueDesLiensImprimes(made.value, context.baseUrl) });
        }
        const sent = await envoyerLiens(context, demande);
        return sent.ok ? ok(redirect(pathDe(context), liens.envoyes(sent.value.envoyes))) : sent;
      },
    }),
  },
});

const pathDe = ({ params }: Context<unknown, unknown>) =>
  `/creneaux/${(params as z.output<typeof Params>).creneauId}/liens`;

const demandeDe = (
  context: Context<unknown, unknown>,
  { portee, personne }: Omit<z.output<typeof Body>, 'moyen'>,
) => ({
  creneauId: (context.params as z.output<typeof Params>).creneauId,
  portee,
  inscriptionIds: personne,
  formateurId: context.can('emargement.corriger') ? null : formateurDe(context),
});

const nomDe = ({ nom, prenom }: Destinataire): string => `${nom} ${prenom}`;

const COLONNES: readonly Column<Destinataire>[] = [
  { key: 'personne', header: liens.colonnes.personne, cell: nomDe },
  {
    key: 'compte',
    header: liens.colonnes.compte,
    cell: ({ compte, notee }) =>
      notee ? (
        <Badge tone="ok">{liens.dejaNotee}</Badge>
      ) : compte ? (
        <Badge>{liens.compte}</Badge>
      ) : (
        <Badge tone="info">{liens.sansCompte}</Badge>
      ),
  },
  {
    key: 'courriel',
    header: liens.colonnes.courriel,
    cell: ({ courriel }) => courriel ?? <span className="muted">{liens.sansCourriel}</span>,
  },
  {
    key: 'lien',
    header: liens.colonnes.lien,
    cell: ({ lienLe }) =>
      lienLe === null ? (
        <span className="muted">{liens.jamais}</span>
      ) : (
        formatMoment(Temporal.Instant.from(lienLe), 'bref')
      ),
  },
];
