import { Section, ShortList } from '#design/index.ts';
import { tableauFr as mots } from '../messages.fr.ts';

/** Où l'on tient ce que les indicateurs lisent, pour qui peut y entrer : le menu de gauche n'a que sept places. */
export function Voisins({ can }: { readonly can: (right: string) => boolean }) {
  const items = mots.voisins.filter(({ right }) => can(right));
  return (
    items.length > 0 && (
      <Section title={mots.autour}>
        <ShortList items={items} />
      </Section>
    )
  );
}
