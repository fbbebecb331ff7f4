import { DataTable, Section } from '#design/index.ts';
import type { Capability } from '#platform/capability.ts';
import { page } from '#platform/http/define.ts';
import { droitsDe, parObjet } from '../domain/droits.ts';
import { EQUIPE, ROLES } from '../domain/roles.ts';
import { messages } from '../messages.fr.ts';

const words = messages.pageDroits;

/** Who may do what: the rights that the whole house declares, by role. Nothing is written by hand. */
export const pageDroits = (house: () => readonly Capability[]) =>
  page({
    path: '/reglages/droits',
    access: 'droit.lire',
    view: async () => ({
      title: words.titre,
      lead: words.accroche,
      breadcrumb: [{ href: '/reglages', label: messages.reglages.titre }],
      body: parObjet(droitsDe(house()), messages.objets).map(([titre, droits]) => (
        <Section key={titre} title={titre}>
          <DataTable
            caption={titre}
            captionHidden
            rows={droits}
            rowKey={({ nom }) => nom}
            columns={[
              { key: 'droit', header: words.droit, cell: ({ libelle }) => libelle },
              { key: 'roles', header: messages.membres.roles, cell: ({ roles }) => quiPeut(roles) },
            ]}
          />
        </Section>
      )),
    }),
  });

/** The roles that hold a right, in words; those of the whole team as one. */
function quiPeut(roles: readonly string[]): string {
  const team = EQUIPE.every((role) => roles.includes(role));
  const named = ROLES.filter((role) => roles.includes(role) && !(team && EQUIPE.some((one) => one === role)));
  return [...(team ? [words.equipe] : []), ...named.map((role) => messages.roles[role])].join(', ');
}
