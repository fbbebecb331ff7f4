import { z } from 'zod';
import { ajouterPersonne, personneParId, personnesProches } from '#capabilities/annuaire/index.ts';
import { formationParId } from '#capabilities/catalogue/index.ts';
import {
  caseACocher,
  courrielOptionnel,
  dateOptionnelle,
  id,
  jour,
  texte,
  texteOptionnel,
} from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { type Context, type Outcome, redirect } from '#platform/http/route.ts';
import { ok, type Refusal, type Result } from '#platform/result.ts';
import { inscrire } from '../actions/inscrire.ts';
import { ouvrirCandidature } from '../actions/ouvrir-candidature.ts';
import { inscrireFr as words } from '../messages/inscrire.fr.ts';
import { sessionsFr } from '../messages/sessions.fr.ts';
import { designerActeurs } from '../queries/designer-acteurs.ts';
import { suggestions } from '../queries/entreprises-et-tuteurs.query.ts';
import {
  type PersonneAChoisir,
  personnesAChoisir,
  personnesTrouvees,
} from '../queries/personnes-a-choisir.query.ts';
import { sessionParId } from '../queries/session-par-id.query.ts';
import { avecFinancements } from './champs-financement.ts';
import { champsInscription } from './champs-inscription.ts';
import { acteFait, telephone } from './champs.ts';
import { ChoixDePersonne } from './ChoixDePersonne.tsx';
import { FormulaireInscription } from './FormulaireInscription.tsx';

const Params = z.object({ sessionId: id() });
const Query = z.object({
  q: texteOptionnel(100).catch(null),
  personneId: z.uuid().optional().catch(undefined),
  nouvelle: z.literal('oui').optional().catch(undefined),
});
type Contexte = Context<z.output<typeof Params>, z.output<typeof Query>>;

/** What is asked of every registration. */
const champs = {
  ...acteFait,
  ...champsInscription,
  le: jour(),
  debut: jour(),
  fin: jour(),
  seulement: texteOptionnel(20),
};

const Existante = avecFinancements({ ...champs, personneId: id() });
const Nouvelle = avecFinancements({
  ...champs,
  prenom: texte(100),
  nomNaissance: texte(100),
  nomUsage: texteOptionnel(100),
  dateNaissance: dateOptionnelle(),
  courriel: courrielOptionnel(),
  telephone: telephone(),
  autre: caseACocher(),
});

/** What the form does not ask of a new person. */
const SANS_ADRESSE = { adresse: null, codePostal: null, ville: null, commune: null, referenceExterne: null };

type Demande = Omit<z.output<typeof Existante>, 'personneId'>;

/** Registers somebody in a session: found in the annuaire, or new. */
export const pageInscrire = page({
  path: '/sessions/:sessionId/inscrire',
  access: 'inscription.modifier',
  params: Params,
  query: Query,
  view: async (context, form) => {
    const { tx, organismeId, params, query } = context;
    const session = await sessionParId(tx, organismeId, params.sessionId);
    if (session === null) return null;
    const cadre = {
      title: words.titre,
      lead: session.intitule,
      breadcrumb: [
        { href: '/sessions', label: sessionsFr.fiche.sessions },
        { href: `/sessions/${session.id}`, label: session.intitule },
      ],
      width: 'narrow' as const,
    };
    const nouvelle = query.nouvelle === 'oui';
    const personne =
      query.personneId === undefined ? null : await personneParId(tx, organismeId, query.personneId);
    if (!nouvelle && personne === null) {
      const trouvees =
        query.q === null ? null : await personnesTrouvees(tx, organismeId, session.id, query.q);
      return {
        ...cadre,
        body: <ChoixDePersonne sessionId={session.id} mots={query.q} trouvees={trouvees} />,
      };
    }
    const formation = await formationParId(tx, organismeId, session.formationId);
    const ressemblantes = form.error('autre') === undefined ? [] : await ressemblances(context, form);
    return {
      ...cadre,
      body: (
        <>
          <FormErrors form={form} />
          <FormulaireInscription
            context={context}
            form={form}
            session={session}
            personne={personne}
            tarif={formation?.formation.tarif ?? null}
            ressemblantes={ressemblantes}
            suggestions={await suggestions(tx, organismeId)}
          />
        </>
      ),
    };
  },
  acts: {
    inscrire: act({
      body: Existante,
      run: async (context: Contexte, { personneId, ...demande }) =>
        inscrireDans(context, personneId, demande),
    }),
    inscrireNouvelle: act({
      body: Nouvelle,
      run: async (context: Contexte, body) => {
        const { prenom, nomNaissance, nomUsage, dateNaissance, courriel, telephone: numero } = body;
        const nouvelle = {
          ...SANS_ADRESSE,
          id: body._id,
          prenom,
          nomNaissance,
          nomUsage,
          dateNaissance,
          courriel,
          telephone: numero,
        };
        const personne = await ajouterPersonne(context, nouvelle, body.autre);
        if (!personne.ok) return personne;
        return inscrireDans(context, body._id, body);
      },
    }),
  },
});

async function inscrireDans(
  context: Contexte,
  personneId: string,
  demande: Demande,
): Promise<Result<Outcome, Refusal>> {
  if (demande.seulement === 'candidature') return candidaterDans(context, personneId, demande);
  const acteurs = await designerActeurs(context, demande);
  if (!acteurs.ok) return acteurs;
  const { typeStagiaire, financements, prix, le, debut, fin } = demande;
  const inscription = await inscrire(context, {
    id: demande._id,
    sessionId: context.params.sessionId,
    personneId,
    ...acteurs.value,
    typeStagiaire,
    financements,
    prixCentimes: prix,
    le,
    periode: { debut, fin },
  });
  if (!inscription.ok) return inscription;
  return ok(redirect(`/inscriptions/${inscription.value.id}`, words.inscriptionFaite));
}

async function candidaterDans(
  context: Contexte,
  personneId: string,
  { _id, le }: Demande,
): Promise<Result<Outcome, Refusal>> {
  const { sessionId } = context.params;
  const candidature = await ouvrirCandidature(context, { id: _id, sessionId, personneId, projet: null, le });
  if (!candidature.ok) return candidature;
  return ok(redirect(`/inscriptions/${candidature.value.id}`, words.candidatureFaite));
}

/** The people to choose among, when the one typed may already be known. */
async function ressemblances(
  { tx, organismeId, params }: Contexte,
  form: { value(champ: string): string },
): Promise<readonly PersonneAChoisir[]> {
  const champ = (nom: string) => form.value(nom).trim() || null;
  const proches = await personnesProches(tx, organismeId, {
    prenom: form.value('prenom').trim(),
    nomNaissance: form.value('nomNaissance').trim(),
    dateNaissance: champ('dateNaissance'),
    courriel: champ('courriel')?.toLowerCase() ?? null,
  });
  return personnesAChoisir(
    tx,
    organismeId,
    params.sessionId,
    proches.map(({ id: proche }) => proche),
  );
}
