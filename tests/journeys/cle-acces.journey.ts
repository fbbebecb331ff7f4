import { describe, expect, it } from 'vitest';
import { signIn, useJourney } from '#tests/support/journey.ts';

const journey = useJourney();

describe('a passkey', () => {
  it('is added in the account, then opens it without password', async () => {
    const page = await journey.newPage();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('WebAuthn.enable');
    await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await signIn(page, 'direction', '/compte/securite');
    await page.getByLabel('Nom de la clé').fill('Mon ordinateur');
    await page.getByRole('button', { name: 'Ajouter une clé d’accès' }).click();
    await page.getByRole('rowheader', { name: 'Mon ordinateur' }).waitFor();

    await page.context().clearCookies();
    await page.goto('/connexion?retour=/compte/securite');
    await page.getByRole('button', { name: 'Se connecter avec une clé d’accès' }).click();
    await page.waitForURL(({ pathname }) => pathname === '/compte/securite');
    await page.getByRole('rowheader', { name: 'Mon ordinateur' }).waitFor();

    await page.getByRole('button', { name: 'Retirer Mon ordinateur' }).click();
    await page.getByText('La clé est retirée').waitFor();
    await page.context().clearCookies();
    await page.goto('/connexion');
    await page.getByRole('button', { name: 'Se connecter avec une clé d’accès' }).click();
    await page.getByText('La clé d’accès n’a pas fonctionné').waitFor();
    expect(new URL(page.url()).pathname).toBe('/connexion');
  });
});
