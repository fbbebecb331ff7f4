import { messages } from './messages.fr.ts';

const sentences = {
  CibleOccupee: messages.cibleOccupee,
  ServeurAilleurs: messages.serveurAilleurs,
  EspaceDeTables: () => messages.espaceDeTables,
  SauvegardeEnCours: () => messages.sauvegardeEnCours,
  EspaceInsuffisant: messages.espaceInsuffisant,
  BarriereImpossible: (seconds: string) => messages.barriereImpossible(Number(seconds)),
  ManifesteAbsent: messages.manifesteAbsent,
  ManifesteAltere: messages.manifesteAltere,
  FormatInconnu: messages.formatInconnu,
  ExportDonne: messages.exportDonne,
  CopieDonnee: messages.copieDonnee,
  BaseNonVide: () => messages.baseNonVide,
  MigrationsDifferentes: messages.migrationsDifferentes,
  DroitsManquants: () => messages.droitsManquants,
  ImportInfidele: messages.importInfidele,
  FichierAltere: messages.fichierAltere,
  FichierAbsent: messages.fichierAbsent,
};

export type BackupRefusal = keyof typeof sentences;

/** A backup or a restore that will not go on; the message is the French sentence to show, `subject` what it is about. */
export class BackupRefused extends Error {
  readonly refusal: BackupRefusal;
  readonly subject: string;

  constructor(refusal: BackupRefusal, subject = '') {
    super(sentences[refusal](subject));
    this.name = 'BackupRefused';
    this.refusal = refusal;
    this.subject = subject;
  }
}
