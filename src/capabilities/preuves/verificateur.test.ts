import { describe, expect, it } from 'vitest';
import { ecrireRecu, texteDeRecu } from '#capabilities/registre/index.ts';
import { newId } from '#platform/ids.ts';
import { memoryKeys } from '#platform/keys/index.ts';
import { hostileArchives, lyingArchives } from '#tests/support/hostile-archives.ts';
import { type Attendu, verifier } from '../../verificateur/verifier.ts';
import { faitEcrit } from './domain/format.ts';
import {
  ajouter,
  avecNouvelleCle,
  coherenceDe,
  dossierDe,
  enZip,
  faitProuve,
  type JournalDEssai,
  journalDEssai,
  type Parties,
  teteDe,
} from './fixtures/dossiers.ts';

function peuple(journal = journalDEssai(), combien = 11): JournalDEssai {
  for (let n = journal.faits.length; n < combien; n += 1)
    ajouter(journal, 'creneau.signe', { n, note: 'présent' });
  return journal;
}

async function classes(parties: Parties | Uint8Array, attendu: Attendu = {}): Promise<string[]> {
  const zip = parties instanceof Uint8Array ? new Uint8Array(parties) : enZip(parties);
  const { anomalies, verdict } = await verifier(zip, attendu);
  expect(verdict === 'valide').toBe(anomalies.length === 0);
  return anomalies.map(({ classe }) => classe);
}

const texte = (parties: Parties, nom: string): string => String(parties[nom]);

describe('a bundle as it was written', () => {
  it.each([1, 2, 3, 8, 11, 64, 65])('is valid in a log of %i facts, for each of them', async (taille) => {
    const journal = peuple(journalDEssai(), taille);
    const anciennes = [1, Math.ceil(taille / 2), taille].filter(
      (un, rang, tous) => tous.indexOf(un) === rang,
    );
    expect(await classes(dossierDe(journal, [...journal.faits], { anciennes }))).toEqual([]);
  });

  it('is valid when the key was replaced in order, or when a content was lawfully erased', async () => {
    const tourne = avecNouvelleCle(peuple());
    expect(await classes(dossierDe(tourne, tourne.faits.slice(2, 4)))).toEqual([]);
    const journal = peuple();
    const [efface] = journal.faits as [JournalDEssai['faits'][0]];
    const trace = ajouter(journal, 'registre.faits_effaces', { base: 'art. 17', faits: [efface.id] });
    expect(await classes(dossierDe(journal, [efface, trace], { efface }))).toEqual([]);
  });
});

