import { blocsCompetences, referenceCertification } from './certifications.ts';
import { adresse, contact, periode, urls } from './coordonnees.ts';
import { attribut, facultatif, liste, seul, simple, structure, un, type Decrit } from './schema.ts';
import { cle, code, dictionnaire, entier, ouiNon, texte } from './valeurs.ts';

export const perimetre = simple(cle('0', '1', '2', '3', '4', '5', '6'));

const recrutement = structure({
  modalite: un('modalite-recrutement', simple(cle('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'))),
  perimetre: facultatif('code-perimetre-recrutement', perimetre),
  precisionPerimetre: facultatif('infos-perimetre-recrutement', simple(texte(0, 50))),
  aDistance: facultatif('a-distance', simple(ouiNon)),
  adresse: facultatif('adresse', adresse),
  url: facultatif('urlweb', simple(texte(3, 400))),
  places: facultatif('nb-places', simple(entier)),
  periode: facultatif('periode', periode),
  heureDebut: facultatif('heure-debut', simple(code(2, 5))),
  heureFin: facultatif('heure-fin', simple(code(2, 5))),
  commentaire: facultatif('commentaire', simple(texte(1, 500))),
});

const cycle = structure({
  type: un('type-cycle', simple(cle('0', '1'))),
  annees: liste('annee-cycle', simple(entier), 0),
  effectifMinimal: facultatif('effectif-minimal', simple(entier)),
  capaciteSimultanee: facultatif('capacite-simultanee', simple(entier)),
  capaciteCumulee: facultatif('capacite-cumulee', simple(entier)),
  alternance: facultatif(
    'alternance',
    structure({
      type: un('type-alternance', simple(cle('0', '1', '2'))),
      rythme: facultatif(
        'rythme-alternance',
        structure({
          unite: un('unite-rythme-alternance', simple(cle('0', '1', '2', '3', '4'))),
          entreprise: un('unites-entreprise', simple(entier)),
          centre: un('unites-centre', simple(entier)),
        }),
      ),
    }),
  ),
});

export const session = structure({
  numero: attribut('numero'),
  periode: un('periode', periode),
  adresseInscription: un('adresse-inscription', seul(un('adresse', adresse))),
  modalitesInscription: facultatif('modalites-inscription', simple(texte(1, 255))),
  periodeInscription: facultatif('periode-inscription', seul(un('periode', periode))),
  etatRecrutement: facultatif(
    'etat-recrutement',
    simple(
      dictionnaire([
        ['1', 'ouvert'],
        ['2', 'ferme'],
        ['3', 'suspendu'],
      ]),
    ),
  ),
  recrutements: liste('recrutement', recrutement, 0),
  urls: facultatif('url-session', urls),
  contacts: liste('contact-session', contact, 0),
  certifications: liste('reference-certification', referenceCertification, 0, 5),
  blocs: liste('blocs-competences', blocsCompetences, 0),
  cycles: liste('cycle', cycle, 0),
});

export type SessionLheo = Decrit<typeof session>;
