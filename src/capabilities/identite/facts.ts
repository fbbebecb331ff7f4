import type { FactSentence } from '#platform/capability.ts';
import { messages } from './messages.fr.ts';

const { faits } = messages;

/** The facts that `identite` records, in one sentence each. */
export const facts = {
  'cle_api.creee': ({ nom }) => faits['cle_api.creee'](String(nom)),
  'cle_api.revoquee': ({ nom }) => faits['cle_api.revoquee'](String(nom)),
} satisfies Record<string, FactSentence>;
