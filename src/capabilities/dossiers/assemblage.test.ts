import { beforeEach, describe, expect, it } from 'vitest';
import { assiduites } from '#capabilities/emargement/queries/assiduite.query.ts';
import { emetteur } from '#capabilities/documents/index.ts';
import { fixedClock } from '#platform/clock.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { type TestOrganisme, useHouse } from '#tests/support/house.ts';
import { lireFaits } from './actions/lire-faits.ts';
import { manquesDuDocument } from './actions/produire.ts';
import { certificatRealisation } from './domain/assembleurs/fin.ts';
import { convocation } from './domain/assembleurs/information.ts';
import { contratIndividuel, convention } from './domain/assembleurs/contrats.ts';
import { creneauxDeSemaine } from './domain/assembleurs/feuille.ts';
import { COLONNES, typeDe } from './domain/colonnes.ts';
import { preparer, preparerFeuille, preparerProgramme } from './domain/preparer.ts';
import { emarger, type SessionComplete, sessionComplete } from './fixtures/dossier-complet.ts';
import { dossiersDeSession } from './queries/dossiers-de-session.query.ts';
import { feuillesDesCreneaux } from './queries/feuilles.query.ts';
import { semainesDeSession } from './queries/semaines.query.ts';

const test = useHouse({ clock: fixedClock('2026-11-24T09:00:00Z') });
let organisme: TestOrganisme;
let session: SessionComplete;

beforeEach(async () => {
  organisme = await test.createOrganisme();
  session = await test.inside(organisme, async (context) => {
    const complete = await sessionComplete(context);
    await emarger(context, complete, [complete.salarie, complete.particulier, complete.demandeur]);
    return complete;
  });
});

const lire = async (context: ActionContext) => {
  const faits = await lireFaits(context, { sessionId: session.sessionId });
  if (faits === null) throw new Error('no session');
  const dossiers = await dossiersDeSession(context.tx, context.organismeId, session.sessionId);
  const qui = (id: string) => {
    const dossier = dossiers.find((un) => un.id === id);
    if (dossier === undefined) throw new Error('no file');
    return dossier;
  };
  return { faits, dossiers, qui, organisme: await emetteur(context) };
};

describe('the documents of a complete session', () => {
  it('lack nothing, whoever pays', async () => {
    await test.inside(organisme, async (context) => {
      const { faits, dossiers, organisme: deLOrganisme } = await lire(context);
      const essayes = new Set<string>();
      for (const dossier of dossiers) {
        for (const colonne of COLONNES) {
          const type = typeDe(colonne, dossier);
          if (type === null) continue;
          essayes.add(type);
          const prepare = preparer(type, faits, dossier, dossiers);
          expect([type, manquesDuDocument(prepare, deLOrganisme, { faits, dossier })]).toEqual([type, []]);
        }
      }
      const programme = preparerProgramme(faits);
      expect(manquesDuDocument(programme, deLOrganisme, { faits, dossier: null })).toEqual([]);
      const [semaine] = await semainesDeSession(context.tx, context.organismeId, session.sessionId);
      if (semaine === undefined) throw new Error('no week');
      const ids = creneauxDeSemaine(faits.session.creneaux, semaine).map(({ id }) => id);
      const feuilles = await feuillesDesCreneaux(context.tx, context.organismeId, ids);
      const feuille = preparerFeuille(faits, semaine, feuilles);
      expect(manquesDuDocument(feuille, deLOrganisme, { faits, dossier: null })).toEqual([]);
      expect(feuille.donnees).toMatchObject({
        debut: '2026-10-12',
        apprenants: [
          {
            nom: 'Bœuf',
            presences: Array.from({ length: 4 }, () => ({ etat: 'signe', methode: 'code de la salle' })),
          },
          {},
          {},
        ],
      });
      expect([...essayes].toSorted()).toEqual([
        'attestation-fin-formation',
        'certificat-realisation',
        'contrat-individuel',
        'convention',
        'convocation',
        'devis',
        'protocole-individuel',
      ]);
    });
  });

  it('say where to complete what is missing', async () => {
    await test.inside(organisme, async (context) => {
      await context.tx.deleteFrom('dossiers.formateur').execute();
      await context.tx.updateTable('annuaire.personne').set({ adresse: null }).execute();
      await context.tx.updateTable('catalogue.formation').set({ evaluation: '' }).execute();
      await context.tx.updateTable('planning.creneau').set({ annule_le: context.clock.now() }).execute();
      const { faits, dossiers, qui, organisme: deLOrganisme } = await lire(context);
      const dossier = qui(session.particulier);
      const manques = (type: 'contrat-individuel' | 'convocation') =>
        manquesDuDocument(preparer(type, faits, dossier, dossiers), deLOrganisme, { faits, dossier });
      expect(manques('contrat-individuel').map(({ href }) => href)).toEqual([
        `/personnes/${session.personnes.particulier}/modifier`,
        `/formations/${session.formationId}/pedagogie`,
        '/planning',
      ]);
      expect(manques('convocation').map(({ href }) => href)).toContain('/planning');
    });
  });
});

