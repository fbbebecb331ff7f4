import { z } from 'zod';
import { courriel, id, texte } from '#platform/http/champs.ts';
import { api } from '#platform/http/define.ts';
import { cursor, pageOf, words } from '#platform/http/list.ts';
import { ok } from '#platform/result.ts';
import { inviter } from '../actions/inviter.ts';
import { ROLES } from '../domain/roles.ts';
import { ETATS_MEMBRE, membres } from '../queries/membres.query.ts';

const Membre = z.object({
  id: z.uuid(),
  nom: z.string(),
  courriel: z.string(),
  roles: z.array(z.string()),
  actif: z.boolean(),
  personneId: z.uuid().nullable(),
});

export const apiMembres = api({
  method: 'GET',
  path: '/membres',
  access: 'membre.gerer',
  summary: 'Les membres de l’organisme, par nom',
  query: z.object({
    q: words(),
    role: z.enum(ROLES).nullable().default(null),
    etat: z.enum(ETATS_MEMBRE).nullable().default(null),
    apres: cursor(),
  }),
  response: z.object({ membres: z.array(Membre), suite: z.string().nullable() }),
  run: async ({ tx, organismeId, query }) => {
    const read = await membres(tx, organismeId, query);
    const { rows, next } = pageOf(read, (one) => ({ key: one.nom, id: one.id }));
    return ok({ membres: rows.map((one) => ({ ...one, roles: [...one.roles] })), suite: next });
  },
});

export const apiInviter = api({
  method: 'POST',
  path: '/invitations',
  access: 'membre.gerer',
  summary: 'Inviter une personne par courrier électronique ; le même identifiant n’invite qu’une fois',
  body: z.object({ id: id(), nom: texte(120), courriel: courriel(), roles: z.array(z.enum(ROLES)).min(1) }),
  response: z.object({ id: z.uuid() }),
  run: async (context, body) => {
    const invited = await inviter(context, body);
    return invited.ok ? ok({ id: body.id }) : invited;
  },
});
