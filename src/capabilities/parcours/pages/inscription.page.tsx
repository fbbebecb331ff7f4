import type { ReactNode } from 'react';
import { z } from 'zod';
import { ButtonLink, Columns, Section, Steps } from '#design/index.ts';
import { today } from '#platform/clock.ts';
import { id } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { type Context, redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { ajouterEtape } from '../actions/ajouter-etapes.ts';
import { ACTES, actesPossibles } from '../domain/actes.ts';
import { faitDe } from '../domain/etape.ts';
import { periodeEnVigueur } from '../domain/faits.ts';
import { progression } from '../domain/progression.ts';
import { periodeFr } from '../messages/dates.fr.ts';
import { dossierFr as words, JALONS_FR } from '../messages/dossier.fr.ts';
import { ETAPES } from '../messages/etapes.fr.ts';
import { sessionsFr } from '../messages/sessions.fr.ts';
import { financementsDe } from '../queries/financements.query.ts';
import { inscriptionParId } from '../queries/inscriptions.query.ts';
import type { EncartDeDossier } from '../suivi.ts';
import { sessionParId } from '../queries/session-par-id.query.ts';
import { ActesDuDossier } from './ActesDuDossier.tsx';
import { Administratif, Coordonnees } from './Administratif.tsx';
import { BadgeStatut } from './badges.tsx';
import { acteFait } from './champs.ts';
import { Etape } from './champs-etape.ts';
import { ETAPE_VUE } from './etape-vue.ts';
import { FormulaireEtape } from './FormulaireEtape.tsx';
import { Histoire } from './Histoire.tsx';
import { Onglets } from './Onglets.tsx';

const Params = z.object({ inscriptionId: id() });
const Query = z.object({ etape: z.enum(ACTES).optional().catch(undefined) });
type Contexte = Context<z.output<typeof Params>, z.output<typeof Query>>;

/** The file of a person in a session: where it is, what happened, what can be done. */
export const pageInscription = (encarts: readonly EncartDeDossier[]) =>
  page({
    path: '/inscriptions/:inscriptionId',
    access: 'inscription.lire',
    params: Params,
    query: Query,
    view: async (context, form) => {
      const { tx, organismeId, clock, params, query } = context;
      const jour = today(clock);
      const dossier = await inscriptionParId(tx, organismeId, params.inscriptionId, jour);
      const session = dossier && (await sessionParId(tx, organismeId, dossier.sessionId));
      if (dossier === null || session === null) return null;
      const ici = `/inscriptions/${dossier.id}`;
      const faits = dossier.etapes.map(faitDe);
      const dits: ReactNode[] = [];
      for (const encart of encarts)
        if (context.can(encart.droit)) dits.push(await encart.lire(context, dossier.id));
      const peut = context.can('inscription.modifier');
      const financements = context.can('inscription.financer')
        ? await financementsDe(tx, organismeId, dossier.id)
        : null;
      return {
        title: `${dossier.prenom} ${dossier.nom}`,
        lead: `${session.intitule}, ${periodeFr(session.debut, session.fin)}`,
        breadcrumb: [
          { href: '/sessions', label: sessionsFr.fiche.sessions },
          { href: `/sessions/${session.id}`, label: session.intitule },
        ],
        actions: <ButtonLink href={`/personnes/${dossier.personneId}`}>{words.personne}</ButtonLink>,
        body: (
          <>
            <Onglets inscriptionId={dossier.id} ici="" context={context} />
            <FormErrors form={form} />
            <Section title={words.progression}>
              <p>
                <BadgeStatut statut={dossier.statut} />
              </p>
              <Steps
                label={words.progression}
                steps={progression(dossier.statut).map(({ jalon, etat }) => ({
                  label: JALONS_FR[jalon],
                  state: ETAPE_VUE[etat],
                }))}
              />
            </Section>
            {peut && query.etape !== undefined && (
              <FormulaireEtape
                envoi={context.form('avancer', { genre: query.etape })}
                form={form}
                acte={query.etape}
                jour={jour}
                periode={periodeEnVigueur(faits)}
                retour={ici}
              />
            )}
            <Columns
              aside={
                <>
                  <Administratif dossier={dossier} financements={financements} modifiable={peut} />
                  <Coordonnees dossier={dossier} />
                </>
              }
            >
              {dits.map((dit, rang) => (
                <div key={encarts[rang]?.cle}>{dit}</div>
              ))}
              {dossier.projet !== null && (
                <Section title={words.projet}>
                  <p className="hint">{words.projetAide}</p>
                  <p>{dossier.projet}</p>
                </Section>
              )}
              {peut && query.etape === undefined && (
                <ActesDuDossier dossier={dossier} actes={actesPossibles(faits, jour, clock.now())} />
              )}
              <Histoire dossier={dossier} context={peut ? context : null} />
            </Columns>
          </>
        ),
      };
    },
    acts: {
      avancer: act({
        access: 'inscription.modifier',
        body: Etape,
        run: async (context: Contexte, etape) => {
          const { inscriptionId } = context.params;
          const ajoutee = await ajouterEtape(context, { ...etape, inscriptionId });
          if (!ajoutee.ok) return ajoutee;
          return ok(redirect(`/inscriptions/${inscriptionId}`, words.faite(ETAPES[etape.evenement.genre])));
        },
      }),
      annuler: act({
        access: 'inscription.modifier',
        body: z.object({ ...acteFait, etapeId: id() }),
        run: async (context: Contexte, { _id, etapeId }) => {
          const { inscriptionId } = context.params;
          const evenement = { genre: 'fait.annule', faitId: etapeId } as const;
          const annulee = await ajouterEtape(context, { id: _id, inscriptionId, evenement });
          if (!annulee.ok) return annulee;
          return ok(redirect(`/inscriptions/${inscriptionId}`, words.etapeAnnulee));
        },
      }),
    },
  });