describe('the hours certified', () => {
  it('are those of the closed sheets, distance apart, corrections in force only', async () => {
    await test.inside(organisme, async (context) => {
      const { tx } = context;
      const [premier = ''] = session.creneaux;
      const { id } = await tx
        .selectFrom('emargement.presence')
        .where('creneau_id', '=', premier)
        .where('inscription_id', '=', session.salarie)
        .select('id')
        .executeTakeFirstOrThrow();
      const correction = context.newId();
      await tx
        .updateTable('emargement.presence')
        .set({ remplacee_par: correction })
        .where('id', '=', id)
        .execute();
      const commune = { organisme_id: organisme.id, inscription_id: session.salarie };
      await tx
        .insertInto('emargement.presence')
        .values({
          ...commune,
          id: correction,
          creneau_id: premier,
          statut: 'retard',
          methode: 'correction',
          minutes: 150,
          signee_le: context.clock.now(),
          motif: 'arrivée notée trop tôt',
          remplace_id: id,
        })
        .execute();
      const avant = certificatRealisation(
        (await lire(context)).faits,
        (await lire(context)).qui(session.salarie),
      );
      expect(avant.dureeMinutes).toBe(150 + 3 * 210);
      const lues = await assiduites(tx, organisme.id, [session.salarie]);
      expect(lues.get(session.salarie)?.minutes).toBe(avant.dureeMinutes);
      expect(avant.activitesDistance).toEqual([{ intitule: 'Animer', dureeMinutes: 210 }]);
    });
  });

  it('wait for the sheets that are still open', async () => {
    organisme = await test.createOrganisme();
    await test.inside(organisme, async (context) => {
      session = await sessionComplete(context);
      await emarger(context, session, [session.salarie], session.creneaux.slice(0, 1));
      const { faits, dossiers, qui, organisme: deLOrganisme } = await lire(context);
      const dossier = qui(session.salarie);
      const prepare = preparer('certificat-realisation', faits, dossier, dossiers);
      expect(prepare.donnees).toMatchObject({ dureeMinutes: 3 * 210 });
      expect(manquesDuDocument(prepare, deLOrganisme, { faits, dossier })).toEqual([
        { libelle: 'Une feuille d’émargement n’est pas close', href: '/emargement' },
      ]);
    });
  });
});