describe('a bundle that was tampered with', () => {
  const journal = peuple();
  const [premier, second, troisieme] = journal.faits as [
    JournalDEssai['faits'][0],
    JournalDEssai['faits'][0],
    JournalDEssai['faits'][0],
  ];
  const bon = dossierDe(journal, [premier, second]);
  const faits = () => JSON.parse(texte(bon, 'faits.json')) as Record<string, unknown>[];
  const avecFaits = (autres: unknown) => ({ ...bon, 'faits.json': JSON.stringify(autres) });
  const autre = peuple();
  const [etranger] = autre.faits as [JournalDEssai['faits'][0]];

  it.each<[string, () => Parties, string]>([
    [
      'an edited act',
      () => ({ ...bon, 'faits.json': texte(bon, 'faits.json').replace('présent', 'absent') }),
      'contenu-modifie',
    ],
    [
      'another writing of the same act',
      () => ({ ...bon, 'faits.json': texte(bon, 'faits.json').replace('\\"n\\":0', '\\"n\\": 0') }),
      'contenu-modifie',
    ],
    ['a removed act', () => avecFaits(faits().slice(1)), 'fait-supprime'],
    ['an added act', () => avecFaits([...faits(), faitEcrit(faitProuve(journal, troisieme))]), 'fait-insere'],
    ['an act given twice', () => avecFaits([...faits(), ...faits().slice(1)]), 'fait-insere'],
    [
      'a proof from another tree',
      () => avecFaits(faits().map((f) => ({ ...f, chemin: faitEcrit(faitProuve(autre, etranger)).chemin }))),
      'feuille-modifiee',
    ],
    [
      'acts in each other’s place',
      () => avecFaits(faits().map((f, rang, tous) => ({ ...f, indice: tous[1 - rang]?.['indice'] }))),
      'feuille-modifiee',
    ],
    [
      'the head of another organisme',
      () => ({
        ...bon,
        'tete.txt': teteDe(autre, 11),
        'cles.json': texte(dossierDe(autre, []), 'cles.json'),
      }),
      'autre-organisme',
    ],
    [
      'a wrong signature',
      () => ({
        ...bon,
        'tete.txt': texte(bon, 'tete.txt').replace(/horodatage 2026-11-02T10/u, 'horodatage 2026-11-02T11'),
      }),
      'tete-falsifiee',
    ],
    [
      'a key that signed before its time',
      () => ({
        ...bon,
        'tete.txt': teteDe(journal, journal.faits.length, Temporal.Instant.from('2026-11-01T00:00:00Z')),
      }),
      'cle-perimee',
    ],
    [
      'another list',
      () => ({ ...bon, 'manifeste.json': texte(bon, 'manifeste.json').replace('Apprenant', 'Apprenante') }),
      'liste-modifiee',
    ],
    ['a replaced document', () => ({ ...bon, 'dossier.pdf': '%PDF-1.7 faux' }), 'fichier-remplace'],
    ['an added document', () => ({ ...bon, 'documents/cadeau.pdf': 'x' }), 'fichier-ajoute'],
    [
      'a missing document',
      () => {
        const { 'dossier.pdf': _absent, ...reste } = bon;
        return reste;
      },
      'fichier-manquant',
    ],
    [
      'no proof at all',
      () => {
        const { 'tete.txt': _absent, ...reste } = bon;
        return reste;
      },
      'fichier-manquant',
    ],
    ['a part that is not JSON', () => ({ ...bon, 'cles.json': '[' }), 'partie-illisible'],
    [
      'a content destroyed without a trace',
      () =>
        avecFaits(
          faits().map(({ contenu: _c, sel: _s, ...f }) => ({
            ...f,
            efface: { le: '2026-11-02T08:30:00Z', base: 'art. 17' },
          })),
        ),
      'effacement-sans-trace',
    ],
  ])('%s', async (_quoi, alterer, classe) => {
    expect(await classes(bon)).toEqual([]);
    const alteree = alterer();
    expect(alteree).not.toEqual(bon);
    expect(await classes(alteree)).toContain(classe);
  });

  it('a key put in the place of another', async () => {
    const vole = avecNouvelleCle(peuple(), memoryKeys().create());
    expect(await classes(dossierDe(vole, vole.faits.slice(0, 1)))).toEqual(['cle-substituee']);
  });

  it('a log written again, seen by an older head of the bundle or one kept elsewhere', async () => {
    const reecrit = peuple(journalDEssai(journal.organismeId, journal.cle));
    const parties = dossierDe(reecrit, reecrit.faits.slice(0, 2));
    const gardee = teteDe(journal, 5);
    expect(await classes(parties)).toEqual([]);
    const coherences = JSON.stringify([coherenceDe(reecrit, 5, gardee)]);
    expect(await classes({ ...parties, 'coherences.json': coherences })).toEqual(['reecriture']);
    const liees = { ...parties, 'coherences.json': JSON.stringify([coherenceDe(reecrit, 5)]) };
    expect(await classes(liees)).toEqual([]);
    expect(await classes(liees, { tetes: `Bonjour,\n${gardee}\nMerci` })).toEqual(['reecriture']);
  });

  it('a bundle of another instance, when the key is known', async () => {
    expect(await classes(bon, { cle: journal.cle.id })).toEqual([]);
    expect(await classes(bon, { cle: autre.cle.id })).toEqual(['autre-instance']);
  });

  it('receipts: kept, replayed, false, of another instance', async () => {
    const recu = (
      { organismeId, cle }: JournalDEssai,
      fait: typeof premier,
      temps = '2026-11-02T09:00:00.123456Z',
    ) => {
      const { feuille } = faitProuve(journal.faits.includes(fait) ? journal : autre, fait);
      const dit = { organismeId, faitId: fait.id, feuille, temps: Temporal.Instant.from(temps) };
      return ecrireRecu({ ...dit, cleId: cle.id, signature: cle.sign(texteDeRecu(dit)) });
    };
    expect(
      await classes(bon, { recus: [`https://exemple.fr/verifier?recu=${recu(journal, premier)}`] }),
    ).toEqual([]);
    expect(await classes(bon, { recus: [recu(journal, troisieme)] })).toEqual(['recu-rejoue']);
    expect(await classes(bon, { recus: [recu(autre, etranger)] })).toEqual(['autre-instance']);
    expect(await classes(bon, { recus: ['un texte'] })).toEqual(['recu-faux']);
    expect(await classes(bon, { recus: [recu({ ...journal, organismeId: newId() }, premier)] })).toEqual([
      'autre-organisme',
    ]);
    expect(await classes(bon, { recus: [recu(journal, premier, '2025-01-01T00:00:00Z')] })).toEqual([
      'cle-perimee',
    ]);
  });
});

