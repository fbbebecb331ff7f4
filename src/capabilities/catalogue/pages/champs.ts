import { z } from 'zod';
import { texteOptionnel } from '#platform/http/champs.ts';
import { lireHeures } from '../domain/heures.ts';
import { refus } from './messages.fr.ts';

/** Un texte libre, vide s'il manque ; les fins de ligne du navigateur deviennent celles de la base. */
export const texteLibre = (max = 5000) =>
  texteOptionnel(max).transform((texte) => (texte ?? '').replaceAll(/\r\n?/gu, '\n'));

/** Une chose par ligne ; les lignes vides ne comptent pas. */
export const lignes = (max = 50, longueur = 500) =>
  texteLibre(max * (longueur + 2))
    .transform((texte) =>
      texte
        .split('\n')
        .map((ligne) => ligne.trim())
        .filter((ligne) => ligne !== ''),
    )
    .pipe(z.array(z.string().max(longueur)).max(max, refus.tropDeLignes(max)));

const MAX_MINUTES = 10_000 * 60;

/** Une durée en heures, vide pour zéro. Rend des minutes entières. */
export const heures = () =>
  z
    .string()
    .max(20)
    .optional()
    .transform((texte, context) => {
      if (texte === undefined || texte.trim() === '') return 0;
      const minutes = lireHeures(texte);
      if (minutes !== null && minutes <= MAX_MINUTES) return minutes;
      context.addIssue({ code: 'custom', message: refus.heures });
      return z.NEVER;
    });

/** Des codes séparés par des espaces, des virgules ou des lignes, sans répétition. */
export const codes = (motif: RegExp, message: string, max = 20) =>
  texteLibre(1000)
    .transform((texte) => [
      ...new Set(
        texte
          .toUpperCase()
          .split(/[\s,;]+/u)
          .filter((code) => code !== ''),
      ),
    ])
    .pipe(z.array(z.string().regex(motif, message)).max(max, refus.tropDeLignes(max)));

const LIEU = /^(\d{5})\s+(.{2,80})$/u;

/** Un lieu par ligne : « 57170 Château-Salins ». */
export const lieux = () =>
  lignes(30, 100).transform((textes, context) =>
    textes.map((ligne) => {
      const lu = LIEU.exec(ligne);
      if (lu?.[1] !== undefined && lu[2] !== undefined) return { codePostal: lu[1], ville: lu[2].trim() };
      context.addIssue({ code: 'custom', message: refus.lieu(ligne) });
      return z.NEVER;
    }),
  );

/** Un numéro de certification : RNCP37873 ou RS5893, écrit avec ou sans espace. */
export const certification = () =>
  texteOptionnel(20).transform((texte, context) => {
    if (texte === null) return null;
    const numero = texte.toUpperCase().replaceAll(/[\s-]/gu, '');
    if (/^(?:RNCP|RS)\d{1,7}$/u.test(numero)) return numero;
    context.addIssue({ code: 'custom', message: refus.numeroCertification });
    return z.NEVER;
  });
