import type { Formation } from './formation.ts';

/** Une mention à relire : le texte trouvé et la raison. */
export interface MentionSuspecte {
  readonly raison: RaisonMention;
  readonly extrait: string;
}

export type RaisonMention =
  | 'agrement'
  | 'reconnaissanceEtat'
  | 'diplomant'
  | 'resultatGaranti'
  | 'gratuite'
  | 'cpfNonEligible'
  | 'sansPrerequis';

interface MotifSuspect {
  readonly raison: RaisonMention;
  readonly motif: RegExp;
  /** Vrai si la mention peut tromper, vu le reste de la fiche. */
  readonly siFiche: (fiche: Formation) => boolean;
}

/** Une expression entière : la limite de mot des expressions régulières ne connaît pas les lettres accentuées. */
function mention(expression: string): RegExp {
  return new RegExp(String.raw`(?<!\p{L})(?:${expression})(?!\p{L})`, 'giu');
}

const enregistree = ({ reconnaissance }: Formation): boolean =>
  reconnaissance?.genre === 'rncp' || reconnaissance?.genre === 'rs';

/**
 * Art. L. 6352-13 C. trav. : rien qui trompe sur l'accès, le contenu, la sanction ou le financement ; l'indicateur 1 du
 * référentiel de 2026 le reprend et vise aussi les poursuites d'études. Une machine ne juge pas un texte : elle montre,
 * une personne confirme ou corrige.
 */
const MOTIFS: readonly MotifSuspect[] = [
  { raison: 'agrement', motif: mention('agréée?s?|agréments?'), siFiche: () => true },
  {
    raison: 'reconnaissanceEtat',
    motif: mention(String.raw`reconnue?s? par l['’]état|diplômes? d['’]état`),
    siFiche: (fiche) => fiche.reconnaissance?.genre !== 'rncp',
  },
  {
    raison: 'diplomant',
    motif: mention('(?:diplômant|certifiant|qualifiant)e?s?'),
    siFiche: (fiche) => !enregistree(fiche),
  },
  {
    raison: 'resultatGaranti',
    motif: mention(
      String.raw`(?:emploi|embauche|réussite|résultat|succès|contrat)s? (?:garantie?s?|assurée?s?)|100\s?% de (?:réussite|retour à l['’]emploi)`,
    ),
    siFiche: () => true,
  },
  {
    raison: 'gratuite',
    motif: mention(String.raw`gratuite?s?|sans reste à charge|100\s?% (?:financée?|prise? en charge)`),
    siFiche: ({ tarif }) => tarif?.genre !== 'gratuit',
  },
  {
    raison: 'cpfNonEligible',
    motif: mention('éligibles? (?:au )?(?:cpf|compte personnel de formation)|mon compte formation'),
    siFiche: (fiche) => !enregistree(fiche) && fiche.nature !== 'bilan' && fiche.nature !== 'vae',
  },
  {
    raison: 'sansPrerequis',
    motif: mention('sans pré-?requis|ouverte?s? à tou(?:te)?s'),
    siFiche: ({ prerequis }) => prerequis?.genre === 'liste',
  },
];

/** La seule forme permise pour citer la déclaration d'activité dans une publicité (art. L. 6352-12 C. trav.). */
export const phraseDeclaration = (numero: string): string =>
  `Enregistrée sous le numéro ${numero}. Cet enregistrement ne vaut pas agrément de l'Etat.`;

const PHRASE_DECLARATION =
  /enregistrée sous le numéro\s*\d{11}\s*\.\s*cet enregistrement ne vaut pas agrément de l['’][eé]tat/giu;
const PARLE_DE_LA_DECLARATION = new RegExp(
  mention(String.raw`déclarations? d['’]activité|nda|numéro d['’]activité`),
  'iu',
);

/** Vrai si le texte cite la déclaration d'activité autrement que sous la forme permise (art. L. 6352-12). */
export const citeMalLaDeclaration = (texte: string): boolean =>
  PARLE_DE_LA_DECLARATION.test(texte.replaceAll(PHRASE_DECLARATION, ' '));

/** Tous les textes que le public lit sur la fiche. */
export function textesPublics(fiche: Formation): string {
  const { tarif, modules } = fiche;
  return [
    fiche.intitule,
    fiche.presentation,
    ...fiche.objectifs,
    fiche.publicVise,
    fiche.methodes,
    fiche.modalitesPedagogiques,
    fiche.evaluation,
    fiche.accessibilite,
    fiche.financements,
    fiche.delaiAcces,
    fiche.debouches,
    fiche.poursuites,
    tarif?.genre === 'surDevis' ? tarif.explication : '',
    ...modules.flatMap((module) => [module.intitule, module.contenu]),
  ].join('\n');
}

/** Les mentions à relire dans les textes publics, dans l'ordre des règles puis du texte, sans répétition. */
export function mentionsSuspectes(fiche: Formation): readonly MentionSuspecte[] {
  const texte = textesPublics(fiche).replaceAll(PHRASE_DECLARATION, ' ');
  return MOTIFS.filter(({ siFiche }) => siFiche(fiche)).flatMap(({ raison, motif }) => {
    const extraits = [...texte.matchAll(motif)].map(([trouve]) => trouve);
    return [...new Set(extraits)].map((extrait) => ({ raison, extrait }));
  });
}
