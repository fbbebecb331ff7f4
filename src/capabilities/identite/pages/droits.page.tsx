import { DataTable, Icon, Section } from '#design/index.ts';
import type { Capability } from '#platform/capability.ts';
import { page } from '#platform/http/define.ts';
import { droitsDe, parObjet } from '../domain/droits.ts';
import { ROLES } from '../domain/roles.ts';
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
      width: 'wide',
      breadcrumb: [{ href: '/reglages', label: messages.reglages.titre }],
      body: parObjet(droitsDe(house())).map(([objet, droits]) => (
        <Section key={objet} title={messages.objets[objet] ?? objet}>
          <DataTable
            caption={messages.objets[objet] ?? objet}
            captionHidden
            scroll
            rows={droits}
            rowKey={({ nom }) => nom}
            columns={[
              { key: 'droit', header: words.droit, cell: ({ libelle }) => libelle },
              ...ROLES.map((role) => ({
                key: role,
                header: messages.roles[role],
                cell: ({ roles }: { readonly roles: readonly string[] }) =>
                  roles.includes(role) ? <Oui /> : <span className="sr">{words.non}</span>,
              })),
            ]}
          />
        </Section>
      )),
    }),
  });

const Oui = () => (
  <>
    <Icon name="check" />
    <span className="sr">{words.oui}</span>
  </>
);
