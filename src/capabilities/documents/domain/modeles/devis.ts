import { z } from 'zod';
import { action } from './action.ts';
import { client, contact, organisme } from './parties.ts';
import { prix } from './prix.ts';
import { jour, texte } from './valeurs.ts';

/** Quote; once approved it may stand for the convention when it says as much (D. 6353-1, II). */
export const donneesDevis = z.strictObject({
  organisme: organisme.prefault({}),
  client: client.prefault({}),
  action: action.prefault({}),
  effectif: z.int().min(0).max(10_000).default(1),
  prix: prix.prefault({}),
  valableJusquAu: jour,
  contact: contact.prefault({}),
  conditions: texte,
});
