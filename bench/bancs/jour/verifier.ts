import { lire, presencesUniques, verifierSignatures } from '../../outils/a-signer.ts';
import type { Instance } from '../../outils/instance.ts';
import type { Journee } from './preparer.ts';

/** Every act that the server acknowledged is in the database, once. */
export async function verifierJournee(instance: Instance, { acquis }: Journee) {
  const { acquittees, ...signatures } = await verifierSignatures(instance, acquis.signatures);
  const feuilles = new Map(acquis.feuilles.map((one) => [one.creneauId, one.inscriptions.length]));
  return {
    signatures: acquittees,
    ...signatures,
    feuilles: feuilles.size,
    presencesAttendues: [...feuilles.values()].reduce((sum, people) => sum + people, 0),
    presencesUniques: await presencesUniques(instance, [...feuilles.keys()]),
    connexions: acquis.connexions.length,
    connexionsGardees: await sessionsOuvertes(instance, acquis.connexions),
  };
}

/** Sessions in the database, at most as many an account as were acknowledged. */
async function sessionsOuvertes({ url }: Instance, courriels: readonly string[]): Promise<number> {
  const [row] = await lire<{ gardees: number }>(
    url,
    `SELECT coalesce(sum(least(s.fois, a.fois)), 0)::int AS gardees
     FROM (SELECT courriel, count(*) AS fois FROM unnest($1::text[]) courriel GROUP BY 1) a
     JOIN auth."user" u ON u.email = a.courriel
     JOIN (SELECT compte_id, count(*) AS fois FROM identite.session GROUP BY 1) s ON s.compte_id = u.id`,
    [courriels],
  );
  return row?.gardees ?? 0;
}
