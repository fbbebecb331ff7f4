import { sql } from 'kysely';
import { consigner, type Fait, verifierRegistre } from '../../src/capabilities/registre/index.ts';
import { createDatabase, type Database } from '../../src/platform/db/database.ts';
import type { Tx } from '../../src/platform/db/types.ts';
import { newId } from '../../src/platform/ids.ts';
import type { Banc } from '../outils/banc.ts';
import { aCadence } from '../outils/cadence.ts';
import { arrondi, rang } from '../outils/calcul.ts';
import { TAILLE } from '../outils/donnees.ts';
import { surInstance } from '../outils/instance.ts';

/** What each round inserts, by how many at a time. */
const ROUND = { transactions: 400, connexions: 8 };
const DEBIT = { parSeconde: 1_000, secondes: 20, parTransaction: 10 };
const A_VERIFIER = 70_000;

/**
 * The sealed register: what recording costs against a plain insert of the same rows, how long a fact waits for its signed head
 * under load, and how long a whole organisme takes to verify.
 */
export const registre: Banc = {
  nom: 'registre',
  phrase:
    'Des faits sont consignés, scellés par le serveur, puis tout le registre d’un organisme est vérifié.',
  cible: 'surcoût ≤ 50 % d’une insertion, tête signée p99 ≤ 5 s à 1 000 faits/s, 70 000 faits vérifiés ≤ 3 s',
  mesurer: ({ tours }, print) =>
    surInstance({ ...TAILLE, apprenants: 50, sessions: 10, signatures: 100 }, async (instance) => {
      const db = createDatabase(instance.url, { max: 16 });
      try {
        print({ banc: 'registre', mesure: 'surcout', ...(await mesurerSurcout(db, tours)) });
        print({ banc: 'registre', mesure: 'scellement', ...(await mesurerScellement(db)) });
        print({ banc: 'registre', mesure: 'verification', ...(await mesurerVerification(db)) });
      } finally {
        await db.close();
      }
    }),
};

const ORGANISME = newId();
/** Facts inserted plainly break the register of their organisme: they have one of their own. */
const ORGANISME_NU = newId();

const fait = (): Fait => ({
  type: 'creneau.signe',
  survenuLe: Temporal.Now.instant(),
  sujets: { personne: newId(), creneau: newId(), inscription: newId() },
  donnees: { presence: newId(), methode: 'code', minutes: 210, statut: 'present' },
});

/** Same rows, without salt, canonical text, hash and queue. */
async function inserer(
  tx: Tx,
  organismeId: string,
  { type, survenuLe, sujets, donnees }: Fait,
): Promise<void> {
  const json = [
    {
      id: newId(),
      type,
      survenu_le: survenuLe.toString(),
      donnees,
      sujets: Object.entries(sujets).map(([genre, sujet]) => ({ genre, sujet })),
    },
  ];
  await sql`
    WITH entree AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(json)}::jsonb)
        AS e(id uuid, type text, survenu_le timestamptz, donnees jsonb, sujets jsonb)
    ), faits AS (
      INSERT INTO registre.fait (organisme_id, id, type, acteur_genre, acteur_id, survenu_le, donnees, sel, engagement)
      SELECT ${organismeId}::uuid, id, type, 'systeme', NULL, survenu_le, donnees, decode(repeat('00', 16), 'hex'), decode(repeat('00', 32), 'hex')
      FROM entree
    )
    INSERT INTO registre.fait_sujet (organisme_id, fait_id, genre, sujet_id)
    SELECT ${organismeId}::uuid, e.id, s ->> 'genre', (s ->> 'sujet')::uuid FROM entree e, jsonb_array_elements(e.sujets) s`.execute(
    tx,
  );
}

const mediane = (valeurs: readonly number[]): number =>
  rang(
    valeurs.toSorted((a, b) => a - b),
    0.5,
  );

