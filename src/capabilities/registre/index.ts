export { consigner, type ConsignerContext, type Fait } from './actions/consigner.ts';
export { type FaitLu, faitsDuSujet } from './queries/faits-du-sujet.query.ts';
