import type { FactSentence } from '#platform/capability.ts';
import { faitsFr } from '../messages-audit.fr.ts';

export const faits: Readonly<Record<string, FactSentence>> = {
  'audit.ouvert': ({ referentiel }) => faitsFr.ouvert(Number(referentiel)),
  'audit.tire': ({ graine, tires }) => faitsFr.tire(String(graine), Array.isArray(tires) ? tires.length : 0),
  'constat.ecrit': ({ numero }) => faitsFr.ecrit(Number(numero)),
  'constat.repondu': ({ numero }) => faitsFr.repondu(Number(numero)),
  'audit.lien_retire': () => faitsFr.retire,
  'audit.clos': () => faitsFr.clos,
};
