import type { ActionContext } from '#platform/http/route.ts';
import { regionDuNda } from '../domain/regions.ts';

const EXONERATION = 'TVA non applicable, article 261-4-4° a du Code général des impôts.';

/** The organisme in force, as its documents name it. */
export async function emetteur({ tx, organismeId }: Pick<ActionContext, 'tx' | 'organismeId'>) {
  const o = await tx
    .selectFrom('identite.organisme')
    .where('id', '=', organismeId)
    .selectAll()
    .executeTakeFirstOrThrow();
  return {
    nom: o.raison_sociale,
    adresse: { voie: o.adresse, codePostal: o.code_postal, commune: o.ville },
    siret: o.siret,
    declarationActivite: declaration(o.nda, o.region_nda),
    telephone: o.telephone ?? '',
    courriel: o.courriel ?? '',
    site: o.site_web ?? '',
    representant: { nom: o.representant, qualite: o.qualite_representant },
    mentionTva: o.exonere_tva ? EXONERATION : '',
  };
}

function declaration(nda: string | null, region: string | null) {
  if (nda === null) return { numero: '', region: '', enCours: true };
  return { numero: ndaLisible(nda), region: region ?? regionDuNda(nda) ?? '', enCours: false };
}

/** Eleven digits, written `44 68 01234 68`. */
function ndaLisible(nda: string): string {
  return nda.replace(/^(\d{2})(\d{2})(\d{5})(\d{2})$/u, '$1 $2 $3 $4');
}
