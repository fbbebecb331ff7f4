import { facultatif, liste, simple, structure, un } from './schema.ts';
import { cle, code, texte } from './valeurs.ts';

/** Codes d'une certification. Le numéro du RNCP s'écrit sans son sigle : « 37873 ». */
export const certification = structure({
  rncp: facultatif('code-RNCP', simple(code(1, 10))),
  certifInfo: facultatif('code-CERTIFINFO', simple(code(1, 10))),
  rs: facultatif('code-RS', simple(code(3, 10))),
  cpf: facultatif('code-CPF', simple(code(4, 10))),
  formacode: facultatif('reference-code-FORMACODE', simple(code(5))),
});

export const referenceCertification = structure({
  rncp: facultatif('reference-code-RNCP', simple(code(1, 10))),
  certifInfo: facultatif('reference-code-CERTIFINFO', simple(code(1, 10))),
  rs: facultatif('reference-code-RS', simple(code(1, 10))),
});

/** Les blocs qu'une session permet de valider. */
export const blocsCompetences = structure({
  validation: un('validation-blocs', simple(cle('0', '1', '2'))),
  certification: un('reference-certification', referenceCertification),
  blocs: liste(
    'bloc-competences',
    structure({
      libelle: un('libelle-bloc', simple(texte(1, 500))),
      code: un('code-bloc', simple(code(8, 40, '00000000'))),
    }),
    1,
  ),
});