describe('what the documents say', () => {
  it('comes from the facts: people of the company, hours of the planning, payments allowed by the law', async () => {
    await test.inside(organisme, async (context) => {
      const { faits, qui } = await lire(context);
      const salarie = qui(session.salarie);
      const { beneficiaires, client, prix, financeurs, action } = convention(faits, [salarie]);
      expect(beneficiaires).toEqual([{ prenom: 'Loïc', nom: 'Bœuf' }]);
      expect(client).toMatchObject({
        nom: 'Menuiserie Hœrth',
        representant: { nom: 'Agnès Hœrth', qualite: 'gérante' },
      });
      expect(prix?.lignes).toMatchObject([{ quantite: 1, prixUnitaireCentimes: 120_000, tauxTva: 0 }]);
      expect(financeurs).toMatchObject([{ montantCentimes: 120_000 }]);
      expect(action).toMatchObject({ tauxDistance: 25, debut: '2026-10-14', fin: '2026-10-16' });
      expect(action?.horaires).toBe(
        'Mercredi et vendredi, de 9\u00a0h à 12\u00a0h\u00a030 et de 13\u00a0h\u00a030 à 17\u00a0h',
      );
      const { seances, lieu } = convocation(faits, salarie);
      expect(seances).toHaveLength(4);
      expect(seances?.[3]).toMatchObject({
        le: '2026-10-16',
        debut: '13:30',
        fin: '17:00',
        lieu: 'À distance',
      });
      expect(lieu).toMatchObject({ nom: 'Campus, Ariane', acces: 'Tram 1, arrêt Filature.' });
      const { prix: echeancier } = contratIndividuel(faits, qui(session.particulier));
      const verses = echeancier?.versements?.map(({ montantCentimes }) => montantCentimes) ?? [];
      expect(verses.reduce((total, montant) => total + montant, 0)).toBe(120_000);
      expect(echeancier?.versements?.[0]?.le).toBe('2026-12-09');
    });
  });

  it('leaves out the modules that a person is exempted from', async () => {
    await test.inside(organisme, async (context) => {
      await context.tx
        .insertInto('parcours.parcours_module')
        .values({
          organisme_id: organisme.id,
          inscription_id: session.salarie,
          module_id: session.modules[1],
          decision: 'dispense',
          motif: 'déjà formé',
          motif_code: 'experience',
        })
        .execute();
      const { faits, dossiers, qui } = await lire(context);
      const dossier = qui(session.salarie);
      expect(convocation(faits, dossier).seances).toHaveLength(3);
      const { donnees } = preparer('protocole-individuel', faits, dossier, dossiers);
      expect(donnees).toMatchObject({
        etapes: [{ intitule: 'Accueillir' }],
        dispenses: [{ intitule: 'Animer', motif: 'déjà formé', dureeMinutes: 210 }],
      });
    });
  });
});

describe('what keeps a document from being made', () => {
  it('is a company whose only contact is a tutor, a place that nobody can find', async () => {
    await test.inside(organisme, async (context) => {
      await context.tx.updateTable('annuaire.contact').set({ tuteur: true }).execute();
      await context.tx.updateTable('planning.lieu').set({ acces: null }).execute();
      const { faits, dossiers, qui, organisme: deLOrganisme } = await lire(context);
      const dossier = qui(session.salarie);
      const hrefs = (type: 'convention' | 'convocation') =>
        manquesDuDocument(preparer(type, faits, dossier, dossiers), deLOrganisme, { faits, dossier }).map(
          ({ href }) => href,
        );
      expect(hrefs('convention')).toEqual([`/entreprises/${session.entrepriseId}/contacts/nouveau`]);
      expect(hrefs('convocation')).toEqual([expect.stringMatching(/^\/lieux\//u)]);
    });
  });

  it('is not having been admitted: a candidate is quoted a price, and is in no convention', async () => {
    await test.inside(organisme, async (context) => {
      const { tx, newId } = context;
      const candidature = { organisme_id: organisme.id, id: newId(), inscription_id: newId() };
      await tx
        .insertInto('parcours.inscription')
        .values({
          organisme_id: organisme.id,
          id: candidature.inscription_id,
          session_id: session.sessionId,
          personne_id: session.personnes.representante,
          entreprise_id: session.entrepriseId,
          prix_centimes: 120_000,
        })
        .execute();
      await tx
        .insertInto('parcours.etape')
        .values({ ...candidature, type: 'candidature.deposee', le: '2026-09-02' })
        .execute();
      const { faits, dossiers, qui } = await lire(context);
      expect(COLONNES.filter((colonne) => typeDe(colonne, qui(candidature.inscription_id)) !== null)).toEqual(
        ['devis'],
      );
      const { donnees } = preparer('convention', faits, qui(session.salarie), dossiers);
      expect(donnees).toMatchObject({ beneficiaires: [{ nom: 'Bœuf' }] });
      expect((donnees as { beneficiaires: unknown[] }).beneficiaires).toHaveLength(1);
    });
  });
});
