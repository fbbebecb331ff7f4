import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPdfCompiler } from '#platform/pdf/pdf-compiler.ts';
import { pdfText } from '#platform/pdf/poppler.ts';
import { exemple } from '../../fixtures/exemples.ts';
import { composerDocument } from '../composer-document.ts';
import { ecrireDuree, ecrireJour } from '../ecriture.ts';
import { type Donnees, nomsDesTypes, type TypeDocument, typesDocument } from '../types-document.ts';
import { estPresente, type Mention, valeursDe } from './mention.ts';
import { mentionsManquantes } from './mentions-manquantes.ts';

/** The examples, and what must vary for each conditional mention to apply at least once. */
const cas: { type: TypeDocument; donnees: Donnees<TypeDocument> }[] = [
  ...nomsDesTypes.map((type) => ({ type, donnees: exemple(type) })),
  { type: 'contrat-individuel', donnees: { ...exemple('contrat-individuel'), conclusion: 'distance' } },
];

const compilateur = createPdfCompiler();
const textes = new Map<object, string>();

beforeAll(async () => {
  for (const { type, donnees } of cas) {
    const emission = {
      numero: '',
      lieu: 'Mulhouse',
      projet: false,
      etabliLe: Temporal.PlainDate.from('2026-11-24'),
    };
    const { bytes } = await compilateur.compile(composerDocument(type, donnees, emission));
    textes.set(donnees, pdfText(bytes));
  }
});
afterAll(() => compilateur.close());

const sAppliquent = cas.flatMap(({ type, donnees }) =>
  typesDocument[type].mentions
    .filter((mention: Mention) => mention.quand?.(donnees as never) ?? true)
    .map((mention: Mention) => ({ type, donnees, mention, nom: `${type} : ${mention.libelle}` })),
);

describe('mentions obligatoires', () => {
  it('sont toutes essayées', () => {
    const essayees = new Set(sAppliquent.map(({ type, mention }) => `${type}/${mention.id}`));
    const toutes = nomsDesTypes.flatMap((type) =>
      typesDocument[type].mentions.map(({ id }) => `${type}/${id}`),
    );
    expect([...essayees].sort()).toEqual(toutes.sort());
  });

  it.each(cas)('ne manquent pas dans l’exemple complet : $type', ({ type, donnees }) => {
    expect(mentionsManquantes(type, donnees)).toEqual([]);
  });

  it.each(sAppliquent)('$nom, manque dès qu’une donnée manque', ({ type, donnees, mention }) => {
    for (const chemin of mention.champs) {
      const trouees = vider(donnees, chemin.split('.')) as typeof donnees;
      expect(mentionsManquantes(type, trouees).map(({ id }) => id)).toContain(mention.id);
    }
    expect(estPresente(mention, donnees)).toBe(true);
  });

  it.each(sAppliquent)('$nom, se lit dans le document', ({ donnees, mention }) => {
    const attendus = [
      ...(mention.phrases ?? []),
      ...mention.champs.flatMap((chemin) => ecrits(donnees, chemin)),
    ];
    expect(attendus.length).toBeGreaterThan(0);
    for (const attendu of attendus) expect(textes.get(donnees)).toContain(aPlat(attendu));
  });
});

describe('mention conditionnelle', () => {
  it('n’est pas demandée hors de son cas', () => {
    const convention = exemple('convention');
    const presentiel = {
      ...convention.action,
      tauxDistance: 0,
      distance: { assistance: '', activites: [], evaluations: '' },
    };
    expect(mentionsManquantes('convention', { ...convention, action: presentiel })).toEqual([]);
    const premiere = {
      ...convention.organisme,
      declarationActivite: { numero: '', region: '', enCours: true },
    };
    expect(mentionsManquantes('convention', { ...convention, organisme: premiere })).toEqual([]);
  });
});

/** Same data, with the value at a path left blank. */
function vider(valeur: unknown, [segment = '', ...suite]: string[]): unknown {
  const cle = segment.replace('[]', '');
  const objet = valeur as Record<string, unknown>;
  if (suite.length === 0) return { ...objet, [cle]: blanc(objet[cle]) };
  if (!segment.endsWith('[]')) return { ...objet, [cle]: vider(objet[cle], suite) };
  const [premier, ...autres] = objet[cle] as unknown[];
  return { ...objet, [cle]: [vider(premier, suite), ...autres] };
}

function blanc(valeur: unknown): unknown {
  if (typeof valeur === 'string') return ' ';
  if (Array.isArray(valeur) || valeur === null || typeof valeur !== 'object')
    return Array.isArray(valeur) ? [] : null;
  return Object.fromEntries(Object.keys(valeur).map((cle) => [cle, 0]));
}

/** What the reader must find on the page for the values at a path. */
function ecrits(donnees: object, chemin: string): string[] {
  return valeursDe(donnees, chemin)
    .flat()
    .map((valeur) => ecrit(chemin, valeur));
}

const NATURES: Record<string, string> = { formation: 'action de formation' };

function ecrit(chemin: string, valeur: unknown): string {
  if (chemin.endsWith('volumes')) {
    return ecrireDuree(Object.values(valeur as Record<string, number>).reduce((total, part) => total + part));
  }
  if (chemin === 'effectif') return 'De 4 à 10 personnes';
  if (chemin.endsWith('Minutes')) return ecrireDuree(valeur as number);
  const texte = String(valeur);
  if (chemin.endsWith('siret')) return texte.replace(/(\d{3})(\d{3})(\d{3})/u, '$1 $2 $3 ');
  if (chemin.endsWith('nature')) return NATURES[texte] ?? '';
  if (chemin.endsWith('tauxDistance')) return `${texte.replace('.', ',')} %`;
  if (/^\d{4}-\d\d-\d\d$/u.test(texte)) return ecrireJour(texte);
  if (/^\d\d:\d\d$/u.test(texte)) return texte.replace(/^0?(\d+):(\d\d)$/u, '$1 h $2').replace(/ 00$/u, '');
  return texte;
}

function aPlat(texte: string): string {
  return texte.replaceAll(/\s+/gu, ' ');
}
