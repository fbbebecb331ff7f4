import type { FicheFigee, OrganismePublic } from './fiche-figee.ts';
import { type Formation, volumesDe } from './formation.ts';
import { enseignementDe, totalDe } from './volumes.ts';

type Json = string | number | boolean | null | readonly Json[] | { readonly [cle: string]: Json | undefined };

interface SessionDatee {
  readonly debut: string;
  readonly fin: string;
  readonly lieu: string;
}

/**
 * La formation en vocabulaire schema.org (`Course`), pour que les moteurs de recherche la comprennent.
 * @param url adresse complète de la page
 */
export function donneesStructurees(
  { fiche, organisme }: FicheFigee,
  sessions: readonly SessionDatee[],
  url: string,
): Json {
  const { tarif } = fiche;
  return sansVide({
    '@context': 'https://schema.org',
    '@type': 'Course',
    '@id': url,
    url,
    name: fiche.intitule,
    description: fiche.presentation || fiche.objectifs.join('. '),
    courseCode: fiche.code,
    inLanguage: 'fr',
    provider: organisation(organisme),
    teaches: fiche.objectifs,
    coursePrerequisites: fiche.prerequis?.genre === 'liste' ? fiche.prerequis.texte : undefined,
    educationalCredentialAwarded: titreObtenu(fiche),
    timeRequired: duree(totalDe(volumesDe(fiche))),
    offers:
      tarif?.genre === 'montant' || tarif?.genre === 'gratuit'
        ? {
            '@type': 'Offer',
            category: tarif.genre === 'gratuit' ? 'Free' : 'Paid',
            price: tarif.genre === 'gratuit' ? 0 : tarif.centimes / 100,
            priceCurrency: 'EUR',
          }
        : undefined,
    hasCourseInstance: (sessions.length === 0 ? [null] : sessions).map((session) => instance(fiche, session)),
  });
}

function instance(fiche: Formation, session: SessionDatee | null): Json {
  return sansVide({
    '@type': 'CourseInstance',
    courseMode: modeDe(fiche),
    courseWorkload: duree(enseignementDe(volumesDe(fiche))),
    startDate: session?.debut,
    endDate: session?.fin,
    location: session === null || session.lieu === '' ? undefined : { '@type': 'Place', name: session.lieu },
  });
}

function organisation(organisme: OrganismePublic): Json {
  return sansVide({
    '@type': 'EducationalOrganization',
    name: organisme.nom,
    url: organisme.siteWeb ?? undefined,
    taxID: organisme.siret,
    address: sansVide({
      '@type': 'PostalAddress',
      streetAddress: organisme.adresse,
      postalCode: organisme.codePostal,
      addressLocality: organisme.ville,
      addressCountry: 'FR',
    }),
  });
}

function modeDe(fiche: Formation): string {
  const volumes = volumesDe(fiche);
  const distance = volumes.distanceSynchrone + volumes.foad;
  if (distance === 0) return 'onsite';
  return volumes.presentiel === 0 ? 'online' : 'blended';
}

function titreObtenu({ reconnaissance: r, niveauSortie }: Formation): Json | undefined {
  if (r === null || r.genre === 'attestation') return undefined;
  return sansVide({
    '@type': 'EducationalOccupationalCredential',
    name: r.intitule,
    identifier: 'code' in r ? r.code : undefined,
    educationalLevel: niveauSortie === null ? undefined : `Niveau ${niveauSortie}`,
    recognizedBy: 'certificateur' in r ? { '@type': 'Organization', name: r.certificateur } : undefined,
  });
}

/** Durée ISO 8601 en heures et minutes ; rien pour zéro. */
function duree(minutes: number): string | undefined {
  if (minutes === 0) return undefined;
  const heures = Math.floor(minutes / 60);
  const reste = minutes % 60;
  return `PT${heures > 0 ? `${heures}H` : ''}${reste > 0 ? `${reste}M` : ''}`;
}

/** Sans les propriétés vides : schema.org préfère l'absence. */
function sansVide(objet: { readonly [cle: string]: Json | undefined }): Json {
  return Object.fromEntries(
    Object.entries(objet).filter(
      ([, valeur]) =>
        valeur !== undefined && valeur !== '' && !(Array.isArray(valeur) && valeur.length === 0),
    ),
  ) as Json;
}
