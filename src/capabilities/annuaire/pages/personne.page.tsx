import { z } from 'zod';
import { chronologie } from '#capabilities/registre/index.ts';
import {
  Badge,
  ButtonLink,
  Columns,
  DataTable,
  DateFr,
  DescriptionList,
  Notice,
  Section,
} from '#design/index.ts';
import { id } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { type Context, redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { archiverPersonne, retablirPersonne } from '../actions/archiver.ts';
import { separerPersonnes } from '../actions/separer-personnes.ts';
import { nomComplet, type Personne } from '../domain/personne.ts';
import { CHAMPS, messages } from '../messages.fr.ts';
import { fusion } from '../messages-doublons.fr.ts';
import { fichePersonne, type LienEntreprise } from '../queries/fiche-personne.query.ts';
import type { VoletDeFiche } from '../volets.ts';
import { BoutonActe } from './BoutonActe.tsx';
import { adresse, courriel, telephone } from './coordonnees.tsx';
import { FichesReunies } from './FichesReunies.tsx';
import { FAITS_MONTRES, FAITS_TOUS, Historique } from './Historique.tsx';
import { lireVolets, Volets } from './Volets.tsx';

const mots = messages.personne;
const Params = z.object({ personneId: id() });
const Query = z.object({ histoire: z.literal('tout').optional().catch(undefined) });
type Ici = Context<z.output<typeof Params>, z.output<typeof Query>>;

/** One person: who she is, how to reach her, where she works, what the floors above know of her, what happened. */
export const pagePersonne = (volets: readonly VoletDeFiche[]) =>
  page({
    path: '/personnes/:personneId',
    access: 'annuaire.lire',
    params: Params,
    query: Query,
    view: async (context) => {
      const fiche = await fichePersonne(context.tx, context.organismeId, context.params.personneId);
      if (fiche === null) return null;
      if (fiche.fusionneeDans !== null) return redirect(`/personnes/${fiche.fusionneeDans}`);
      const tout = context.query.histoire === 'tout';
      const histoire = await chronologie(context, fiche.ids, tout ? FAITS_TOUS : FAITS_MONTRES + 1);
      const lus = await lireVolets(context, volets, 'personne', fiche.ids);
      return {
        title: nomComplet(fiche),
        breadcrumb: [{ href: '/personnes', label: messages.personnes.titre }],
        actions: context.can('annuaire.modifier') && <Actions context={context} personne={fiche} />,
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
              <Identite personne={fiche} etatCivil={context.can('annuaire.lire_etat_civil')} />
              <Volets volets={lus} />
              <Entreprises liens={fiche.entreprises} />
              <FichesReunies
                fiches={fiche.reunies}
                acte={context.can('annuaire.modifier') ? context.form : null}
              />
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
          const { personneId } = context.params;
          const result = await archiverPersonne(context, personneId);
          return result.ok ? ok(redirect(`/personnes/${personneId}`, mots.archivee)) : result;
        },
      }),
      separer: act({
        access: 'annuaire.modifier',
        body: z.object({ fusionId: id() }),
        run: async (context: Ici, { fusionId }) => {
          const { personneId } = context.params;
          const result = await separerPersonnes(context, { fusionId, gardeeId: personneId });
          return result.ok ? ok(redirect(`/personnes/${personneId}`, fusion.separees)) : result;
        },
      }),
      retablir: act({
        access: 'annuaire.modifier',
        body: z.object({}),
        run: async (context: Ici) => {
          const { personneId } = context.params;
          const result = await retablirPersonne(context, personneId);
          return result.ok ? ok(redirect(`/personnes/${personneId}`, mots.retablie)) : result;
        },
      }),
    },
  });

function Actions({ context, personne }: { context: Ici; personne: Personne }) {
  return (
    <>
      <ButtonLink href={`/personnes/${personne.id}/modifier`} icon="pen">
        {mots.modifier}
      </ButtonLink>
      <ButtonLink href={`/personnes/${personne.id}/fusionner`} variant="quiet">
        {fusion.lien}
      </ButtonLink>
      {context.can('donnees.gerer') && (
        <ButtonLink href={`/personnes/${personne.id}/donnees-personnelles`} variant="quiet">
          {mots.donnees}
        </ButtonLink>
      )}
      {personne.archiveeLe === null ? (
        <BoutonActe acte={context.form('archiver')} mot={mots.archiver} variant="quiet" />
      ) : (
        <BoutonActe acte={context.form('retablir')} mot={mots.retablir} />
      )}
    </>
  );
}

function Identite({ personne, etatCivil }: { personne: Personne; etatCivil: boolean }) {
  const { dateNaissance, nomNaissance, nomUsage } = personne;
  return (
    <Section title={mots.coordonnees} id="coordonnees">
      <DescriptionList
        items={[
          { term: CHAMPS.courriel, value: courriel(personne.courriel) },
          { term: CHAMPS.telephone, value: telephone(personne.telephone) },
          ...(nomUsage === null ? [] : [{ term: CHAMPS.nomNaissance, value: nomNaissance }]),
          ...(etatCivil
            ? [
                {
                  term: CHAMPS.dateNaissance,
                  value: dateNaissance && <DateFr value={Temporal.PlainDate.from(dateNaissance)} />,
                },
                { term: CHAMPS.adresse, value: adresse(personne) },
              ]
            : [{ term: CHAMPS.ville, value: personne.ville }]),
          ...(personne.referenceExterne === null
            ? []
            : [{ term: CHAMPS.referenceExterne, value: personne.referenceExterne }]),
        ]}
      />
    </Section>
  );
}

function Entreprises({ liens }: { liens: readonly LienEntreprise[] }) {
  if (liens.length === 0) return null;
  return (
    <Section title={mots.entreprises} id="entreprises">
      <DataTable
        caption={mots.entreprises}
        captionHidden
        columns={[
          { key: 'nom', header: messages.liste.nom, cell: ({ nom }) => nom },
          { key: 'fonction', header: messages.contact.fonction, cell: ({ fonction }) => fonction },
          { key: 'etat', header: mots.role, cell: etatDuLien },
        ]}
        rows={liens}
        rowKey={({ contactId }) => contactId}
        rowHref={({ entrepriseId }) => `/entreprises/${entrepriseId}`}
      />
    </Section>
  );
}

function etatDuLien({ tuteur, actif }: LienEntreprise) {
  if (!actif) return <Badge>{messages.entreprise.ancien}</Badge>;
  return tuteur && <Badge tone="info">{messages.entreprise.tuteur}</Badge>;
}
