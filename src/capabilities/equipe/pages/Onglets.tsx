import { Tabs } from '#design/index.ts';
import { messages } from '../messages.fr.ts';

const mots = messages.onglets;

/** The three parts of what is known of the team. */
export const Onglets = ({ ici }: { readonly ici: string }) => (
  <Tabs
    label={mots.label}
    current={ici}
    tabs={[
      { href: '/equipe', label: mots.formateurs },
      { href: '/equipe/conseil', label: mots.conseil },
      { href: '/equipe/referents', label: mots.referents },
    ]}
  />
);

export const options = <K extends string>(cles: readonly K[], libelles: Readonly<Record<K, string>>) =>
  cles.map((value) => ({ value, label: libelles[value] }));
