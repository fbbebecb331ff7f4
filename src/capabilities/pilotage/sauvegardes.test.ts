import { describe, expect, it } from 'vitest';
import { recordDrill } from '#platform/backup/index.ts';
import { useHouse } from '#tests/support/house.ts';

const test = useHouse();

const report = (at: Temporal.Instant, differences: string[]) => ({
  format: 1 as const,
  at: at.toString(),
  backup: '/srv/sauvegardes/nuit',
  backupCreatedAt: at.subtract({ minutes: 2 }).toString(),
  conforme: differences.length === 0,
  seconds: 12.4,
  files: 1_700,
  bytes: 94 * 1024 * 1024,
  tables: 67,
  rows: '35831',
  indexes: 420,
  differences,
});

describe('the page of the backups', () => {
  it('shows the last drill to the administrator of the instance, and to nobody else', async () => {
    const admin = await test.signInAdministrator();
    const url = test.house.services.db.pool.options.connectionString ?? '';
    expect((await admin.get('/instance/sauvegardes')).text).toContain('Aucune sauvegarde');

    const now = Temporal.Now.instant();
    await recordDrill(url, report(now.subtract({ hours: 72 }), []));
    expect((await admin.get('/instance/sauvegardes')).text).toContain('Aucun essai depuis');

    await recordDrill(url, report(now.subtract({ hours: 9 }), []));
    const good = (await admin.get('/instance/sauvegardes')).text;
    expect(good).toContain('Dernier essai réussi');
    expect(good.replaceAll(/\s/gu, ' ')).toContain('35 831 lignes');

    await recordDrill(url, report(now, ['annuaire.personne : attendu 3, trouvé 2']));
    const bad = (await admin.get('/instance/sauvegardes')).text;
    expect(bad).toContain('a trouvé des différences');
    expect(bad).toContain('annuaire.personne');

    const direction = await test.signIn(await test.createOrganisme(), ['direction']);
    expect((await direction.get('/instance/sauvegardes')).status).toBe(403);
  });
});
