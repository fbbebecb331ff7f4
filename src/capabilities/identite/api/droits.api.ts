import { z } from 'zod';
import type { Capability } from '#platform/capability.ts';
import { api } from '#platform/http/define.ts';
import { ok } from '#platform/result.ts';
import { droitsDe } from '../domain/droits.ts';

const Droit = z.object({ nom: z.string(), libelle: z.string(), roles: z.array(z.string()) });

/** Who may do what, for programs. */
export const apiDroits = (house: () => readonly Capability[]) =>
  api({
    method: 'GET',
    path: '/droits',
    access: 'droit.lire',
    summary: 'Les droits de la maison et les rôles qui les ont',
    response: z.object({ droits: z.array(Droit) }),
    run: async () =>
      ok({ droits: droitsDe(house()).map((droit) => ({ ...droit, roles: [...droit.roles] })) }),
  });
