import { z } from 'zod';
import { chronologie } from '#capabilities/registre/index.ts';
import { ButtonLink, Columns, DescriptionList, Notice, Section } from '#design/index.ts';
import { id } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { type Context, redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { archiverEntreprise, retablirEntreprise } from '../actions/archiver.ts';
import { retirerContact } from '../actions/retirer-contact.ts';
import { nomEntreprise } from '../domain/entreprise.ts';
import { siretLisible } from '#engines/numeros/index.ts';
import { CHAMPS, messages } from '../messages.fr.ts';
import { ficheEntreprise, type FicheEntreprise } from '../queries/fiche-entreprise.query.ts';
import type { VoletDeFiche } from '../volets.ts';
import { BoutonActe } from './BoutonActe.tsx';
import { Contacts } from './Contacts.tsx';
import { adresse, courriel, telephone } from './coordonnees.tsx';
import { FAITS_MONTRES, FAITS_TOUS, Historique } from './Historique.tsx';
import { lireVolets, Volets } from './Volets.tsx';

const mots = messages.entreprise;
const Params = z.object({ entrepriseId: id() });
const Query = z.object({ histoire: z.literal('tout').optional().catch(undefined) });
type Ici = Context<z.output<typeof Params>, z.output<typeof Query>>;

/** One company: what it is, who to speak to, what the floors above know of it, what happened. */
export const pageEntreprise = (volets: readonly VoletDeFiche[]) =>
  page({
    path: '/entreprises/:entrepriseId',
    access: 'annuaire.lire',
    params: Params,
    query: Query,
    view: async (context) => {
      const { tx, organismeId, params } = context;
      const fiche = await ficheEntreprise(tx, organismeId, params.entrepriseId);
      if (fiche === null) return null;
      const tout = context.query.histoire === 'tout';
      const histoire = await chronologie(context, [fiche.id], tout ? FAITS_TOUS : FAITS_MONTRES + 1);
      const lus = await lireVolets(context, volets, 'entreprise', [fiche.id]);
      const modifie = context.can('annuaire.modifier');
      return {
        title: nomEntreprise(fiche),
        lead: `SIRET\u00a0${siretLisible(fiche.siret)}`,
        breadcrumb: [{ href: '/entreprises', label: messages.entreprises.titre }],
        actions: modifie && <Actions context={context} fiche={fiche} />,
        body: (
          <>
            {fiche.archiveeLe !== null && <Notice tone="attention">{mots.archiveeAvis}</Notice>}
            <Columns
              aside={
                <Historique
                  items={tout ? histoire : histoire.slice(0, FAITS_MONTRES)}
                  toutHref={
                    !tout && histoire.length > FAITS_MONTRES ? '?histoire=tout#historique' : undefined
                  }
                />
              }
            >
              <Contacts fiche={fiche} acte={modifie ? context.form : null} />
              <Volets volets={lus} />
              <Etablissement fiche={fiche} />
            </Columns>
          </>
        ),
      };
    },
    acts: {
      archiver: act({
        access: 'annuaire.modifier',
        body: z.object({}),
        run: async (context: Ici) => {
          const result = await archiverEntreprise(context, context.params.entrepriseId);
          return result.ok ? ok(retour(context, mots.archivee)) : result;
        },
      }),
      retablir: act({
        access: 'annuaire.modifier',
        body: z.object({}),
        run: async (context: Ici) => {
          const result = await retablirEntreprise(context, context.params.entrepriseId);
          return result.ok ? ok(retour(context, mots.retablie)) : result;
        },
      }),
      retirerContact: act({
        access: 'annuaire.modifier',
        body: z.object({ contactId: id() }),
        run: async (context: Ici, { contactId }) => {
          const { entrepriseId } = context.params;
          const result = await retirerContact(context, { entrepriseId, contactId, retire: true });
          return result.ok ? ok(retour(context, mots.contactRetire)) : result;
        },
      }),
      remettreContact: act({
        access: 'annuaire.modifier',
        body: z.object({ contactId: id() }),
        run: async (context: Ici, { contactId }) => {
          const { entrepriseId } = context.params;
          const result = await retirerContact(context, { entrepriseId, contactId, retire: false });
          return result.ok ? ok(retour(context, mots.contactRemis)) : result;
        },
      }),
    },
  });

const retour = ({ params }: Ici, notice: string) => redirect(`/entreprises/${params.entrepriseId}`, notice);

function Actions({ context, fiche }: { context: Ici; fiche: FicheEntreprise }) {
  return (
    <>
      <ButtonLink href={`/entreprises/${fiche.id}/modifier`} icon="pen">
        {messages.personne.modifier}
      </ButtonLink>
      {fiche.archiveeLe === null ? (
        <BoutonActe acte={context.form('archiver')} mot={messages.personne.archiver} variant="quiet" />
      ) : (
        <BoutonActe acte={context.form('retablir')} mot={messages.personne.retablir} />
      )}
    </>
  );
}

function Etablissement({ fiche }: { fiche: FicheEntreprise }) {
  return (
    <Section title={mots.etablissement} id="etablissement">
      <DescriptionList
        items={[
          ...(fiche.enseigne === null ? [] : [{ term: CHAMPS.raisonSociale, value: fiche.raisonSociale }]),
          { term: CHAMPS.adresse, value: adresse(fiche) },
          { term: CHAMPS.telephone, value: telephone(fiche.telephone) },
          { term: CHAMPS.courriel, value: courriel(fiche.courriel) },
          { term: CHAMPS.naf, value: fiche.naf },
          { term: CHAMPS.effectif, value: fiche.effectif },
          { term: CHAMPS.idcc, value: fiche.idcc },
          { term: CHAMPS.opco, value: fiche.opco },
        ]}
      />
      {fiche.etablissements.length > 0 && (
        <>
          <h3>{mots.autres}</h3>
          <ul>
            {fiche.etablissements.map(({ id: autre, nom, siret, ville }) => (
              <li key={autre}>
                <a href={`/entreprises/${autre}`}>{nom}</a>, {ville ?? siretLisible(siret)}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
