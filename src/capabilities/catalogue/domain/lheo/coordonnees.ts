import { facultatif, liste, seul, simple, structure, un, type Decrit } from './schema.ts';
import { cle, code, date, texte } from './valeurs.ts';

/** Codes obligatoires dont la valeur n'est pas connue. */
export const SIRET_INCONNU = '00000000000000';
export const CODE_POSTAL_INCONNU = '00000';

export const siret = simple(code(14, 14, SIRET_INCONNU));
export const codeUai = simple(code(8));
export const urls = seul(liste('urlweb', simple(texte(3, 400)), 1, 3));
const telephones = seul(liste('numtel', simple(texte(1, 25)), 1, 3));

export const periode = structure({
  debut: un('debut', simple(date())),
  fin: un('fin', simple(date('99999999'))),
});

export const adresse = structure({
  denomination: facultatif('denomination', simple(texte(1, 255))),
  lignes: liste('ligne', simple(texte(1, 50)), 1, 4),
  codePostal: un('codepostal', simple(code(5, 5, CODE_POSTAL_INCONNU))),
  ville: un('ville', simple(texte(1, 50))),
  departement: facultatif('departement', simple(code(2, 3))),
  codeCommune: facultatif('code-INSEE-commune', simple(code(5))),
  codeCanton: facultatif('code-INSEE-canton', simple(code(4, 5))),
  region: facultatif('region', simple(code(2))),
  pays: facultatif('pays', simple(code(2))),
  position: facultatif(
    'geolocalisation',
    structure({
      latitude: un('latitude', simple(texte(0, 30))),
      longitude: un('longitude', simple(texte(0, 30))),
    }),
  ),
});

export const coordonnees = structure({
  civilite: facultatif('civilite', simple(texte(1, 50))),
  nom: facultatif('nom', simple(texte(1, 50))),
  prenom: facultatif('prenom', simple(texte(1, 50))),
  lignes: liste('ligne', simple(texte(1, 50)), 0, 3),
  adresse: facultatif('adresse', adresse),
  fixe: facultatif('telfixe', telephones),
  portable: facultatif('portable', telephones),
  fax: facultatif('fax', telephones),
  courriel: facultatif('courriel', simple(texte(3, 160))),
  web: facultatif('web', urls),
});

/** Un contact d'une formation, d'une session ou d'un organisme ; `type` est une clé du dictionnaire de LHÉO. */
export const contact = structure({
  type: facultatif(
    'type-contact',
    simple(cle('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13', '14')),
  ),
  coordonnees: un('coordonnees', coordonnees),
});

export type AdresseLheo = Decrit<typeof adresse>;
export type ContactLheo = Decrit<typeof contact>;
