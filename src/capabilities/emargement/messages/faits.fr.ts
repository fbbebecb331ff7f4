import { formatDuree, formatPeriode } from '#design/index.ts';

type Charge = Readonly<Record<string, unknown>>;

const motive = ({ motif }: Charge): string => (typeof motif === 'string' ? `\u00a0: ${motif}` : '');

const joursDe = ({ du, au }: Charge): string =>
  formatPeriode(Temporal.PlainDate.from(String(du)), Temporal.PlainDate.from(String(au)));

/** Sentences of timelines. */
export const faits = {
  'creneau.ouvert': () => 'Émargement ouvert',
  'creneau.signe': ({ minutes }: Charge) => `Présence signée (${formatDuree(Number(minutes))})`,
  'creneau.clos': ({ papier }: Charge) =>
    papier === undefined ? 'Feuille contresignée et close' : 'Feuille papier saisie et close',
  'presence.saisie': (charge: Charge) => `Présence saisie d’après la feuille papier${motive(charge)}`,
  'emargement.regle': ({ aCompterDu }: Charge) =>
    `Délais d’émargement changés à compter du ${String(aCompterDu)}`,
  'anomalie.constatee': () => 'Anomalie de signature à regarder',
  'anomalie.traitee': ({ commentaire }: Charge) =>
    `Anomalie de signature regardée\u00a0: ${String(commentaire)}`,
  'justificatif.depose': (charge: Charge) => `Justificatif d’absence déposé ${joursDe(charge)}`,
  'justificatif.accepte': (charge: Charge) => `Justificatif accepté ${joursDe(charge)}`,
  'justificatif.refuse': (charge: Charge) => `Justificatif refusé ${joursDe(charge)}${motive(charge)}`,
  'visio.rejointe': () => 'Classe à distance rejointe',
  'lien.envoye': ({ moyen }: Charge) =>
    moyen === 'papier' ? 'Lien de signature imprimé' : 'Lien de signature envoyé par courriel',
  'presence.validee': (charge: Charge) => `Présence notée par le formateur${motive(charge)}`,
  'absence.notee': (charge: Charge) => `Absence notée par le formateur${motive(charge)}`,
  'activite.validee': ({ minutes, travail }: Charge) =>
    `Travail validé (${formatDuree(Number(minutes))})\u00a0: ${String(travail)}`,
  'activite.annulee': (charge: Charge) => `Travail validé puis annulé${motive(charge)}`,
  'presence.corrigee': (charge: Charge) => `Présence corrigée${motive(charge)}`,
} as const;
