import { describe, expect, it } from 'vitest';
import { ficheComplete } from '../fixtures/fiche-complete.ts';
import { MANQUES_PUBLICATION } from '../messages.fr.ts';
import { controlerPublication, estPubliable } from './controle-publication.ts';
import type { Formation, Reconnaissance } from './formation.ts';
import { informationsManquantes, type InformationPrealable } from './information-prealable.ts';
import { groupeNsf } from './nsf.ts';
import { ligneDuNiveau } from './objectif-bpf.ts';
import { REGLES_PUBLICATION, type IdRegle } from './regles-publication.ts';

const jour = (date: string) => Temporal.PlainDate.from(date);
const aujourdhui = jour('2026-11-24');
const manques = (changements: Partial<Formation>, date = aujourdhui) =>
  controlerPublication(ficheComplete(changements), date).map(({ id }) => id);
const certification = ficheComplete().reconnaissance as Extract<Reconnaissance, { genre: 'rncp' | 'rs' }>;

const CASSE: Readonly<Record<IdRegle, Partial<Formation>>> = {
  intitule: { intitule: ' ' },
  objectifs: { objectifs: ['', ' '] },
  prerequis: { prerequis: { genre: 'liste', texte: '' } },
  duree: { modules: [] },
  contenu: { modules: ficheComplete().modules.map((module) => ({ ...module, contenu: '' })) },
  methodes: { methodes: '' },
  evaluation: { evaluation: '' },
  delaiAcces: { delaiAcces: '' },
  tarif: { tarif: { genre: 'surDevis', explication: '' } },
  contact: { contact: { nom: 'Accueil', courriel: '', telephone: ' ' } },
  accessibilite: { accessibilite: '' },
  reconnaissance: { reconnaissance: null },
  modalitesPedagogiques: { modalitesPedagogiques: '' },
  financements: { financements: '' },
  certificationComplete: { reconnaissance: { ...certification, certificateur: '' } },
  certificationDatee: { reconnaissance: { ...certification, enregistreeLe: null } },
  certificationValide: { reconnaissance: { ...certification, expireLe: jour('2026-11-23') } },
  distance: { distance: null },
  declaration: { presentation: 'Notre déclaration d’activité porte le numéro 44680000068.' },
  mentions: { presentation: 'Réussite garantie' },
  objectifBpf: { objectifBpf: null },
  codeNsf: { codeNsf: '999' },
  relecture: { relueLe: jour('2025-11-24') },
};

describe('controlerPublication', () => {
  it('ne trouve rien à redire à une fiche complète', () => {
    expect(manques({})).toEqual([]);
    expect(estPubliable([], false)).toBe(true);
  });

  it.each(Object.entries(CASSE))('réclame %s, et rien d’autre', (id, changements) => {
    expect(manques(changements)).toEqual([id]);
  });

  it('a une phrase et un cas d’essai pour chaque règle', () => {
    const ids = REGLES_PUBLICATION.map(({ id }) => id).toSorted();
    expect(Object.keys(CASSE).toSorted()).toEqual(ids);
    expect(Object.keys(MANQUES_PUBLICATION).toSorted()).toEqual(ids);
  });

  it('juge une fiche avec les règles de sa date', () => {
    const sansRubriques2026 = { reconnaissance: null, modalitesPedagogiques: '', financements: '' };
    expect(manques(sansRubriques2026, jour('2026-10-31'))).toEqual([]);
    expect(manques(sansRubriques2026, jour('2026-11-01'))).toHaveLength(3);
  });

  it('publie une certification dont seule la fin est connue, pas une certification sans aucune date', () => {
    const sansDebut = { ...certification, enregistreeLe: null };
    const datee = controlerPublication(ficheComplete({ reconnaissance: sansDebut }), jour('2026-11-24'));
    expect(estPubliable(datee, false)).toBe(true);
    expect(manques({ reconnaissance: { ...sansDebut, expireLe: null } })).toEqual(['certificationComplete']);
  });

  it('n’exige pas de prérequis pour un bilan, ni d’aide à distance en présence', () => {
    expect(manques({ nature: 'bilan', prerequis: null })).toEqual([]);
    const enPresence = ficheComplete().modules.map((module) => ({
      ...module,
      volumes: { ...module.volumes, distanceSynchrone: 0 },
    }));
    expect(manques({ modules: enPresence, distance: null })).toEqual([]);
  });

  it('ne demande à une animation que d’être honnête', () => {
    const animation = {
      nature: 'horsChamp',
      objectifBpf: 'horsBpf',
      codeNsf: null,
      modules: [],
      evaluation: '',
    } as const;
    expect(manques(animation)).toEqual([]);
    expect(manques({ ...animation, presentation: 'Réussite assurée' })).toEqual(['mentions']);
  });

  it('publie une mention confirmée, jamais une rubrique vide', () => {
    const mention = controlerPublication(ficheComplete(CASSE.mentions), aujourdhui);
    expect(estPubliable(mention, false)).toBe(false);
    expect(estPubliable(mention, true)).toBe(true);
    expect(estPubliable(controlerPublication(ficheComplete(CASSE.tarif), aujourdhui), true)).toBe(false);
  });
});

describe('informationsManquantes', () => {
  const rien: InformationPrealable = {
    objectifs: false,
    contenu: false,
    formateurs: false,
    horaires: false,
    evaluation: false,
    contact: false,
    reglementInterieur: false,
    tarifs: false,
    modalitesReglement: false,
    conditionsAbandon: false,
  };

  it('demande trois éléments de plus à qui vend à un particulier', () => {
    expect(informationsManquantes(rien, false)).toHaveLength(7);
    expect(informationsManquantes(rien, true).slice(7)).toEqual([
      'tarifs',
      'modalitesReglement',
      'conditionsAbandon',
    ]);
    expect(informationsManquantes({ ...rien, horaires: true }, false)).not.toContain('horaires');
  });
});

describe('codes', () => {
  it('ramène un code NSF du RNCP à son groupe', () => {
    expect(groupeNsf('326t')).toBe('326');
    expect(groupeNsf(' 415 ')).toBe('415');
    expect(groupeNsf('999')).toBeNull();
    expect(groupeNsf('32')).toBeNull();
  });

  it('range les niveaux dans les sous-lignes de F-3a', () => {
    expect([8, 6, 5, 2, null, 1].map(ligneDuNiveau)).toEqual([
      'F3.a68',
      'F3.a68',
      'F3.a5',
      'F3.a2',
      'F3.acqp',
      null,
    ]);
  });
});
