import type { Banc } from '../outils/banc.ts';
import { connexions } from './connexions.ts';
import { croissance } from './croissance.ts';
import { document } from './document.ts';
import { exports } from './exports.ts';
import { feuille } from './feuille.ts';
import { importation } from './import.ts';
import { jour } from './jour.ts';
import { pages } from './pages.ts';
import { premierAffichage } from './premier-affichage.ts';
import { preuves } from './preuves.ts';
import { recherche } from './recherche.ts';
import { registre } from './registre.ts';
import { signatures } from './signatures.ts';
import { surcharge } from './surcharge.ts';

/** Every workload, in the order of a whole run. */
export const BANCS: readonly Banc[] = [
  pages,
  premierAffichage,
  signatures,
  connexions,
  feuille,
  document,
  importation,
  recherche,
  exports,
  jour,
  surcharge,
  registre,
  preuves,
  croissance,
];
