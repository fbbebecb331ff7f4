import { sql } from 'kysely';
import { batirVersion } from '#capabilities/documents/actions/batir-version.ts';
import { lireDocument, ouvrirDocument } from '#capabilities/documents/actions/lire-document.ts';
import { signerParLien, signerPourOrganisme } from '#capabilities/documents/actions/signer-document.ts';
import type { Services } from '#platform/http/route.ts';
import type { DemoContext } from './ecrire.ts';

const APPAREIL = { adresseIp: '192.0.2.10', navigateur: 'Navigateur de démonstration' };

interface EnvoiDemo {
  readonly id: string;
  readonly document_id: string;
  readonly version: number;
  readonly demande: string;
  readonly lien_id: string;
  readonly personne_id: string | null;
}

/** Some of those who were sent a document have opened it, read it, signed it: one in two, the oldest first. */
export async function faireSignerEtLire(services: Services, organismeId: string): Promise<void> {
  const scope = { organismeId, acteurId: null };
  const envois = await services.db.forTenant(scope, (tx) =>
    tx
      .selectFrom('documents.envoi')
      .where('organisme_id', '=', organismeId)
      .orderBy('id')
      .select(['id', 'document_id', 'version', 'demande', 'lien_id', 'personne_id'])
      .execute(),
  );
  const choisis = envois.filter((_envoi, rang) => rang % 2 === 0);
  for (const { document_id: documentId, version } of choisis.filter(({ demande }) => demande === 'signer')) {
    await batirVersion(services, { organismeId, documentId, version });
  }
  await services.db.forTenant(scope, async (tx) => {
    for (const envoi of choisis)
      await faire({ ...services, ...scope, tx, actor: titulaire(organismeId, envoi) }, envoi);
  });
}

const titulaire = (organismeId: string, envoi: EnvoiDemo): DemoContext['actor'] => ({
  kind: 'lien',
  lienId: envoi.lien_id,
  organismeId,
  but: 'document',
  sujets: { documentId: envoi.document_id, envoiId: envoi.id },
  personneId: envoi.personne_id,
});

async function faire(context: DemoContext, { demande }: EnvoiDemo): Promise<void> {
  const ouvert = await ouvrirDocument(context);
  if (!ouvert.ok) return;
  // A contract that was changed since, or whose payments come too close, is left unsigned.
  await (demande === 'signer' ? signerParLien(context, APPAREIL) : lireDocument(context));
}

const CONTRESIGNES = 6;

/** The direction has countersigned the first of what the others have signed; the rest waits on its home page. */
export async function contresigner(services: Services, organismeId: string, courriel: string): Promise<void> {
  await services.db.forTenant({ organismeId, acteurId: null }, async (tx) => {
    const compte = await tx
      .selectFrom('identite.membre as m')
      .innerJoin('annuaire.personne as p', (join) =>
        join.onRef('p.organisme_id', '=', 'm.organisme_id').onRef('p.id', '=', 'm.personne_id'),
      )
      .where('m.organisme_id', '=', organismeId)
      .where(sql<boolean>`'direction' = ANY(m.roles)`)
      .select(['m.compte_id as id', sql<string>`p.prenom || ' ' || p.nom_naissance`.as('nom')])
      .executeTakeFirstOrThrow();
    const signes = await tx
      .selectFrom('documents.signature')
      .where('organisme_id', '=', organismeId)
      .orderBy('signe_le')
      .orderBy('id')
      .limit(CONTRESIGNES)
      .select(['document_id', 'version'])
      .execute();
    const actor = direction(organismeId, { ...compte, courriel });
    const context = { ...services, tx, organismeId, acteurId: compte.id, actor };
    for (const { document_id: documentId, version } of signes) {
      await signerPourOrganisme(context, { documentId, version, ...APPAREIL });
    }
  });
}

const direction = (
  organismeId: string,
  { id, nom, courriel }: { readonly id: string; readonly nom: string; readonly courriel: string },
): DemoContext['actor'] => ({
  kind: 'compte',
  compteId: id,
  sessionId: '',
  nom,
  courriel,
  organismeId,
  organismeNom: null,
  personneId: null,
  roles: ['direction'],
  rights: new Set(['documents.signer']),
  autresOrganismes: [],
  avisNonLus: 0,
  instanceAdmin: false,
});
