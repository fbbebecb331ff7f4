import { anomalie, type Endroit } from '../anomalie.ts';
import { ajouter, type FicheEnCours } from '../fiche-en-cours.ts';
import { codeLibelle, habilitation, libelle, siret } from '../valeurs.ts';
import { voieDuLibelle } from '../voies-acces.ts';

/** Ce qu'une ligne d'un tableau rattaché ajoute à sa fiche. */
export interface Rattachement {
  /** Milieu du nom du fichier : `export_fiches_CSV_<nom>_2024_02_22.csv`. */
  readonly nom: string;
  readonly colonnes: readonly string[];
  readonly rattacher: (fiche: FicheEnCours, lire: (colonne: string) => string, endroit: Endroit) => void;
}

const codeDe = ({ code }: { readonly code: string }): string => code;

function nomenclature(
  nom: string,
  liste: 'nsf' | 'rome' | 'formacodes',
  code: string,
  texte: string,
): Rattachement {
  return {
    nom,
    colonnes: [code, texte],
    rattacher: (fiche, lire, endroit) =>
      ajouter(fiche[liste], codeLibelle(lire(code), lire(texte), endroit, code), codeDe),
  };
}

/** Les neuf tableaux rattachés au tableau « Standard ». */
export const RATTACHEMENTS: readonly Rattachement[] = [
  nomenclature('Nsf', 'nsf', 'Nsf_Code', 'Nsf_Intitule'),
  nomenclature('Rome', 'rome', 'Codes_Rome_Code', 'Codes_Rome_Libelle'),
  nomenclature('Formacode', 'formacodes', 'Formacode_Code', 'Formacode_Libelle'),
  {
    nom: 'Blocs_De_Compétences',
    colonnes: ['Bloc_Competences_Code', 'Bloc_Competences_Libelle'],
    rattacher(fiche, lire, endroit) {
      const bloc = codeLibelle(
        lire('Bloc_Competences_Code'),
        lire('Bloc_Competences_Libelle'),
        endroit,
        'Bloc_Competences_Code',
      );
      ajouter(fiche.blocs, bloc && { ...bloc, competences: null, modalitesEvaluation: null }, codeDe);
    },
  },
  {
    nom: 'Certificateurs',
    colonnes: ['Siret_Certificateur', 'Nom_Certificateur'],
    rattacher(fiche, lire, endroit) {
      const certificateur = {
        nom: libelle(lire('Nom_Certificateur')),
        siret: siret(lire('Siret_Certificateur'), endroit, 'Siret_Certificateur'),
      };
      ajouter(fiche.certificateurs, certificateur, ({ nom, siret: numero }) => `${numero} ${nom}`);
    },
  },
  {
    nom: 'Partenaires',
    colonnes: ['Nom_Partenaire', 'Siret_Partenaire', 'Habilitation_Partenaire'],
    rattacher(fiche, lire, endroit) {
      // Pas de recherche de double ici : certaines fiches ont des milliers de partenaires.
      fiche.partenaires.push({
        nom: libelle(lire('Nom_Partenaire')),
        siret: siret(lire('Siret_Partenaire'), endroit, 'Siret_Partenaire'),
        habilitation: habilitation(lire('Habilitation_Partenaire'), endroit, 'Habilitation_Partenaire'),
      });
    },
  },
  {
    nom: 'VoixdAccès',
    colonnes: ['Si_Jury'],
    rattacher(fiche, lire, endroit) {
      const voie = voieDuLibelle(lire('Si_Jury'));
      ajouter(fiche.voiesAcces, voie ?? anomalie(endroit, 'VoieInconnue', 'Si_Jury', lire('Si_Jury')));
    },
  },
  {
    nom: 'CCN',
    colonnes: [
      'Ccn_1_Numero',
      'Ccn_1_Libelle',
      'Ccn_2_Numero',
      'Ccn_2_Libelle',
      'Ccn_3_Numero',
      'Ccn_3_Libelle',
    ],
    rattacher(fiche, lire) {
      for (const rang of [1, 2, 3]) {
        const code = lire(`Ccn_${rang}_Numero`);
        const ccn = code === '' ? null : { code, libelle: libelle(lire(`Ccn_${rang}_Libelle`)) };
        ajouter(fiche.ccn, ccn, codeDe);
      }
    },
  },
  {
    nom: 'Ancienne_Nouvelle_Certification',
    colonnes: ['Ancienne_Certification', 'Nouvelle_Certification'],
    rattacher(fiche, lire) {
      ajouter(fiche.anciennes, lire('Ancienne_Certification') || null);
      ajouter(fiche.nouvelles, lire('Nouvelle_Certification') || null);
    },
  },
];
