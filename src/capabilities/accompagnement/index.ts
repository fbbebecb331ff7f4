export { ajouterPartenaire, deciderAmenagement, direAccord, noterBesoin } from './actions/accompagner.ts';
export { encartAmenagements } from './encart.tsx';
export { besoinsSansDecision } from './queries/accompagnement.query.ts';