/** Rounds alternate, so that what else the machine does weighs on both. */
async function mesurerSurcout(db: Database, tours: number) {
  const nu = () =>
    db.forTenant({ organismeId: ORGANISME_NU, acteurId: null }, (tx) => inserer(tx, ORGANISME_NU, fait()));
  const scelle = () => ecrire(db, 1);
  const temps = { nu: [] as number[], scelle: [] as number[] };
  await tour(nu);
  await tour(scelle);
  for (let n = 0; n < tours * 2; n += 1) {
    temps.nu.push(await tour(nu));
    temps.scelle.push(await tour(scelle));
  }
  const [sans, avec] = [mediane(temps.nu), mediane(temps.scelle)];
  return {
    insertionsParSeconde: Math.round(ROUND.transactions / sans),
    consignerParSeconde: Math.round(ROUND.transactions / avec),
    surcoutPourCent: arrondi((avec / sans - 1) * 100),
  };
}

const ecrire = (db: Database, combien: number) =>
  db.forTenant({ organismeId: ORGANISME, acteurId: null }, (tx) =>
    consigner({ tx, organismeId: ORGANISME, actor: null, newId }, ...Array.from({ length: combien }, fait)),
  );

/** Seconds that a round takes. */
async function tour(une: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  let left = ROUND.transactions;
  const worker = async () => {
    while (left-- > 0) await une();
  };
  await Promise.all(Array.from({ length: ROUND.connexions }, worker));
  return (performance.now() - begun) / 1_000;
}

/** Facts at a steady pace, sealed by the server's own sequencer; the wait is read from the rows afterwards. */
async function mesurerScellement(db: Database) {
  const debut = Temporal.Now.instant();
  const begun = performance.now();
  const cadence = { parSeconde: DEBIT.parSeconde / DEBIT.parTransaction, secondes: DEBIT.secondes };
  const total = await aCadence(cadence, async () => {
    await ecrire(db, DEBIT.parTransaction);
  });
  const seconds = (performance.now() - begun) / 1_000;
  await vide(db);
  const { rows } = await sousOrganisme(db, (tx) =>
    sql<{ p50: number; p99: number; tetes: number }>`
      SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY attente) AS p50, percentile_cont(0.99) WITHIN GROUP (ORDER BY attente) AS p99,
        count(DISTINCT taille)::int AS tetes
      FROM (SELECT extract(epoch FROM t.horodatage - f.consigne_le)::float8 AS attente, t.taille
        FROM registre.fait f JOIN registre.feuille l ON l.organisme_id = f.organisme_id AND l.fait_id = f.id
        JOIN LATERAL (SELECT * FROM registre.tete t WHERE t.organisme_id = f.organisme_id AND t.taille > l.indice ORDER BY t.taille LIMIT 1) t ON true
        WHERE f.organisme_id = ${ORGANISME}::uuid AND f.consigne_le >= ${debut.toString()}::timestamptz) x`.execute(
      tx,
    ),
  );
  return {
    faitsParSeconde: Math.round((total * DEBIT.parTransaction) / seconds),
    teteSigneeP50: arrondi(rows[0]?.p50 ?? 0),
    teteSigneeP99: arrondi(rows[0]?.p99 ?? 0),
    tetes: rows[0]?.tetes ?? 0,
  };
}

const sousOrganisme = <T>(db: Database, run: (tx: Tx) => Promise<T>) =>
  db.forTenant({ organismeId: ORGANISME, acteurId: null }, run);

/** Waits until the sequencer has nothing left. */
async function vide(db: Database): Promise<void> {
  for (;;) {
    const { rows } = await db.forInstance((tx) =>
      sql<{ n: number }>`SELECT en_attente AS n FROM registre.etat_scellement()`.execute(tx),
    );
    if (rows[0]?.n === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function mesurerVerification(db: Database) {
  const taille = async () => {
    const row = await sousOrganisme(db, (tx) =>
      tx.selectFrom('registre.frontiere').select('taille').executeTakeFirst(),
    );
    return row?.taille ?? 0;
  };
  for (let left = A_VERIFIER - (await taille()); left > 0; left -= 500) await ecrire(db, Math.min(500, left));
  await vide(db);
  const begun = performance.now();
  const cpu = process.cpuUsage();
  const rapport = await verifierRegistre({ db }, ORGANISME);
  const used = process.cpuUsage(cpu);
  return {
    faitsVerifies: rapport.taille,
    intact: rapport.intact,
    verificationSecondes: arrondi((performance.now() - begun) / 1_000),
    verificationCpuSecondes: arrondi((used.user + used.system) / 1_000_000),
  };
}
