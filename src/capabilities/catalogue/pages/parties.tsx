import { ButtonLink, FormActions, SubmitButton, Tabs } from '#design/index.ts';
import { fiche as mots, liste } from './messages.fr.ts';

export type Onglet = keyof typeof mots.onglet;

export const cheminFormation = (id: string) => `/formations/${id}`;

/** L'adresse d'une partie de la formation. */
export const cheminOnglet = (id: string, onglet: Onglet) =>
  onglet === 'vue' ? cheminFormation(id) : `${cheminFormation(id)}/${onglet}`;

/** Les parties d'une formation ; celles qui modifient ne se montrent qu'à qui le peut. */
export function Onglets({ id, courant, modifier }: { id: string; courant: Onglet; modifier: boolean }) {
  const visibles: readonly Onglet[] = modifier
    ? ['vue', 'general', 'pedagogie', 'conditions', 'versions']
    : ['vue', 'versions'];
  return (
    <Tabs
      label={mots.onglets}
      current={cheminOnglet(id, courant)}
      tabs={visibles.map((onglet) => ({ href: cheminOnglet(id, onglet), label: mots.onglet[onglet] }))}
    />
  );
}

/** Le chemin jusqu'à une formation. */
export const filFormation = (formation?: { id: string; intitule: string }) => [
  { href: '/formations', label: liste.titre },
  ...(formation === undefined ? [] : [{ href: cheminFormation(formation.id), label: formation.intitule }]),
];

/** Enregistrer, ou revenir à la formation. */
export function Enregistrer({ id }: { id: string }) {
  return (
    <FormActions>
      <SubmitButton>{mots.enregistrer}</SubmitButton>
      <ButtonLink href={cheminFormation(id)} variant="quiet">
        {mots.annuler}
      </ButtonLink>
    </FormActions>
  );
}
