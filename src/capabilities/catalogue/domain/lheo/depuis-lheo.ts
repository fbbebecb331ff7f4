import type { Lieu, ModuleFormation } from '../formation.ts';
import { groupeNsf } from '../nsf.ts';
import { VOLUMES_NULS, type Volumes } from '../volumes.ts';
import type { ActionLheo } from './action.ts';
import { CODE_POSTAL_INCONNU } from './coordonnees.ts';
import { niveauNational, type FormationLheo } from './formation-lheo.ts';
import { texteBrut } from './texte-brut.ts';

/** Ce qu'une offre LHÉO ne dit pas assez : à compléter par une personne. */
export type AvertissementLheo =
  | 'modalitesARepartir'
  | 'plusieursActions'
  | 'certificationInconnue'
  | 'texteRaccourci'
  | 'prixIllisible';

/** Une formation lue dans un fichier LHÉO, prête à être créée en préparation. */
export interface FormationLue {
  /** Repère de l'offre dans le fichier ; `null` s'il n'en a pas. */
  readonly numero: string | null;
  readonly intitule: string;
  /** RNCP… ou RS… : à vérifier dans les référentiels. */
  readonly certification: string | null;
  readonly objectifs: readonly string[];
  readonly presentation: string;
  readonly publicVise: string;
  readonly prerequis: string;
  readonly modalitesPedagogiques: string;
  readonly methodes: string;
  readonly accessibilite: string;
  readonly delaiAcces: string;
  readonly financements: string;
  readonly prixCentimes: number | null;
  readonly contact: { readonly nom: string; readonly courriel: string; readonly telephone: string };
  readonly nsf: string | null;
  readonly rome: readonly string[];
  readonly niveauSortie: number | null;
  readonly lieux: readonly Lieu[];
  readonly module: Omit<ModuleFormation, 'id' | 'intitule' | 'blocCode' | 'competences'>;
  readonly avertissements: readonly AvertissementLheo[];
}

const LONGUEUR_TEXTE = 5000;
const MAX_OBJECTIFS = 30;

/** Traduit une offre. La première action est reprise ; les autres sont signalées. */
export function depuisLheo(offre: FormationLheo): FormationLue {
  const avertissements = new Set<AvertissementLheo>();
  const texte = (lu: string | null, longueur = LONGUEUR_TEXTE): string => {
    const brut = texteBrut(lu ?? '');
    if (brut.length <= longueur) return brut;
    avertissements.add('texteRaccourci');
    return brut.slice(0, longueur);
  };
  const [action] = offre.actions;
  if (offre.actions.length > 1) avertissements.add('plusieursActions');
  const volumes = action === undefined ? VOLUMES_NULS : volumesDe(action, avertissements);
  return {
    numero: offre.numero === null || offre.numero === '' ? null : offre.numero.slice(0, 40),
    intitule: texte(offre.intitule, 255),
    certification: certificationDe(offre),
    objectifs: texte(offre.objectif)
      .split('\n')
      .map((ligne) => ligne.replace(/^[•\-*]\s*/u, '').slice(0, 500))
      .filter((ligne) => ligne !== '')
      .slice(0, MAX_OBJECTIFS),
    presentation: texte(offre.resultatsAttendus),
    publicVise: texte(action?.precisionPublic ?? ''),
    prerequis: texte(action?.conditions ?? ''),
    modalitesPedagogiques: [texte(action?.rythme ?? ''), texte(action?.alternance ?? '')]
      .filter((ligne) => ligne !== '')
      .join('\n'),
    methodes: texte(action?.modalitesPedagogiques ?? ''),
    accessibilite: texte(action?.accesHandicapes ?? ''),
    delaiAcces: texte(action?.recrutement ?? '', 1000),
    financements: texte(action?.conditionsPriseEnCharge ?? ''),
    prixCentimes: prixDe(action?.prixTotal ?? null, avertissements),
    contact: contactDe(offre),
    nsf: offre.domaine.nsf.map(groupeNsf).find((groupe) => groupe !== null) ?? null,
    rome: [...new Set(offre.domaine.rome.filter((code) => /^[A-Z]\d{4}$/u.test(code)))],
    niveauSortie: offre.niveauSortie === null ? null : niveauNational(offre.niveauSortie),
    lieux: lieuxDe(action),
    module: { contenu: texte(offre.contenu, 10_000), volumes },
    avertissements: [...avertissements],
  };
}

const minutes = (heures: number | null) => Math.min(10_000, Math.max(0, heures ?? 0)) * 60;
const chiffres = (code: string) => code.replaceAll(/\D/gu, '');

/** LHÉO ne dit pas comment les heures d'une formation mixte se partagent : elles sont mises en présence, et c'est signalé. */
function volumesDe(action: ActionLheo, avertissements: Set<AvertissementLheo>): Volumes {
  const entreprise = minutes(action.heuresEntreprise);
  const centre =
    action.heuresCentre === null
      ? Math.max(0, minutes(action.heuresTotal) - entreprise)
      : minutes(action.heuresCentre);
  if (action.enseignement !== 'presentiel' && centre > 0) avertissements.add('modalitesARepartir');
  if (action.enseignement === 'distance') return { ...VOLUMES_NULS, distanceSynchrone: centre, entreprise };
  return { ...VOLUMES_NULS, presentiel: centre, entreprise };
}

function certificationDe({ certifications }: FormationLheo): string | null {
  for (const { rncp, rs } of certifications) {
    if (rncp !== null && chiffres(rncp) !== '') return `RNCP${chiffres(rncp)}`;
    if (rs !== null && chiffres(rs) !== '') return `RS${chiffres(rs)}`;
  }
  return null;
}

function prixDe(prix: string | null, avertissements: Set<AvertissementLheo>): number | null {
  if (prix === null || prix.trim() === '') return null;
  const lu = /^(\d{1,8})(?:[.,](\d{1,2}))?$/u.exec(prix.trim());
  if (lu === null) {
    avertissements.add('prixIllisible');
    return null;
  }
  return Number(lu[1]) * 100 + Number((lu[2] ?? '0').padEnd(2, '0'));
}

const COURRIEL = /^[^\s@]{1,64}@[^\s@]{1,120}\.[^\s@]{2,60}$/u;

function contactDe({ contacts }: FormationLheo): FormationLue['contact'] {
  const lu = contacts[0]?.coordonnees;
  return {
    nom: [lu?.prenom, lu?.nom].filter((mot) => mot !== null && mot !== undefined && mot !== '').join(' '),
    courriel: COURRIEL.test(lu?.courriel ?? '') ? (lu?.courriel ?? '') : '',
    telephone: (lu?.fixe?.[0] ?? lu?.portable?.[0] ?? '').slice(0, 40),
  };
}

function lieuxDe(action: ActionLheo | undefined): readonly Lieu[] {
  const lieux = (action?.lieux ?? []).flatMap(({ coordonnees: { adresse } }) =>
    adresse === null || adresse.codePostal === CODE_POSTAL_INCONNU || adresse.ville === ''
      ? []
      : [{ codePostal: adresse.codePostal, ville: adresse.ville }],
  );
  return [...new Map(lieux.map((lieu) => [`${lieu.codePostal} ${lieu.ville}`, lieu])).values()].slice(0, 30);
}
