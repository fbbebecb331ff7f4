import { describe, expect, it } from 'vitest';
import { tabTo, useJourney } from '#tests/support/journey.ts';

const journey = useJourney();

describe('attendance, in the room', () => {
  it('a trainer opens the sheet, a learner signs from a phone with the keyboard only, the trainer sees it', async () => {
    const formateur = await journey.newPageAs('formateur');
    await formateur
      .getByRole('link', { name: /Ouvrir l’émargement/u })
      .first()
      .click();
    const feuille = formateur.url();
    await formateur.getByRole('button', { name: 'Ouvrir et afficher le code' }).click();
    await formateur.locator('.room-code').waitFor();

    const apprenant = await journey.newPageAs('apprenant', 320);
    await apprenant
      .getByRole('link', { name: /Signer votre présence/u })
      .first()
      .click();
    const champ = apprenant.getByLabel('Code affiché dans la salle');
    await tabTo(apprenant, champ);
    await apprenant.keyboard.type('CCC-CCC');
    await apprenant.keyboard.press('Enter');
    await apprenant.getByText('Ce n’est pas le code affiché').first().waitFor();
    expect(await champ.inputValue()).toBe('CCC-CCC');

    const code = (await formateur.locator('.room-code').innerText()).trim();
    await champ.fill('');
    await champ.focus();
    await apprenant.keyboard.type(code);
    await apprenant.keyboard.press('Enter');
    await apprenant.getByText('Votre présence est enregistrée').waitFor();

    await formateur.goto(feuille);
    expect(await formateur.getByText('Code de la salle').count()).toBe(1);
  });
});
