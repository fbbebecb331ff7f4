import { Tabs } from '#design/index.ts';
import { messages } from '../messages.fr.ts';

const ONGLETS = [
  { href: '/personnes', label: messages.personnes.titre },
  { href: '/entreprises', label: messages.entreprises.titre },
];

/** From the persons to the companies and back: the menu has room for one of them. */
export const OngletsAnnuaire = ({ ici }: { ici: '/personnes' | '/entreprises' }) => (
  <Tabs label={messages.annuaire} tabs={ONGLETS} current={ici} />
);
