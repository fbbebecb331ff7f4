import { describe, expect, it } from 'vitest';
import { exemple } from '../fixtures/exemples.ts';
import { caviarder } from './caviarder.ts';
import { nomsDesTypes, typesDocument } from './types-document.ts';

const MOT = 'Personne effacée';

describe('caviarder', () => {
  it('tait une personne et laisse les autres', () => {
    const convention = exemple('convention');
    const [zoe, loic] = convention.beneficiaires;
    if (zoe === undefined || loic === undefined) throw new Error('no beneficiary');
    const sans = caviarder(convention, zoe, MOT);
    expect(sans.beneficiaires[0]).toEqual({ civilite: '', prenom: '', nom: MOT });
    expect(sans.beneficiaires.slice(1)).toEqual(convention.beneficiaires.slice(1));
    expect({ ...sans, beneficiaires: [] }).toEqual({ ...convention, beneficiaires: [] });
  });

  it('tait aussi son adresse, et son nom dans les textes', () => {
    const contrat = exemple('contrat-individuel');
    const { prenom, nom } = contrat.stagiaire;
    const avec = { ...contrat, litiges: `Entre ${prenom} ${nom} et nous, ou ${nom} ${prenom}.` };
    const texte = JSON.stringify(caviarder(avec, contrat.stagiaire, MOT));
    for (const secret of [prenom, contrat.stagiaire.adresse.voie, contrat.stagiaire.courriel]) {
      expect(texte).not.toContain(secret);
    }
  });

  it.each(nomsDesTypes)('%s : reste un document de son modèle', (type) => {
    const donnees = exemple(type);
    for (const personne of exemple('convention').beneficiaires) {
      const sans = caviarder(donnees, personne, MOT);
      expect(typesDocument[type].schema.safeParse(sans).success).toBe(true);
      expect(JSON.stringify(sans)).not.toContain(`"prenom":"${personne.prenom}"`);
    }
  });
});
