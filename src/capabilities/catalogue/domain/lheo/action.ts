import { adresse, codeUai, coordonnees, siret, urls } from './coordonnees.ts';
import { organismeFinanceur, organismeFormateur } from './organismes.ts';
import { attribut, facultatif, liste, seul, simple, structure, un, type Decrit } from './schema.ts';
import { perimetre, session } from './session.ts';
import { cle, code, date, dictionnaire, entier, ouiNon, texte } from './valeurs.ts';

const lieu = structure({
  siret: facultatif('SIRET-lieu-formation', seul(un('SIRET', siret))),
  codeUai: facultatif('code-UAI-lieu-formation', seul(un('code-UAI', codeUai))),
  coordonnees: un('coordonnees', coordonnees),
});

const equipement = structure({
  type: un('type-equipement', simple(cle('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11'))),
  cout: facultatif('cout-indicatif-equipement', simple(entier)),
  commentaire: facultatif('commentaire', simple(texte(1, 500))),
});

const enseignement = structure({
  libelle: un('libelle-enseignement', simple(texte(1, 255))),
  type: un('type-enseignement', simple(cle('1', '2', '3', '4', '5', '6', '7', '8', '9', '10'))),
  obligatoire: un('obligatoire', simple(ouiNon)),
  commentaire: facultatif('commentaire', simple(texte(1, 500))),
});

export const action = structure({
  numero: attribut('numero'),
  rythme: un('rythme-formation', simple(texte(1, 3000))),
  /** Publics visés, en Formacode. */
  publics: liste('code-public-vise', simple(code(5, 5, '00000')), 1, 10),
  precisionPublic: facultatif('info-public-vise', simple(texte(1, 250))),
  niveauEntreeObligatoire: un('niveau-entree-obligatoire', simple(ouiNon)),
  alternance: un('modalites-alternance', simple(texte(1, 3000))),
  enseignement: un(
    'modalites-enseignement',
    simple(
      dictionnaire([
        ['0', 'presentiel'],
        ['1', 'mixte'],
        ['2', 'distance'],
      ]),
    ),
  ),
  conditions: un('conditions-specifiques', simple(texte(1, 3000))),
  priseEnChargePossible: un('prise-en-charge-frais-possible', simple(ouiNon)),
  lieux: liste('lieu-de-formation', lieu, 0),
  entreesSorties: un(
    'modalites-entrees-sorties',
    simple(
      dictionnaire([
        ['0', 'datesFixes'],
        ['1', 'permanentes'],
      ]),
    ),
  ),
  urls: facultatif('url-action', urls),
  dureeCycle: facultatif('duree-cycle', simple(entier)),
  sessions: liste('session', session, 1),
  adresseInformation: facultatif('adresse-information', seul(un('adresse', adresse))),
  datesInformation: liste('date-information', seul(un('date', simple(date()))), 0, 3),
  restauration: facultatif('restauration', simple(texte(1, 250))),
  hebergement: facultatif('hebergement', simple(texte(1, 250))),
  transport: facultatif('transport', simple(texte(1, 250))),
  accesHandicapes: facultatif('acces-handicapes', simple(texte(1, 250))),
  langues: liste('langue-formation', simple(code(2)), 0, 5),
  recrutement: facultatif('modalites-recrutement', simple(texte(0, 3000))),
  modalitesPedagogiques: facultatif('modalites-pedagogiques', simple(texte(0, 200))),
  codesModalites: liste('code-modalite-pedagogique', simple(code(5)), 0, 5),
  equipements: liste('equipement', equipement, 0),
  fraisRestants: facultatif('frais-restants', simple(texte(0, 200))),
  perimetre: facultatif('code-perimetre-recrutement', perimetre),
  precisionPerimetre: facultatif('infos-perimetre-recrutement', simple(texte(0, 50))),
  /** En euros, texte du langage : « 12.50 ». */
  prixHoraire: facultatif('prix-horaire-TTC', simple(code(1, 6))),
  prixTotal: facultatif('prix-total-TTC', simple(code(1, 10))),
  dureeIndicative: facultatif('duree-indicative', simple(texte(0, 150))),
  heuresCentre: facultatif('nombre-heures-centre', simple(entier)),
  heuresEntreprise: facultatif('nombre-heures-entreprise', simple(entier)),
  heuresTotal: facultatif('nombre-heures-total', simple(entier)),
  conditionsPriseEnCharge: facultatif('detail-conditions-prise-en-charge', simple(texte(1, 600))),
  conventionnement: facultatif('conventionnement', simple(ouiNon)),
  heuresConventionnees: facultatif('duree-conventionnee', simple(entier)),
  formateurs: liste('organisme-formateur', organismeFormateur, 0),
  financeurs: liste('organisme-financeur', organismeFinanceur, 0, 8),
  enseignements: liste('enseignement', enseignement, 0),
});

export type ActionLheo = Decrit<typeof action>;
