import type { RefusalText } from '#platform/capability.ts';
import { REFUS as mots } from './messages.fr.ts';

/** Les refus du catalogue : statut, champ concerné, phrase. */
export const REFUS: Readonly<Record<string, RefusalText>> = {
  FormationIntrouvable: { status: 404, message: mots.FormationIntrouvable },
  FormationArchivee: { status: 409, message: mots.FormationArchivee },
  FormationModifieeEntretemps: { status: 409, message: mots.FormationModifieeEntretemps },
  CodeFormationDejaPris: { status: 409, field: 'code', message: mots.CodeFormationDejaPris },
  CertificationInconnue: { status: 422, field: 'certification', message: mots.CertificationInconnue },
  PublicationIncomplete: {
    status: 409,
    message: ({ manques }: { manques: readonly string[] }) => mots.PublicationIncomplete(manques.length),
  },
  MentionsAConfirmer: { status: 409, field: 'mentionsConfirmees', message: mots.MentionsAConfirmer },
  ModuleIntrouvable: { status: 404, message: mots.ModuleIntrouvable },
  ModuleUtilise: { status: 409, message: mots.ModuleUtilise },
};
