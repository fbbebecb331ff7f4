import { describe, expect, it } from 'vitest';
import { unePersonne } from '../../fixtures/personne.ts';
import type { DonneesPersonne, Personne } from '../personne.ts';
import { type Candidat, type Indice, reconnaitre } from './reconnaitre.ts';

const cles = ({ nomNaissance, prenom }: DonneesPersonne) => ({
  cleNom: nomNaissance.toLowerCase(),
  clePrenom: prenom.toLowerCase(),
});

const ligne = (given: Partial<DonneesPersonne> = {}) => {
  const donnees = unePersonne(given);
  return { donnees, ...cles(donnees) };
};

function candidat(par: Indice, id: string, given: Partial<DonneesPersonne> = {}): Candidat {
  const donnees = unePersonne(given);
  const personne: Personne = {
    id,
    ...donnees,
    archiveeLe: null,
    fusionneeDans: null,
    modifieLe: Temporal.Instant.fromEpochMilliseconds(0),
  };
  return { par, personne, ...cles(donnees) };
}

describe('reconnaitre', () => {
  it('trusts the reference first, and tells when the name is another one', () => {
    const trouvee = reconnaitre(ligne({ referenceExterne: 'R1', nomNaissance: 'Weber' }), [
      candidat('courriel', 'b'),
      candidat('reference', 'a', { referenceExterne: 'R1', nomNaissance: 'Martin' }),
    ]);
    expect(trouvee).toMatchObject({ genre: 'connue', personne: { id: 'a' }, autreNom: true });
  });

  it('trusts an address when the first name agrees, and takes a family for several people', () => {
    const pere = candidat('courriel', 'pere', { prenom: 'Ali' });
    expect(reconnaitre(ligne({ prenom: 'Ali', nomNaissance: 'Autre' }), [pere])).toMatchObject({
      genre: 'connue',
      personne: { id: 'pere' },
    });
    expect(reconnaitre(ligne({ prenom: 'Fatou' }), [pere])).toMatchObject({
      genre: 'nouvelle',
      proche: { personne: { id: 'pere' } },
    });
  });

  it('goes by name and birth date, by name alone when there is no date and one single person', () => {
    const [a, b] = [candidat('nom', 'a'), candidat('nom', 'b')];
    expect(reconnaitre(ligne(), [candidat('identite', 'a'), a, b])).toMatchObject({ personne: { id: 'a' } });
    expect(reconnaitre(ligne(), [a])).toMatchObject({ genre: 'nouvelle', proche: { personne: { id: 'a' } } });
    expect(reconnaitre(ligne({ dateNaissance: null }), [a])).toMatchObject({ personne: { id: 'a' } });
    expect(reconnaitre(ligne({ dateNaissance: null }), [a, b])).toEqual({ genre: 'plusieurs', nombre: 2 });
  });

  it('never takes for one two persons to whom the other tool gave two references', () => {
    const autre = { referenceExterne: 'R2' };
    const trouvee = reconnaitre(ligne({ referenceExterne: 'R1' }), [
      candidat('courriel', 'a', autre),
      candidat('identite', 'a', autre),
      candidat('nom', 'a', autre),
    ]);
    expect(trouvee.genre).toBe('nouvelle');
  });

  it('creates who is like nobody', () => {
    expect(reconnaitre(ligne(), [])).toEqual({ genre: 'nouvelle', proche: null });
  });
});
