import { Tabs } from '#design/index.ts';
import { messages } from '../messages.fr.ts';

/** The pages of one's account. */
export const OngletsCompte = ({ current }: { current: string }) => (
  <Tabs label={messages.compte.titre} tabs={messages.compte.onglets} current={current} />
);
