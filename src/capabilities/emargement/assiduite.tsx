import type {
  ColonneMatrice,
  DossierSuivi,
  SuiviEntreprise,
  VoletPersonnel,
} from '#capabilities/parcours/index.ts';
import { formatDuree, Section } from '#design/index.ts';
import type { Tx } from '#platform/db/types.ts';
import { assiduiteFr as words } from './messages/assiduite.fr.ts';
import { type Assiduite, assiduites } from './queries/assiduite.query.ts';

/** From one créneau in ten missed without an excuse, somebody should call. */
const PART_QUI_INQUIETE = 0.1;

/** Attendance in the session's matrix: créneaux attended out of those where something was recorded. */
export const colonnePresence: ColonneMatrice = {
  cle: 'presence',
  titre: words.colonne,
  rang: 40,
  lire: async ({ tx, organismeId }, _session, lignes) => {
    const lues = await assiduites(
      tx,
      organismeId,
      lignes.map(({ id }) => id),
    );
    return ({ id }) => {
      const lue = lues.get(id);
      if (lue === undefined || lue.creneaux === 0) return undefined;
      const { creneaux, presents, absences } = lue;
      return {
        tone: absences / creneaux > PART_QUI_INQUIETE ? 'attention' : 'ok',
        label: words.cellule(presents, creneaux, absences),
        short: `${presents}/${creneaux}`,
      };
    };
  },
};

const phraseDe = ({ minutes, absences }: Assiduite): string => words.phrase(formatDuree(minutes), absences);

const lireDossiers = (tx: Tx, organismeId: string, dossiers: readonly DossierSuivi[]) =>
  assiduites(
    tx,
    organismeId,
    dossiers.map(({ inscriptionId }) => inscriptionId),
  );

/** Hours done and absences, on a learner's own page. */
export const voletPresence: VoletPersonnel = {
  cle: 'presence',
  rang: 40,
  lire: async ({ tx, organismeId }, _personneId, dossiers) => {
    const lues = await lireDossiers(tx, organismeId, dossiers);
    const dites = dossiers.flatMap(({ inscriptionId, session }) => {
      const lue = lues.get(inscriptionId);
      return lue === undefined ? [] : [{ inscriptionId, phrase: `${session}\u00a0: ${phraseDe(lue)}` }];
    });
    if (dites.length === 0) return null;
    return (
      <Section title={words.titre}>
        <ul>
          {dites.map(({ inscriptionId, phrase }) => (
            <li key={inscriptionId}>{phrase}</li>
          ))}
        </ul>
      </Section>
    );
  },
};

/** The same, for the company that trains the person. */
export const suiviPresence: SuiviEntreprise = {
  cle: 'presence',
  titre: words.suivi,
  lire: async ({ tx, organismeId }, dossiers) => {
    const lues = await lireDossiers(tx, organismeId, dossiers);
    return new Map([...lues].map(([inscriptionId, lue]) => [inscriptionId, phraseDe(lue)]));
  },
};
