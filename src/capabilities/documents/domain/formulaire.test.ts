import { describe, expect, it } from 'vitest';
import { exemple } from '../fixtures/exemples.ts';
import { formulaires } from '../formulaires.fr.ts';
import { montrer, remplir } from './formulaire.ts';
import { completer } from './types-document.ts';

describe.each(['reglement-interieur', 'livret-accueil'] as const)('formulaire : %s', (type) => {
  const { groupes, initial } = formulaires[type];
  const champs = groupes.flatMap((groupe) => groupe.champs);

  it('rend les données telles qu’elles étaient quand rien n’est changé', () => {
    const donnees = exemple(type);
    const saisie = Object.fromEntries(champs.map((champ) => [champ.nom, montrer(champ, donnees)]));
    expect(completer(type, remplir(groupes, donnees, saisie))).toEqual(donnees);
  });

  it('montre quelque chose dans chaque champ d’un document complet', () => {
    const vides = champs.filter((champ) => montrer(champ, exemple(type)) === '');
    expect(vides.map(({ nom }) => nom)).toEqual([]);
  });

  it('part d’un modèle que le schéma accepte', () => {
    expect(completer(type, initial)).toBeDefined();
  });
});

describe('saisie', () => {
  const groupes = [
    {
      titre: '',
      champs: [
        { nom: 'droits', libelle: '', genre: 'lignes' },
        { nom: 'equipe', libelle: '', genre: 'contacts' },
        { nom: 'contact.nom', libelle: '', genre: 'ligne' },
        { nom: 'le', libelle: '', genre: 'jour' },
      ],
    },
  ] as const;

  it('coupe les lignes, laisse les vides, garde ce qu’elle ne montre pas', () => {
    const saisie = { droits: ' un \r\n\r\ndeux', equipe: 'Zoé;cheffe', 'contact.nom': ' Lou ', le: '' };
    expect(remplir(groupes, { autre: 1, contact: { telephone: '06' } }, saisie)).toEqual({
      autre: 1,
      droits: ['un', 'deux'],
      equipe: [{ nom: 'Zoé', fonction: 'cheffe', telephone: '', courriel: '' }],
      contact: { telephone: '06', nom: 'Lou' },
      le: null,
    });
  });
});
