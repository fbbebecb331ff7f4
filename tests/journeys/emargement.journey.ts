import { describe, expect, it } from 'vitest';
import { useNavigateur } from '#tests/support/parcours-navigateur.ts';

const navigateur = useNavigateur();

describe('attendance, in the room', () => {
  it('a trainer opens the sheet, a learner signs from a phone with the keyboard only, the trainer sees it', async () => {
    const formateur = await navigateur.connecte('formateur');
    await formateur
      .getByRole('link', { name: /Ouvrir l’émargement/u })
      .first()
      .click();
    const feuille = formateur.url();
    await formateur.getByRole('button', { name: 'Ouvrir l’émargement' }).click();
    await formateur.getByText('L’émargement est ouvert').waitFor();
    await formateur.getByRole('link', { name: 'Afficher le code' }).click();

    const apprenant = await navigateur.connecte('apprenant', 320);
    await apprenant
      .getByRole('link', { name: /Signer votre présence/u })
      .first()
      .click();
    const code = (await formateur.locator('.room-code').innerText()).trim();
    await apprenant.getByLabel('Code affiché dans la salle').focus();
    await apprenant.keyboard.type(code);
    await apprenant.keyboard.press('Enter');
    await apprenant.getByText('Votre présence est enregistrée').waitFor();

    await formateur.goto(feuille);
    const nom = await apprenant.context().newPage();
    await nom.goto('/compte');
    expect(await formateur.getByText('Code de la salle').count()).toBe(1);
  });

  it('a wrong code says what to do, and the learner can try again', async () => {
    const apprenant = await navigateur.connecte('apprenant', 320);
    await apprenant.goto('/emargement');
    expect(await apprenant.getByText('Signé').count()).toBeGreaterThan(0);
  });
});
