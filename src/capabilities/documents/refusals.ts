import type { RefusalText } from '#platform/capability.ts';
import type { RefusVersements } from './domain/contrat-individuel/versements.ts';
import { ecrireEuros, ecrireJour } from './domain/ecriture.ts';
import type { Partie } from './domain/parties.ts';
import { messages } from './messages.fr.ts';
import { nomDuChamp } from './messages-champs.fr.ts';
import { ecrans } from './messages-ecrans.fr.ts';
import { enTeteFr } from './messages-en-tete.fr.ts';

const mots = ecrans.refus;

/** One sentence a broken payment rule. */
export function phraseVersement(motif: RefusVersements): string {
  const phrases = mots.versements;
  switch (motif.refus) {
    case 'VersementAvantFinDeRetractation':
      return phrases[motif.refus](ecrireJour(motif.le), ecrireJour(motif.premierJour));
    case 'PremierVersementTropEleve':
    case 'SoldeEnAvanceSurLaFormation':
      return phrases[motif.refus](ecrireJour(motif.le), ecrireEuros(motif.maximumCentimes));
    case 'TotalDifferentDuPrix':
      return phrases[motif.refus](ecrireEuros(motif.totalCentimes), ecrireEuros(motif.prevuCentimes));
  }
}

const conflit = (message: RefusalText['message']): RefusalText => ({ status: 409, message });
const partie = (phrase: (nom: string) => string) => ({
  status: 409,
  field: 'demande',
  message: ({ partie: nom }: { partie: Partie }) => phrase(messages.parties[nom]),
});

const logo = (message: RefusalText['message']): RefusalText => ({ status: 422, field: 'fichier', message });

export const refusals: Readonly<Record<string, RefusalText>> = {
  DonneesRefusees: {
    status: 422,
    message: ({ champs }: { champs: readonly string[] }) =>
      mots.DonneesRefusees(champs.map((champ) => nomDuChamp(champ.split('.'))).join(', ')),
  },
  MentionsManquantes: {
    status: 422,
    message: ({ mentions }: { mentions: readonly string[] }) =>
      mots.MentionsManquantes(mentions.join('\u00a0; ')),
  },
  VersementsRefuses: {
    status: 422,
    message: ({ motifs }: { motifs: readonly RefusVersements[] }) =>
      mots.VersementsRefuses(motifs.map(phraseVersement).join(' ')),
  },
  AvenantSansObjet: conflit(mots.AvenantSansObjet),
  AvenantEnAttente: conflit(({ numero }: { numero: string }) => mots.AvenantEnAttente(numero)),
  DocumentInconnu: { status: 404, message: mots.DocumentInconnu },
  EnvoiInconnu: { status: 404, message: mots.EnvoiInconnu },
  DocumentAnnule: conflit(mots.DocumentAnnule),
  DocumentDejaSigne: conflit(mots.DocumentDejaSigne),
  DocumentAJour: conflit(mots.DocumentAJour),
  DocumentEnPreparation: conflit(mots.DocumentEnPreparation),
  DocumentNonOuvert: conflit(mots.DocumentNonOuvert),
  VersionRemplacee: conflit(mots.VersionRemplacee),
  VersementsTropProches: conflit(mots.VersementsTropProches),
  LogoVide: logo(enTeteFr.refus.LogoVide),
  LogoTropLourd: logo(enTeteFr.refus.LogoTropLourd),
  LogoDAutreType: logo(enTeteFr.refus.LogoDAutreType),
  LogoAbime: logo(enTeteFr.refus.LogoAbime),
  LogoDimensions: logo(({ largeur, hauteur }: { largeur: number; hauteur: number }) =>
    enTeteFr.refus.LogoDimensions(largeur, hauteur),
  ),
  LogoNonDessine: logo(({ element }: { element: string }) => enTeteFr.refus.LogoNonDessine(element)),
  SansLogo: conflit(enTeteFr.refus.SansLogo),
  QualiopiIncomplet: { status: 422, field: 'jusquAu', message: enTeteFr.refus.QualiopiIncomplet },
  PartieNonAttendue: partie(mots.PartieNonAttendue),
  PartieADejaSigne: partie(mots.PartieADejaSigne),
};
