import { action } from './action.ts';
import { certification } from './certifications.ts';
import { contact, urls } from './coordonnees.ts';
import { organismeResponsable } from './organismes.ts';
import { attribut, facultatif, liste, seul, simple, structure, un, type Decrit } from './schema.ts';
import { cle, code, dictionnaire, ouiNon, texte } from './valeurs.ts';

/** Clés du dictionnaire des niveaux : 2 à 8, ancienne nomenclature ; 11 à 18, niveaux 1 à 8 du cadre national. */
const niveau = simple(
  cle('0', '1', '2', '3', '4', '5', '6', '7', '8', '11', '12', '13', '14', '15', '16', '17', '18'),
);

/** Une formation telle que LHÉO 2.3 la décrit, dans l'ordre de ses éléments. */
export const formation = structure({
  numero: attribut('numero'),
  domaine: un(
    'domaine-formation',
    structure({
      formacodes: liste('code-FORMACODE', simple(code(5)), 0, 5),
      nsf: liste('code-NSF', simple(code(3)), 0, 3),
      rome: liste('code-ROME', simple(code(5)), 0, 5),
    }),
  ),
  intitule: un('intitule-formation', simple(texte(1, 255))),
  objectif: un('objectif-formation', simple(texte(1, 3000))),
  resultatsAttendus: un('resultats-attendus', simple(texte(1, 3000))),
  contenu: un('contenu-formation', simple(texte(1, 3000))),
  certifiante: un('certifiante', simple(ouiNon)),
  contacts: liste('contact-formation', contact, 1),
  parcours: un(
    'parcours-de-formation',
    simple(
      dictionnaire([
        ['1', 'enGroupe'],
        ['2', 'individualise'],
        ['3', 'modularise'],
        ['4', 'mixte'],
      ]),
    ),
  ),
  niveauEntree: un('code-niveau-entree', niveau),
  objectifGeneral: facultatif(
    'objectif-general-formation',
    simple(cle('1', '2', '3', '4', '5', '6', '7', '8', '9')),
  ),
  certifications: liste('certification', certification, 0, 5),
  typesFormation: liste(
    'code-type-formation',
    structure({
      cpf: facultatif('code-CPF', simple(code(4, 10))),
      elu: facultatif('code-ELU', simple(code(4, 10))),
    }),
    0,
    5,
  ),
  niveauSortie: facultatif('code-niveau-sortie', niveau),
  urls: facultatif('url-formation', urls),
  actions: liste('action', action, 1),
  organisme: un('organisme-formation-responsable', organismeResponsable),
  identifiantModule: facultatif('identifiant-module', simple(texte(1, 3000))),
  positionnement: facultatif(
    'positionnement',
    simple(
      dictionnaire([
        ['1', 'reglementaire'],
        ['2', 'pedagogique'],
      ]),
    ),
  ),
  sousModules: facultatif(
    'sous-modules',
    seul(
      liste(
        'sous-module',
        structure({
          reference: un('reference-module', simple(texte(1, 3000))),
          type: un('type-module', simple(cle('0', '1', '2'))),
        }),
        1,
      ),
    ),
  ),
  modulesPrerequis: facultatif(
    'modules-prerequis',
    seul(liste('reference-module', simple(texte(1, 3000)), 1)),
  ),
});

export type FormationLheo = Decrit<typeof formation>;

/** Ancienne nomenclature : V à I, de la clé 4 à la clé 8. */
const ANCIENS: Readonly<Record<string, number>> = { 4: 3, 5: 4, 6: 5, 7: 6, 8: 7 };

/** Niveau du cadre national, de 1 à 8, que dit une clé ; `null` : sans niveau, ou qui n'y a pas d'équivalent. */
export function niveauNational(cleNiveau: FormationLheo['niveauEntree']): number | null {
  const nombre = Number(cleNiveau);
  return nombre > 10 ? nombre - 10 : (ANCIENS[cleNiveau] ?? null);
}

/** La clé d'un niveau du cadre national. */
export function cleDuNiveau(niveauNationalOuNon: number | null): FormationLheo['niveauEntree'] {
  return niveauNationalOuNon === null
    ? '1'
    : (String(niveauNationalOuNon + 10) as FormationLheo['niveauEntree']);
}
