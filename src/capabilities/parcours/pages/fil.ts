import { sessionsFr } from '../messages/sessions.fr.ts';

/** The way back from a page of a file: the sessions, then its own. */
export const filDuDossier = ({
  sessionId,
  session,
}: {
  readonly sessionId: string;
  readonly session: string;
}) => [
  { href: '/sessions', label: sessionsFr.fiche.sessions },
  { href: `/sessions/${sessionId}`, label: session },
];
