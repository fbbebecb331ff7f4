import type { RefusalText } from '#platform/capability.ts';
import { actionsFr } from './messages/actions.fr.ts';
import { incidentsFr } from './messages/incidents.fr.ts';
import { reclamationsFr } from './messages/reclamations.fr.ts';
import { risquesFr } from './messages/risques.fr.ts';
import { veilleFr } from './messages/veille.fr.ts';

const { refus } = reclamationsFr;
const conflit = (message: string, field?: string): RefusalText => ({
  status: 409,
  message,
  ...(field === undefined ? {} : { field }),
});
const faux = (message: string, field: string): RefusalText => ({ status: 422, message, field });

/** Every refusal of this capability. */
export const refusals: Readonly<Record<string, RefusalText>> = {
  OrganismeAReclamerInconnu: { status: 404, message: refus.OrganismeAReclamerInconnu },
  ReclamationInconnue: { status: 404, message: refus.ReclamationInconnue },
  ReclamationTropRapide: { status: 429, message: reclamationsFr.public.tropVite },
  ReclamationClose: conflit(refus.ReclamationClose),
  DejaAccusee: conflit(refus.DejaAccusee),
  DejaRepondue: conflit(refus.DejaRepondue, 'reponse'),
  DejaMotivee: conflit(refus.DejaMotivee, 'motif'),
  PasEncoreRepondue: conflit(refus.PasEncoreRepondue, 'issue'),
  ResponsableHorsEquipe: faux(refus.ResponsableHorsEquipe, 'responsableId'),
  SessionDIncidentInconnue: faux(incidentsFr.refus.SessionDIncidentInconnue, 'sessionId'),
  IncidentInconnu: { status: 404, message: incidentsFr.refus.IncidentInconnu },
  IncidentAVenir: faux(incidentsFr.refus.IncidentAVenir, 'survenuLe'),
  IncidentDejaResolu: conflit(incidentsFr.refus.IncidentDejaResolu),
  IncidentDejaMotive: conflit(incidentsFr.refus.IncidentDejaMotive),
  ActionInconnue: { status: 404, message: actionsFr.refus.ActionInconnue },
  ActionFinie: conflit(actionsFr.refus.ActionFinie),
  ActionPasFaite: conflit(actionsFr.refus.ActionPasFaite),
  ActionDunAutre: { status: 403, message: actionsFr.refus.ActionDunAutre },
  DejaJugee: conflit(actionsFr.refus.DejaJugee),
  FaiteALAvenir: faux(actionsFr.refus.FaiteALAvenir, 'faiteLe'),
  RisqueInconnu: { status: 404, message: risquesFr.refus.RisqueInconnu },
  RisqueClos: conflit(risquesFr.refus.RisqueClos),
  VeilleInconnue: { status: 404, message: veilleFr.refus.VeilleInconnue },
  SourceInconnue: faux(veilleFr.refus.SourceInconnue, 'sourceId'),
  FormationRevueInconnue: faux(veilleFr.refus.FormationRevueInconnue, 'formationId'),
  DocumentRevuAbsent: faux(veilleFr.refus.DocumentRevuAbsent, 'documentRevise'),
  VeilleDejaExploitee: conflit(veilleFr.refus.VeilleDejaExploitee),
};
