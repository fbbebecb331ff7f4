import { inscrireDossiers } from '../../actions/inscrire-dossiers.ts';
import { ajouterEtapes, type RefusEtape } from '../../actions/ajouter-etapes.ts';
import type { EvenementParcours } from '../../domain/faits.ts';
import { derivedId } from '#platform/ids.ts';
import type { Refusal } from '#platform/result.ts';
import type { ActeEnMasse, BilanActe, ColonneMatrice } from '../../matrice.ts';
import { STATUTS } from '../../messages.fr.ts';
import { ACTES_FR } from '../../messages/dossier.fr.ts';
import { matriceFr, phraseDeRefus } from '../../messages/matrice.fr.ts';
import { sessionsFr } from '../../messages/sessions.fr.ts';
import { TON_STATUT } from '../badges.tsx';

/** The rows on which an act was refused, each with its sentence. */
export const bilanDe = (
  faites: number,
  refusees: readonly { readonly inscriptionId: string; readonly refus: Refusal }[],
): BilanActe => ({
  faites,
  refusees: refusees.map(({ inscriptionId, refus }) => ({ inscriptionId, pourquoi: phraseDeRefus(refus) })),
});

/** A step that asks for nothing but its date, on many files. */
const enMasse = (evenement: EvenementParcours & { genre: keyof typeof ACTES_FR }): ActeEnMasse => ({
  cle: evenement.genre,
  libelle: ACTES_FR[evenement.genre],
  droit: 'inscription.modifier',
  run: async (context, { id, lignes, le }) => {
    const { faites, refusees } = await ajouterEtapes(
      context,
      lignes.map((ligne) => ({ id: derivedId(id, ligne.id), inscriptionId: ligne.id, evenement, le })),
    );
    return bilanDe(faites, refusees satisfies readonly { refus: RefusEtape }[]);
  },
});

const inscrireEnMasse: ActeEnMasse = {
  cle: 'inscription.enregistree',
  libelle: ACTES_FR['inscription.enregistree'],
  droit: 'inscription.modifier',
  run: async (context, { id, session, lignes, le }) => {
    const demandes = lignes.map((ligne) => ({ id: derivedId(id, ligne.id), inscriptionId: ligne.id }));
    const { faites, refusees } = await inscrireDossiers(context, session.id, demandes, le);
    return bilanDe(faites, refusees);
  },
};

/** Where each file is, and the steps that many files may take together. */
export const colonneDossier: ColonneMatrice = {
  cle: 'dossier',
  titre: matriceFr.colonnes.dossier,
  rang: 10,
  lire: async () => (ligne) => ({
    tone: ligne.statut === null ? 'neutral' : TON_STATUT[ligne.statut],
    label: ligne.statut === null ? sessionsFr.fiche.sansStatut : STATUTS[ligne.statut],
    href: `/inscriptions/${ligne.id}`,
  }),
  actes: [
    enMasse({ genre: 'entretien.tenu' }),
    enMasse({ genre: 'candidature.admise' }),
    inscrireEnMasse,
    enMasse({ genre: 'parcours.termine' }),
    enMasse({ genre: 'inscription.annulee' }),
  ],
};

/** The result of the certification, once the formation is over. */
export const colonneCertification: ColonneMatrice = {
  cle: 'certification',
  titre: matriceFr.colonnes.certification,
  rang: 60,
  lire:
    async (_context, { reconnaissance }) =>
    (ligne) => {
      if (reconnaissance === 'attestation') return undefined;
      const words = matriceFr.certification;
      const href = `/inscriptions/${ligne.id}?etape=certification.obtenue#acte`;
      switch (ligne.statut) {
        case 'certifie':
          return { tone: 'ok', label: words.obtenue, href: `/inscriptions/${ligne.id}` };
        case 'certifiePartiellement':
          return { tone: 'info', label: words.partielle, href };
        case 'nonCertifie':
          return { tone: 'neutral', label: words.refusee, href };
        case 'termine':
          return { tone: 'attention', label: words.aSaisir, href };
        case 'inscrit':
        case 'enFormation':
        case 'interrompu':
          return { tone: 'neutral', label: words.aVenir };
        default:
          return undefined;
      }
    },
  actes: [
    enMasse({ genre: 'certification.obtenue', partielle: false }),
    enMasse({ genre: 'certification.refusee' }),
  ],
};
