import { describe, expect, it } from 'vitest';
import { exemple } from '../fixtures/exemples.ts';
import { etatDocument, type FaitsDocument } from './etat.ts';
import { partiesAttendues } from './parties.ts';

const rien: FaitsDocument = { annule: false, bati: true, attendues: [], signees: [], envois: 0, lectures: 0 };
const contrat = { ...rien, attendues: ['client', 'organisme'] };

describe('état d’un document', () => {
  it.each([
    ['en-preparation', { ...rien, bati: false }],
    ['pret', rien],
    ['envoye', { ...rien, envois: 2, lectures: 1 }],
    ['lu', { ...rien, envois: 2, lectures: 2 }],
    ['envoye', { ...contrat, envois: 1, lectures: 1 }],
    ['a-contresigner', { ...contrat, envois: 1, lectures: 1, signees: ['client'] }],
    ['signe', { ...contrat, envois: 1, lectures: 1, signees: ['organisme', 'client'] }],
    ['annule', { ...contrat, annule: true, signees: ['client', 'organisme'] }],
  ] as const)('%s', (etat, faits) => {
    expect(etatDocument(faits)).toBe(etat);
  });
});

describe('parties attendues', () => {
  it('compte l’entreprise du protocole quand il y en a une', () => {
    const protocole = exemple('protocole-individuel');
    expect(partiesAttendues('protocole-individuel', protocole)).toEqual([
      'apprenant',
      'organisme',
      'entreprise',
    ]);
    const seul = { ...protocole, entreprise: null };
    expect(partiesAttendues('protocole-individuel', seul)).toEqual(['apprenant', 'organisme']);
  });

  it('n’attend personne sur un document qui se lit', () => {
    expect(partiesAttendues('convocation', exemple('convocation'))).toEqual([]);
  });
});
