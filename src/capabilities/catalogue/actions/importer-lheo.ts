import { createHash } from 'node:crypto';
import type { ActionContext } from '#platform/http/route.ts';
import { type ByteSource, limited } from '#platform/input/bytes.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { type AvertissementLheo, depuisLheo, type FormationLue } from '../domain/lheo/depuis-lheo.ts';
import type { FormationLheo } from '../domain/lheo/formation-lheo.ts';
import { lireLheo, type RefusLheo } from '../domain/lheo/lire-lheo.ts';
import type { Remarque } from '../domain/lheo/remarque.ts';
import { totalDe } from '../domain/volumes.ts';
import { ajouterModule } from './ajouter-module.ts';
import { creerFormation } from './creer-formation.ts';
import { type ChangementsFormation, modifierFormation } from './modifier-formation.ts';

/** Ce qu'une formation du fichier est devenue. */
export interface FormationImportee {
  readonly formationId: string;
  readonly intitule: string;
  /** `deja` : importée par un envoi d'avant, laissée telle que l'équipe l'a faite. */
  readonly etat: 'creee' | 'deja';
  readonly avertissements: readonly AvertissementLheo[];
}

export interface BilanLheo {
  readonly formations: readonly FormationImportee[];
  /** Ce que la lecture n'a pas compris, dans l'ordre du fichier. */
  readonly remarques: readonly Remarque[];
}

export interface LimitesImport {
  readonly maxOctets: number;
  readonly maxFormations: number;
}

export type RefusImportLheo =
  | RefusLheo
  | (Refusal<'LheoTropDeFormations'> & { readonly max: number })
  | Refusal<'FormationIntrouvable'>;

/**
 * Crée en préparation les formations d'un fichier LHÉO 2.2 ou 2.3. Envoyer deux fois le même fichier ne crée qu'une fois : une
 * offre se reconnaît à son numéro, à défaut à son contenu.
 */
export async function importerLheo(
  context: ActionContext,
  source: ByteSource,
  { maxOctets, maxFormations }: LimitesImport,
): Promise<Result<BilanLheo, RefusImportLheo>> {
  const lecture = await lireLheo(limited(source, maxOctets));
  if (!lecture.ok) return lecture;
  const { formations: offres, remarques } = lecture.value;
  if (offres.length > maxFormations) return refuse('LheoTropDeFormations', { max: maxFormations });
  const ids = offres.map((offre) => idDe(context.organismeId, offre));
  const presentes = await idsPresents(context, ids);
  const formations: FormationImportee[] = [];
  for (const [rang, offre] of offres.entries()) {
    const formationId = ids[rang] ?? '';
    const lue = depuisLheo(offre);
    const { intitule } = lue;
    if (presentes.has(formationId)) {
      formations.push({ formationId, intitule, etat: 'deja', avertissements: [] });
      continue;
    }
    presentes.add(formationId);
    const inconnue = await creer(context, formationId, lue);
    const avertissements = inconnue
      ? [...lue.avertissements, 'certificationInconnue' as const]
      : lue.avertissements;
    formations.push({ formationId, intitule, etat: 'creee', avertissements });
  }
  return ok({ formations, remarques });
}

/** UUIDv8 (RFC 9562 §5.8) tiré de l'organisme et de l'offre : le même fichier donne les mêmes ids. */
function idDe(organismeId: string, offre: FormationLheo): string {
  const identite =
    offre.numero === null || offre.numero === ''
      ? JSON.stringify(offre)
      : `${offre.organisme.siret} ${offre.numero}`;
  const octets = createHash('sha256').update(`lheo ${organismeId} ${identite}`).digest().subarray(0, 16);
  octets[6] = 0x80 | ((octets[6] ?? 0) & 0x0f);
  octets[8] = 0x80 | ((octets[8] ?? 0) & 0x3f);
  const hex = octets.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

async function idsPresents({ tx, organismeId }: ActionContext, ids: readonly string[]): Promise<Set<string>> {
  const lignes = await tx
    .selectFrom('catalogue.formation')
    .select('id')
    .where('organisme_id', '=', organismeId)
    .where('id', 'in', [...ids])
    .execute();
  return new Set(lignes.map(({ id }) => id));
}

/** Rend vrai si la certification de l'offre n'est pas dans les référentiels importés. */
async function creer(context: ActionContext, id: string, lue: FormationLue): Promise<boolean> {
  const nouvelle = { id, intitule: lue.intitule || id, nature: 'formation', certification: null } as const;
  const creee = await creerFormation(context, { ...nouvelle, code: lue.numero });
  // Le numéro de l'offre peut être le code d'une autre formation : elle prend alors le prochain.
  if (!creee.ok) exiger(await creerFormation(context, { ...nouvelle, code: null }));
  const changements = changementsDe(lue);
  const certifiee =
    lue.certification === null ? null : { ...changements, ...reconnaissance(lue.certification) };
  const certifie = certifiee === null ? null : await modifierFormation(context, id, certifiee, null);
  if (certifie === null || !certifie.ok) exiger(await modifierFormation(context, id, changements, null));
  if (lue.module.contenu !== '' || totalDe(lue.module.volumes) > 0) {
    const module = { id: context.newId(), intitule: lue.intitule || id, competences: [], blocCode: null };
    exiger(await ajouterModule(context, id, { ...module, ...lue.module }));
  }
  return certifie !== null && !certifie.ok;
}

const reconnaissance = (numero: string): ChangementsFormation => ({
  reconnaissance: 'certification',
  certification: numero,
  objectif_bpf: numero.startsWith('RNCP') ? 'rncp' : 'rs',
});

function changementsDe(lue: FormationLue): ChangementsFormation {
  return {
    objectifs: [...lue.objectifs],
    presentation: lue.presentation,
    public_vise: lue.publicVise,
    prerequis: lue.prerequis,
    modalites_pedagogiques: lue.modalitesPedagogiques,
    methodes: lue.methodes,
    accessibilite: lue.accessibilite,
    delai_acces: lue.delaiAcces,
    financements: lue.financements,
    contact_nom: lue.contact.nom,
    contact_courriel: lue.contact.courriel,
    contact_telephone: lue.contact.telephone,
    nsf: lue.nsf,
    rome: [...lue.rome],
    niveau_sortie: lue.niveauSortie,
    lieux: lue.lieux,
    ...(lue.prixCentimes === null ? {} : { tarif_genre: 'montant', prix_centimes: lue.prixCentimes }),
  };
}

/** Une formation que l'on vient de créer ne refuse rien : un refus serait une faute de la maison. */
function exiger(resultat: Result<unknown>): void {
  if (!resultat.ok) throw new Error(`LHÉO import: unexpected refusal ${resultat.refusal.refus}`);
}
