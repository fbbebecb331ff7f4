import { today } from '#platform/clock.ts';
import type { ActionContext } from '#platform/http/route.ts';
import type { NatureAction, Organisme } from '../domain/modeles/parties.ts';
import { regionDuNda } from '../domain/regions.ts';
import type { TypeDocument } from '../domain/types-document.ts';

const EXONERATION = 'TVA non applicable, article 261-4-4° a du Code général des impôts.';

type Ici = Pick<ActionContext, 'tx' | 'organismeId' | 'clock'>;

/**
 * Documents about the organisme as a whole. The Qualiopi mark is forbidden on those about one action of training (charter of
 * the mark, ministry of labour, January 2020): the certification is that of the organisme, not of what it teaches.
 */
const GENERAUX: ReadonlySet<TypeDocument> = new Set(['livret-accueil', 'reglement-interieur']);

/** The organisme in force, as its documents name it. */
export async function emetteur(context: Ici) {
  return (await lire(context)).organisme;
}

/** The organisme as documents of a type name it: those of the organisme as a whole tell its certification too. */
export async function emetteurPour(context: Ici, type: TypeDocument) {
  const { organisme, qualiopi } = await lire(context);
  return GENERAUX.has(type) && qualiopi.length > 0 ? { ...organisme, qualiopi } : organisme;
}

async function lire({ tx, organismeId, clock }: Ici) {
  const o = await tx
    .selectFrom('identite.organisme as o')
    .leftJoin('documents.en_tete as e', 'e.organisme_id', 'o.id')
    .where('o.id', '=', organismeId)
    .selectAll('o')
    .select(['e.forme_juridique', 'e.logo', 'e.logo_format', 'e.logo_description'])
    .select(['e.qualiopi_categories', 'e.qualiopi_jusqu_au'])
    .executeTakeFirstOrThrow();
  const certifie = o.qualiopi_jusqu_au !== null && o.qualiopi_jusqu_au >= today(clock).toString();
  const organisme: Organisme = {
    nom: o.raison_sociale,
    formeJuridique: o.forme_juridique ?? '',
    adresse: { voie: o.adresse, complement: '', codePostal: o.code_postal, commune: o.ville },
    siret: o.siret,
    declarationActivite: declaration(o.nda, o.region_nda),
    telephone: o.telephone ?? '',
    courriel: o.courriel ?? '',
    site: o.site_web ?? '',
    representant: { nom: o.representant, qualite: o.qualite_representant },
    logo: logoDe(o),
    mentionTva: o.exonere_tva ? EXONERATION : '',
  };
  return { organisme, qualiopi: certifie ? ((o.qualiopi_categories ?? []) as NatureAction[]) : [] };
}

interface ColonnesLogo {
  readonly logo: string | null;
  readonly logo_format: string | null;
  readonly logo_description: string | null;
}

/** Named after its content: two logos never share a name inside the compiler. */
function logoDe({ logo, logo_format: format, logo_description: description }: ColonnesLogo) {
  if (logo === null) return null;
  return { fichier: `${logo.slice(0, 16)}.${format}`, sha256: logo, description: description ?? '' };
}

function declaration(nda: string | null, region: string | null) {
  if (nda === null) return { numero: '', region: '', enCours: true };
  return { numero: ndaLisible(nda), region: region ?? regionDuNda(nda) ?? '', enCours: false };
}

/** Eleven digits, written `44 68 01234 68`. */
function ndaLisible(nda: string): string {
  return nda.replace(/^(\d{2})(\d{2})(\d{5})(\d{2})$/u, '$1 $2 $3 $4');
}
