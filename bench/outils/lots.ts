import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from './client.ts';
import type { Connecte } from './comptes.ts';
import { lire } from './a-signer.ts';
import type { Instance } from './instance.ts';
import { Visiteur } from './visiteur.ts';

const PATIENCE_MS = 120_000;

/** Asks for the convocations of everybody in one session, as the office does: a job makes them. */
export async function demanderConvocations(
  { base, url, donnees }: Instance,
  { cookie }: Connecte,
  rang: number,
): Promise<void> {
  const [session] = await lire<{ id: string }>(
    url,
    `SELECT DISTINCT c.session_id AS id FROM planning.creneau c
     JOIN planning.creneau_formateur t ON t.organisme_id = c.organisme_id AND t.creneau_id = c.id
     WHERE c.organisme_id = $1 ORDER BY 1 OFFSET $2 LIMIT 1`,
    [donnees.organismeId, rang],
  );
  const client = new Client(base);
  const visiteur = new Visiteur(client, cookie);
  const chemin = `/sessions/${session?.id ?? ''}/documents`;
  await visiteur.ouvrir(chemin);
  const { statut, texte } = await visiteur.soumettre(chemin, 'agir', {
    portee: 'toutes',
    lot: 'creer.convocation',
  });
  client.fermer();
  if (statut !== 303) throw new Error(`convocations: ${statut} ${texte.slice(0, 300)}`);
}

/** Waits until that many documents have their PDF. Gives how many have. */
export async function documentsBatis({ url }: Instance, attendus: number): Promise<number> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const [row] = await lire<{ batis: number; refus: string }>(
      url,
      `SELECT (SELECT count(*)::int FROM documents.version WHERE fichier IS NOT NULL) AS batis,
         (SELECT string_agg(refus::text, ' ') FROM dossiers.lot WHERE refus <> '[]') AS refus`,
      [],
    );
    if (row?.refus) throw new Error(row.refus);
    const batis = row?.batis ?? 0;
    if (batis >= attendus || performance.now() > until) return batis;
    await sleep(200);
  }
}
