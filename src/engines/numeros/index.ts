/** Official numbers that carry their own check: read as people write them, kept as the registers do. */
export { type RefusSiret, lireSiret, sirenDe, siretLisible } from './siret.ts';
export { lireUai } from './uai.ts';
