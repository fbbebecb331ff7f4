import { z } from 'zod';
import { lireHeures, modulesDeFormation } from '#capabilities/catalogue/index.ts';
import { dossierPedagogique, parcoursIndividuel } from '#capabilities/parcours/index.ts';
import { ButtonLink, Section } from '#design/index.ts';
import { today } from '#platform/clock.ts';
import { dateIso, id, idDeFormulaire, texte } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { type Context, redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { annulerActivite } from '../actions/annuler-activite.ts';
import { validerActivite } from '../actions/valider-activite.ts';
import { MODALITES_ACTIVITE, travauxPossibles } from '../domain/activite.ts';
import { tableauDesHeures } from '../domain/tableau-heures.ts';
import { absencesFr } from '../messages/absences.fr.ts';
import { activitesFr, heuresFr as mots } from '../messages/heures.fr.ts';
import { activitesDe, enVigueur } from '../queries/activites.query.ts';
import { heuresRealisees } from '../queries/heures-realisees.query.ts';
import { TableHeures } from './TableHeures.tsx';
import { Travaux } from './Travaux.tsx';

const Params = z.object({ inscriptionId: id() });
type Contexte = Context<z.output<typeof Params>, unknown>;

const Valider = z.object({
  _id: idDeFormulaire(),
  travailChoisi: z
    .string()
    .transform((choix) => choix.split(':'))
    .pipe(z.tuple([id(), z.enum(MODALITES_ACTIVITE)], activitesFr.pasAuParcours)),
  le: dateIso(),
  duree: texte(20)
    .transform((saisie) => lireHeures(saisie) ?? 0)
    .pipe(z.number().min(1, activitesFr.dureeFausse).max(60_000, activitesFr.dureeFausse)),
  travail: texte(1000),
});

/** The hours of one file: planned and done, module by module, and the work that is not signed by créneau. */
export const pageHeuresInscription = page({
  path: '/inscriptions/:inscriptionId/heures',
  access: 'heures.lire',
  params: Params,
  view: async (context, form) => {
    const { tx, organismeId, params, clock } = context;
    const { inscriptionId } = params;
    const dossier = await dossierPedagogique(tx, organismeId, inscriptionId);
    if (dossier === null) return null;
    const modules = await modulesDeFormation(tx, organismeId, dossier.formationId);
    const { lignes } = parcoursIndividuel(modules, dossier.decisions);
    const heures = await heuresRealisees(tx, organismeId, { inscriptionIds: [inscriptionId] });
    const activites = await activitesDe(tx, organismeId, inscriptionId);
    return {
      title: mots.titreDe(`${dossier.prenom} ${dossier.nom}`),
      lead: mots.accroche,
      width: 'wide',
      breadcrumb: [
        { href: `/sessions/${dossier.sessionId}`, label: dossier.session },
        { href: `/inscriptions/${inscriptionId}`, label: `${dossier.prenom} ${dossier.nom}` },
        { href: `/inscriptions/${inscriptionId}/heures`, label: mots.onglet },
      ],
      actions: context.can('absences.lire') && (
        <ButtonLink href={`/emargement/absences?personneId=${dossier.personneId}`} variant="quiet">
          {absencesFr.lien}
        </ButtonLink>
      ),
      body: (
        <>
          <FormErrors form={form} />
          <Section title={mots.titre}>
            <TableHeures rows={tableauDesHeures(lignes, heures)} />
            <p className="hint">{mots.excuseesAide}</p>
          </Section>
          <Travaux
            activites={activites}
            travaux={travauxPossibles(lignes, enVigueur(activites))}
            form={form}
            jour={today(clock).toString()}
            formulaire={context.can('heures.valider') ? context.form : null}
          />
        </>
      ),
    };
  },
  acts: {
    valider: act({
      access: 'heures.valider',
      body: Valider,
      run: async (context: Contexte, { _id, travailChoisi: [moduleId, modalite], le, duree, travail }) => {
        const { inscriptionId } = context.params;
        const done = await validerActivite(context, {
          id: _id,
          inscriptionId,
          moduleId,
          modalite,
          le: Temporal.PlainDate.from(le),
          minutes: duree,
          travail,
        });
        return done.ok ? ok(retour(inscriptionId, activitesFr.validee)) : done;
      },
    }),
    annuler: act({
      access: 'heures.valider',
      body: z.object({ activiteId: id(), motif: texte(500) }),
      run: async (context: Contexte, body) => {
        const { inscriptionId } = context.params;
        const done = await annulerActivite(context, { ...body, inscriptionId });
        return done.ok ? ok(retour(inscriptionId, activitesFr.annulation)) : done;
      },
    }),
  },
});

const retour = (inscriptionId: string, avis: string) =>
  redirect(`/inscriptions/${inscriptionId}/heures#travaux`, avis);
