import { creerLiens, creerOrganisme } from '#capabilities/identite/index.ts';
import { readConfig } from '#platform/config.ts';
import { openClient } from '#platform/db/connect.ts';
import { ANONYMOUS } from '#platform/http/actor.ts';
import type { Services } from '#platform/http/route.ts';
import { openInstance } from '../../../src/instance.ts';

const LEARNERS = 100;
const LINKS_AT_ONCE = 2_000;
/** A retry must get the answer of the first try, not "this link was used". */
const USES = 50;

/**
 * Makes an instance where at least `wanted` signatures wait: learners, sessions at a distance that take place now, their
 * open sheets, and one act link for each signature.
 * @returns the links' secrets
 */
export async function prepare(dataDir: string, wanted: number): Promise<string[]> {
  const config = readConfig({ DATA_DIR: dataDir, MODE: 'production' });
  const instance = await openInstance(config, { info: () => undefined, warn: console.error });
  const house = await instance.compose();
  try {
    const organismeId = await openOrganisme(house.services);
    const pairs = await fillTables(instance.databaseUrl, organismeId, Math.ceil(wanted / LEARNERS));
    const jetons: string[] = [];
    for (let at = 0; at < pairs.length; at += LINKS_AT_ONCE) {
      jetons.push(...(await makeLinks(house.services, organismeId, pairs.slice(at, at + LINKS_AT_ONCE))));
    }
    return jetons;
  } finally {
    await house.close();
    await instance.close();
  }
}

type Pair = { creneau: string; personne: string };

async function openOrganisme({ db, newId }: Services): Promise<string> {
  const id = newId();
  const nom = 'École des pannes';
  await db.forInstance((tx) =>
    creerOrganisme(tx, { id, slug: 'ecole-des-pannes', nom, raisonSociale: nom, siret: '13002526500013' }),
  );
  return id;
}

async function fillTables(url: string, organisme: string, sessions: number): Promise<Pair[]> {
  const client = await openClient(url);
  try {
    await client.query(`select set_config('trial.organisme', $1, false)`, [organisme]);
    await client.query(tables(sessions));
    const { rows } = await client.query<Pair>(
      `select c.id as creneau, i.personne_id as personne
         from planning.creneau c join parcours.inscription i on i.session_id = c.session_id`,
    );
    return rows;
  } finally {
    await client.end();
  }
}

const tables = (sessions: number): string => `
  do $$
  declare o uuid := current_setting('trial.organisme'); f uuid := gen_random_uuid();
  begin
    insert into catalogue.formation (organisme_id, id, code, intitule) values (o, f, 'PANNES', 'Tenir debout');
    insert into annuaire.personne (organisme_id, id, nom_naissance, prenom)
      select o, gen_random_uuid(), 'Essai', 'Apprenant ' || n from generate_series(1, ${LEARNERS}) n;
    insert into parcours.session (organisme_id, id, formation_id, code, intitule, debut, fin)
      select o, gen_random_uuid(), f, 'S' || n, 'Session ' || n, current_date - 30, current_date + 30
      from generate_series(1, ${sessions}) n;
    insert into planning.creneau (organisme_id, id, session_id, modalite, debut, fin)
      select o, gen_random_uuid(), s.id, 'distance', now() - interval '5 min', now() + interval '3 h' from parcours.session s;
    insert into emargement.feuille (organisme_id, creneau_id, ouverte_le, ouverte_par, secret)
      select o, c.id, now(), gen_random_uuid(), sha256(c.id::text::bytea) from planning.creneau c;
    insert into parcours.inscription (organisme_id, id, session_id, personne_id)
      select o, gen_random_uuid(), s.id, p.id from parcours.session s cross join annuaire.personne p;
    insert into parcours.etape (organisme_id, id, inscription_id, type, le, donnees)
      select o, gen_random_uuid(), i.id, 'inscription.enregistree', current_date - 30,
        jsonb_build_object('periode', jsonb_build_object('debut', current_date - 30, 'fin', current_date + 30))
      from parcours.inscription i;
  end $$`;

async function makeLinks(services: Services, organismeId: string, pairs: readonly Pair[]): Promise<string[]> {
  const expireLe = services.clock.now().add({ hours: 6 });
  const links = await services.db.forTenant({ organismeId, acteurId: null }, (tx) =>
    creerLiens(
      { ...services, tx, actor: ANONYMOUS, acteurId: null, organismeId },
      pairs.map(({ creneau, personne }) => ({
        but: 'signer',
        sujets: { creneauId: creneau },
        personneId: personne,
        expireLe,
        usages: USES,
      })),
    ),
  );
  return links.map(({ jeton }) => jeton);
}
