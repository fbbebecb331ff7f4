import { creerCompte, creerMembre, type Role, ROLES } from '#capabilities/identite/index.ts';
import { hashPassword } from '#capabilities/identite/auth/mot-de-passe.ts';
import { COMPTES_DEMO, MOT_DE_PASSE_DEMO } from '#capabilities/identite/demo.ts';
import type { Database } from '#platform/db/database.ts';
import type { NewId } from '#platform/ids.ts';
import type { PersonneDemo } from './personnes.ts';

/** Opens the accounts of the sign-in page in an organisme, each on a person of its annuaire. */
export async function ouvrirComptes(
  { db, newId }: { readonly db: Database; readonly newId: NewId },
  organismeId: string,
  personnes: Readonly<Record<string, PersonneDemo>>,
): Promise<void> {
  const empreinte = await hashPassword(MOT_DE_PASSE_DEMO);
  for (const { code, courriel } of COMPTES_DEMO) {
    const id = newId();
    const personne = personnes[code];
    const nom = personne === undefined ? 'Ariane Instance' : `${personne.prenom} ${personne.nom}`;
    await db.forInstance((tx) => creerCompte(tx, { id, nom, courriel, empreinte }));
    if (code === 'admin_instance') {
      await db.forInstance((tx) =>
        tx.insertInto('identite.administrateur').values({ compte_id: id }).execute(),
      );
      continue;
    }
    const roles = ROLES.filter((role): role is Role => role === code);
    await db.forTenant({ organismeId, acteurId: null }, (tx) =>
      creerMembre(tx, { organismeId, id: newId(), compteId: id, personneId: personne?.id ?? null, roles }),
    );
  }
}
