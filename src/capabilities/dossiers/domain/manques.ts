import { type Manque, nomDuChamp } from '#capabilities/documents/index.ts';
import { manquesFr } from '../messages.fr.ts';
import { creneauxDuDossier } from './assembleurs/information.ts';
import type { TypeDossier } from './colonnes.ts';
import type { DossierLu, Faits } from './faits.ts';

/** Something to complete before a document can be made: in words, and where. */
export interface ACompleter {
  readonly libelle: string;
  readonly href: string;
}

interface Ou {
  readonly faits: Faits;
  readonly dossier: DossierLu | null;
}

const formation =
  (section: string) =>
  ({ faits }: Ou) =>
    `/formations/${faits.session.formationId}${section}`;
const session = ({ faits }: Ou) => `/sessions/${faits.session.id}/modifier`;
const clauses = () => '/reglages/dossiers';
const dossier =
  (suite: string) =>
  ({ dossier: un, faits }: Ou) =>
    un === null ? `/sessions/${faits.session.id}` : `/inscriptions/${un.id}${suite}`;
const entreprise = ({ dossier: un }: Ou) =>
  un?.entreprise ? `/entreprises/${un.entreprise.id}` : `/inscriptions/${un?.id ?? ''}/modifier`;
const personne = ({ dossier: un }: Ou) => `/personnes/${un?.personneId ?? ''}/modifier`;
const planning = () => '/planning';

/** Where each field of the documents is written, the most precise path first. */
const LIEUX: readonly (readonly [RegExp, (ou: Ou) => string])[] = [
  [/^organisme|^signataire/u, () => '/reglages'],
  [/^client\.representant/u, (ou) => `${entreprise(ou)}/contacts/nouveau`],
  [/^client/u, (ou) => (ou.dossier?.entreprise ? entreprise(ou) : personne(ou))],
  [/^(stagiaire|destinataire|apprenant)/u, personne],
  [/^prix\.reglement|suivi$|^(dedit|cessationAnticipee|abandon|modalitesAcces|engagements)/u, clauses],
  [/moyensTechniques|^accompagnement|^referentHandicap|formateurs\[\]\.titres|^moyens$/u, clauses],
  [/^prix/u, dossier('/modifier')],
  [/^(positionnement|etapes)/u, dossier('/positionnement')],
  [/^(effectif|contact|referent)/u, session],
  [/(debut|fin)$/u, session],
  [/^dureeMinutes/u, () => '/emargement'],
  [/formateurs|horaires|seances|creneaux|^lieu/u, planning],
  [/modules|volumes|tauxDistance|resultats/u, formation('')],
  [/tarif|delaiAcces|financements|accessibilite/u, formation('/conditions')],
  [/moyens|deroulement|evaluation|distance/u, formation('/pedagogie')],
];

/** Blank only because nobody has followed anything yet, which is said once in words. */
const SUIVENT_LES_PRESENCES: readonly string[] = ['dureeMinutes', 'fin'];

const attendDesPresences = ({ champs }: Manque, { dossier: un }: Ou): boolean =>
  un !== null && un.realise.length === 0 && champs.every((champ) => SUIVENT_LES_PRESENCES.includes(champ));

/** What is missing, in words, each with the page that completes it. */
export const aCompleter = (manques: readonly Manque[], ou: Ou): readonly ACompleter[] =>
  manques
    .filter((manque) => !attendDesPresences(manque, ou))
    .map(({ libelle, champs, mentionId }) => {
      const [champ = ''] = champs;
      const lieu = LIEUX.find(([motif]) => motif.test(champ))?.[1] ?? formation('/general');
      const noms = [...new Set(champs.map((chemin) => nomDuChamp(chemin.split('.'))))].join(', ');
      return {
        libelle: mentionId === 'forme' ? manquesFr.forme(noms) : manquesFr.mention(libelle, noms),
        href: lieu(ou),
      };
    });

/** What the facts themselves forbid, whatever is filled. */
export function empechements(type: TypeDossier, { faits, dossier: un }: Ou): readonly ACompleter[] {
  if (un === null) return [];
  if (type === 'convocation') return accesManquant(faits, un);
  const fin = type === 'certificat-realisation' || type === 'attestation-fin-formation';
  return [
    ...(fin && un.realise.length === 0 && un.feuillesOuvertes === 0
      ? [{ libelle: manquesFr.sansPresence, href: '/emargement' }]
      : []),
    ...(fin && un.feuillesOuvertes > 0
      ? [{ libelle: manquesFr.feuillesOuvertes(un.feuillesOuvertes), href: '/emargement' }]
      : []),
    ...(type === 'attestation-fin-formation' && finDe(faits, un) > faits.le
      ? [{ libelle: manquesFr.pasTerminee, href: `/inscriptions/${un.id}` }]
      : []),
  ];
}

/** A convocation tells how to come: the place of the first créneau must say it. */
function accesManquant({ session }: Faits, un: DossierLu): readonly ACompleter[] {
  const salle = creneauxDuDossier(session.creneaux, un).find((creneau) => creneau.salle !== null)?.salle;
  if (!salle || salle.acces !== '') return [];
  return [{ libelle: manquesFr.acces(salle.lieu), href: `/lieux/${salle.lieuId}` }];
}

const finDe = ({ session: { fin } }: Faits, un: DossierLu): string => un.arreteLe ?? un.periode?.fin ?? fin;
