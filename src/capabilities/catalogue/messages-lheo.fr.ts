import type { RefusalText } from '#platform/capability.ts';
import { inputSentence } from '#platform/input/messages.fr.ts';
import type { InputRefusal } from '#platform/input/refusal.ts';
import type { FormationImportee } from './actions/importer-lheo.ts';
import type { AvertissementLheo } from './domain/lheo/depuis-lheo.ts';
import type { NomRemarque, Remarque } from './domain/lheo/remarque.ts';

const REMARQUES: Readonly<Record<NomRemarque, (valeur: string) => string>> = {
  ElementInconnu: (valeur) =>
    `cet élément n’est pas repris${valeur === '' ? '' : `\u00a0: ${cite(valeur)}`}.`,
  ElementAbsent: () => 'cet élément obligatoire manque. Il est laissé vide.',
  ElementEnTrop: (valeur) => `il y a trop d’éléments. Celui-ci n’est pas repris\u00a0: ${cite(valeur)}.`,
  ValeurRefusee: (valeur) => `la valeur ${cite(valeur)} n’est pas admise par LHÉO. Elle n’est pas reprise.`,
  TexteRaccourci: (valeur) => `le texte est trop long pour LHÉO. Il est raccourci\u00a0: ${cite(valeur)}.`,
};

/** Une remarque sur un fichier LHÉO en une phrase : où, quoi, et ce qui est fait. */
export function phraseRemarque({ nom, chemin, ligne, valeur }: Remarque): string {
  const endroit = ligne === null ? chemin : `Ligne ${ligne}, ${chemin}`;
  return `${endroit}\u00a0: ${REMARQUES[nom](valeur)}`;
}

/** Pourquoi un fichier LHÉO est refusé ; les autres refus viennent de la lecture du fichier. */
export const REFUS_LHEO = {
  LheoSansFormation: 'Ce fichier ne contient pas de formation au format LHÉO.',
  LheoVersionInconnue: ({ espace }: { readonly espace: string }) =>
    `Ce fichier n’est pas en LHÉO 2.2 ou 2.3 (espace de noms\u00a0: ${cite(espace === '' ? 'aucun' : espace)}).`,
} as const;

function cite(valeur: string): string {
  return `«\u00a0${valeur}\u00a0»`;
}

const AUTRES_REFUS: Readonly<Record<string, (refusal: never) => string>> = {
  ...Object.fromEntries(
    Object.entries(REFUS_LHEO).map(([nom, phrase]) => [
      nom,
      typeof phrase === 'string' ? () => phrase : phrase,
    ]),
  ),
  LheoRienAExporter: () => 'Aucune formation n’est publiée\u00a0: il n’y a rien à exporter.',
  LheoTropDeFormations: ({ max }: { readonly max: number }) =>
    `Ce fichier contient plus de ${max} formations. Découpez-le, ou demandez un import à votre administrateur.`,
};

/** Un refus d'import ou d'export en une phrase ; ceux de la lecture des fichiers viennent de la plateforme. */
export function phraseRefusLheo(refusal: { readonly refus: string }): string {
  return AUTRES_REFUS[refusal.refus]?.(refusal as never) ?? inputSentence(refusal as InputRefusal);
}

export const REFUS_ECHANGE: Readonly<Record<string, RefusalText>> = Object.fromEntries(
  Object.keys(AUTRES_REFUS).map((nom) => [
    nom,
    {
      status: nom === 'LheoRienAExporter' ? 404 : 422,
      ...(nom === 'LheoRienAExporter' ? {} : { field: 'fichier' }),
      message: (refusal: { readonly refus: string }) => phraseRefusLheo(refusal),
    },
  ]),
);

const AVERTISSEMENTS: Readonly<Record<AvertissementLheo, string>> = {
  modalitesARepartir: 'répartissez les heures entre présence et distance',
  plusieursActions: 'seule la première action est reprise',
  certificationInconnue: 'la certification n’est pas dans les référentiels importés',
  texteRaccourci: 'un texte trop long a été raccourci',
  prixIllisible: 'le prix n’a pas été compris',
};

/** Ce qui reste à faire après un import, en une phrase. */
export const phraseAvertissements = (avertissements: readonly AvertissementLheo[]): string =>
  avertissements.map((avertissement) => AVERTISSEMENTS[avertissement]).join('\u00a0; ');

const ETATS_IMPORT = { creee: 'créée', deja: 'déjà là, laissée telle quelle' } as const;

/** Une formation importée en une phrase. */
export function phraseImport({ intitule, etat, avertissements }: FormationImportee): string {
  const suite = avertissements.length === 0 ? '' : ` (${phraseAvertissements(avertissements)})`;
  return `${intitule}\u00a0: ${ETATS_IMPORT[etat]}${suite}.`;
}

const pluriel = (nombre: number, mot: string) => `${nombre} ${mot}${nombre > 1 ? 's' : ''}`;

export const COMMANDES = {
  exporter: {
    name: 'exporter lheo',
    usage: 'exporter lheo <organisme> [fichier]',
    help: 'Écrit les formations publiées d’un organisme en LHÉO 2.3, dans un fichier ou à l’écran. L’organisme est son adresse courte.',
  },
  importer: {
    name: 'importer lheo',
    usage: 'importer lheo <organisme> <fichier>',
    help: 'Crée en préparation les formations d’un fichier LHÉO 2.2 ou 2.3. Le même fichier deux fois ne crée qu’une fois.',
  },
  organismeInconnu: (slug: string) => `Aucun organisme n’a l’adresse courte «\u00a0${slug}\u00a0».`,
  fichierImpossible: (chemin: string) => `Le fichier «\u00a0${chemin}\u00a0» ne peut pas être ouvert.`,
  exportees: (nombre: number, chemin: string) =>
    `${pluriel(nombre, 'formation')} exportée${nombre > 1 ? 's' : ''} dans ${chemin}.`,
  importees: (creees: number, total: number) =>
    `${pluriel(creees, 'formation')} créée${creees > 1 ? 's' : ''} sur ${total}.`,
} as const;

export const ECHANGE = {
  titre: 'Importer des formations',
  accroche: 'Reprenez votre offre depuis un fichier LHÉO, le format des Carif-Oref.',
  fichier: 'Fichier LHÉO',
  fichierAide:
    'Version 2.2 ou 2.3, 5 Mo et 200 formations au plus. Les formations sont créées en préparation\u00a0: rien n’est publié.',
  bouton: 'Importer',
  annuler: 'Revenir aux formations',
  bilan: 'Bilan de l’import',
  resume: (creees: number, total: number) => COMMANDES.importees(creees, total),
  formation: 'Formation',
  etat: 'État',
  etats: { creee: 'Créée', deja: 'Déjà là' },
  aFaire: 'À vérifier',
  remarques: 'Ce qui n’a pas été repris du fichier',
  suite: 'Voir les formations',
  importer: 'Importer (LHÉO)',
  exporter: 'Exporter l’offre publiée (LHÉO)',
  fichierExport: 'offre-lheo.xml',
} as const;
