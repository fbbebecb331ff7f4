import { sql } from 'kysely';
import { sameHash } from '#engines/merkle/index.ts';
import type { Tx } from '#platform/db/types.ts';
import type { Services } from '#platform/http/route.ts';
import type { Alteration, Effacement } from '../domain/alterations.ts';
import { FAIT_EFFACEMENT } from '../domain/effacement.ts';
import type { TeteSignee } from '../domain/tete.ts';
import { clesPubliques, toutesLesTetes } from '../queries/tetes.query.ts';
import { type Arbre, monter, nomDeNoeud } from './arbre.ts';
import { examinerCles } from './examiner-cles.ts';
import { examinerFait } from './examiner-fait.ts';
import { examinerConservees, examinerRacines, examinerSignatures, SIGNATURES } from './examiner-tetes.ts';
import { etatInterne, faitsSansFeuille } from './feuilles.query.ts';
import { dire, lireJournal } from './lire-journal.ts';

/** What checking a whole register found. */
export interface RapportRegistre {
  readonly organismeId: string;
  readonly intact: boolean;
  /** Leaves read, facts still waiting for theirs. */
  readonly taille: number;
  readonly enAttente: number;
  readonly tete: TeteSignee | null;
  readonly tetes: {
    readonly total: number;
    readonly signaturesVerifiees: number;
    readonly conservees: number;
  };
  readonly alterations: readonly Alteration[];
  /** Lawfully erased facts, which a sealed fact tells. */
  readonly effacements: readonly Effacement[];
}

export interface OptionsVerification {
  /** Heads kept outside of this database: they must lead to the log as it is. */
  readonly conservees?: readonly TeteSignee[];
  /** Where a fact that is not at home may come from. */
  readonly autresOrganismes?: readonly string[];
}

/**
 * Makes the whole register of an organisme again from its rows, compares it with the signed heads, and names what was tampered
 * with. Reads one snapshot; writes nothing.
 */
export function verifierRegistre(
  { db }: Pick<Services, 'db'>,
  organismeId: string,
  options: OptionsVerification = {},
): Promise<RapportRegistre> {
  return db.forTenant({ organismeId, acteurId: null }, async (tx) => {
    await sql`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY`.execute(tx);
    return examiner(tx, organismeId, options);
  });
}

async function examiner(
  tx: Tx,
  organismeId: string,
  { conservees = [], autresOrganismes = [] }: OptionsVerification,
): Promise<RapportRegistre> {
  const ailleurs = autresOrganismes.filter((one) => one !== organismeId);
  const tetes = await toutesLesTetes({ tx, organismeId });
  const cles = examinerCles(await clesPubliques(tx));
  const lu = await lireJournal(tx, organismeId, ailleurs);
  const arbre = monter(lu.feuilles, new Set([...tetes, ...conservees].map(({ taille }) => taille)));
  const dehors = await examinerSansFeuille(tx, organismeId, ailleurs, lu.effacesDits);
  // After a hole the ranks mean nothing: it is told once, not again by each head.
  const racines = lu.troue ? [] : examinerRacines(tetes, arbre, lu);
  // A tree that is wrong by itself says nothing more when it is compared with what was kept.
  const juste = !lu.troue && racines.length === 0;
  const toutes = [
    ...cles.alterations,
    ...lu.alterations,
    ...examinerSignatures(tetes, cles.parId),
    ...racines,
    ...dehors.alterations,
    ...effacementsSansTrace([...lu.effaces, ...dehors.effaces], lu.effacesDits),
    ...(juste ? examinerConservees(conservees, tetes, cles.parId, arbre) : []),
    ...(juste ? examinerEtat(arbre, await etatInterne(tx, organismeId)) : []),
  ];
  return {
    organismeId,
    intact: toutes.length === 0,
    taille: lu.feuilles.length,
    enAttente: dehors.enAttente,
    tete: tetes.at(-1) ?? null,
    tetes: {
      total: tetes.length,
      signaturesVerifiees: Math.min(tetes.length, SIGNATURES),
      conservees: conservees.length,
    },
    alterations: toutes,
    effacements: [...lu.effaces, ...dehors.effaces].filter(({ faitId }) => lu.effacesDits.has(faitId)),
  };
}

/** Facts that no leaf holds are looked at, so many at most: beyond, the sequencer is late and says so elsewhere. */
const SANS_FEUILLE = 20_000;

async function examinerSansFeuille(
  tx: Tx,
  organismeId: string,
  ailleurs: readonly string[],
  effacesDits: Set<string>,
) {
  const lignes = await faitsSansFeuille(tx, organismeId, SANS_FEUILLE);
  const effaces: Effacement[] = [];
  const alterations = lignes.flatMap((ligne): Alteration[] => {
    const { id: faitId, attendu, attente } = ligne;
    if (!attendu) {
      const venu = examinerFait(ligne, ligne.engagement, ailleurs);
      return [venu?.classe === 'autre-organisme' ? { ...venu, faitId } : { classe: 'fait-insere', faitId }];
    }
    if (ligne.efface_le !== null) {
      effaces.push({ faitId, indice: null, le: ligne.efface_le, base: ligne.efface_base ?? '' });
    }
    const tort = attente === null ? null : examinerFait(ligne, attente, ailleurs);
    if (tort === null && ligne.type === FAIT_EFFACEMENT) dire(effacesDits, ligne.donnees['faits']);
    return tort === null ? [] : [{ ...tort, faitId }];
  });
  return { alterations, effaces, enAttente: lignes.filter(({ attendu }) => attendu).length };
}

const effacementsSansTrace = (effaces: readonly Effacement[], dits: ReadonlySet<string>): Alteration[] =>
  effaces.flatMap(({ faitId, indice }): Alteration[] =>
    dits.has(faitId)
      ? []
      : [{ classe: 'effacement-sans-trace', faitId, ...(indice === null ? {} : { indice }) }],
  );

function examinerEtat(
  arbre: Arbre,
  { noeuds, frontiere }: Awaited<ReturnType<typeof etatInterne>>,
): Alteration[] {
  const bord = Buffer.concat(arbre.frontiere.hashes);
  const juste =
    (frontiere?.taille ?? 0) === arbre.taille &&
    (frontiere?.empreintes ?? Buffer.alloc(0)).equals(bord) &&
    noeuds.length === arbre.noeuds.size &&
    noeuds.every(({ niveau, indice, empreinte }) => {
      const made = arbre.noeuds.get(nomDeNoeud(niveau, indice));
      return made !== undefined && sameHash(made, empreinte);
    });
  return juste ? [] : [{ classe: 'etat-interne' }];
}
