import { z } from 'zod';
import { CheckboxGroup } from '#design/index.ts';
import type { FormState } from '#platform/http/form-state.ts';
import { type Role, ROLES } from '../domain/roles.ts';
import { messages } from '../messages.fr.ts';

const words = messages.membres;

/** One role at least, sent as a repeated field. */
export const champRoles = () =>
  z
    .union([z.array(z.string()), z.string().transform((one) => [one])])
    .optional()
    .transform((roles) => roles ?? [])
    .pipe(z.array(z.enum(ROLES)).min(1, words.choisirRole));

/** Roles in words, one after the other. */
export const nomsDesRoles = (roles: readonly Role[]): string =>
  roles.map((role) => messages.roles[role]).join(', ');

/** The roles, each with what it is for. */
export const ChoixRoles = ({ form, initial }: { form: FormState; initial: readonly Role[] }) => (
  <CheckboxGroup
    name="roles"
    label={words.roles}
    hint={words.rolesAide}
    error={form.error('roles')}
    values={form.values('roles', initial)}
    options={ROLES.map((role) => ({
      value: role,
      label: messages.roles[role],
      hint: messages.rolesEnBref[role],
    }))}
  />
);