describe('an archive that is not a bundle', () => {
  const journal = peuple();
  const zip = enZip(dossierDe(journal, journal.faits.slice(0, 2)));
  const change = (at: number, byte: number) => zip.map((one, rang) => (rang === at ? byte : one));

  it('cut anywhere, it is told so', async () => {
    for (const part of [0.2, 0.6, 0.9, 0.999])
      expect(await classes(zip.slice(0, Math.floor(zip.length * part)))).toEqual(['archive-coupee']);
    expect(await classes(new Uint8Array([...zip, 0]))).toEqual(['archive-coupee']);
    expect(await classes(new Uint8Array([1, 2, 3]))).toEqual(['archive-illisible']);
    expect(await classes(new Uint8Array())).toEqual(['archive-illisible']);
  });

  it('with any byte changed, is never taken for another one', async () => {
    const before = JSON.stringify((await verifier(zip)).faits);
    const taken: string[] = [];
    for (let at = 60; at < zip.length; at += 97) {
      const { verdict, faits } = await verifier(change(at, (zip[at] ?? 0) ^ 0x5a));
      // Dates of the archive prove nothing, and change nothing.
      if (verdict === 'valide') taken.push(JSON.stringify(faits));
    }
    expect(taken.filter((one) => one !== before)).toEqual([]);
    expect(taken.length).toBeLessThan(zip.length / 97 / 2);
  });

  const CLASSES: Readonly<Record<string, string>> = {
    ArchiveCheminInterdit: 'archive-chemin',
    ArchiveLienInterdit: 'archive-chemin',
    ArchiveChiffree: 'archive-non-prise-en-charge',
    ArchiveCompressionInconnue: 'archive-non-prise-en-charge',
    ArchiveBombe: 'archive-bombe',
    ArchiveTropDeFichiers: 'archive-trop-grande',
    ArchiveNomEnDouble: 'archive-nom-en-double',
  };

  it.each(hostileArchives().filter(({ refusal }) => refusal in CLASSES))(
    '$attack',
    async ({ bytes, refusal }) => {
      expect(await classes(bytes)).toEqual([CLASSES[refusal]]);
    },
  );

  it.each(lyingArchives())('$attack', async ({ bytes }) => {
    expect(['archive-abimee', 'archive-bombe']).toContain((await classes(bytes))[0]);
  });
});
