export { consigner, type ConsignerContext, type Fait } from './actions/consigner.ts';
export { chronologie } from './queries/chronologie.query.ts';
