import { referenceCertification } from './certifications.ts';
import { codeUai, contact, coordonnees, siret } from './coordonnees.ts';
import { attribut, facultatif, liste, seul, simple, structure, un } from './schema.ts';
import { cle, code, entier, texte } from './valeurs.ts';

/** Numéro de déclaration d'activité qui n'est pas connu, tel que les exemples officiels l'écrivent. */
export const NUMERO_ACTIVITE_INCONNU = '99999999999';

const potentiel = seul(liste('code-FORMACODE', simple(code(5, 5, '00000')), 1, 25));

export const organismeResponsable = structure({
  numero: attribut('numero'),
  numeroActivite: un('numero-activite', simple(code(11, 11, NUMERO_ACTIVITE_INCONNU))),
  siret: un('SIRET-organisme-formation', seul(un('SIRET', siret))),
  nom: un('nom-organisme', simple(texte(1, 250))),
  raisonSociale: un('raison-sociale', simple(texte(1, 250))),
  coordonnees: un('coordonnees-organisme', seul(un('coordonnees', coordonnees))),
  contacts: liste('contact-organisme', contact, 1),
  renseignements: facultatif('renseignements-specifiques', simple(texte(0, 3000))),
  potentiel: facultatif('potentiel', potentiel),
  codeUai: facultatif('code-UAI-organisme-formation', seul(un('code-UAI', codeUai))),
});

export const organismeFormateur = structure({
  numero: attribut('numero'),
  siret: un('SIRET-formateur', seul(un('SIRET', siret))),
  raisonSociale: un('raison-sociale-formateur', simple(texte(0, 250))),
  contacts: liste('contact-formateur', contact, 0),
  potentiel: facultatif('potentiel', potentiel),
  codeUai: facultatif('code-UAI-formateur', seul(un('code-UAI', codeUai))),
  certifications: liste('reference-certification', referenceCertification, 0, 5),
});

export const organismeFinanceur = structure({
  code: un(
    'code-financeur',
    simple(
      cle(
        ...(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] as const),
        ...(['11', '12', '13', '14', '15', '16', '17', '18', '19', '20'] as const),
      ),
    ),
  ),
  places: facultatif('nb-places-financees', simple(entier)),
});
