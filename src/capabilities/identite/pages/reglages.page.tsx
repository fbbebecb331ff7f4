import { Card, CardGrid } from '#design/index.ts';
import type { Capability } from '#platform/capability.ts';
import { page } from '#platform/http/define.ts';
import { messages } from '../messages.fr.ts';

const words = messages.reglages;

/** The contents page of the settings: what the whole house declares, as far as the reader may use it. */
export const pageReglages = (house: () => readonly Capability[]) =>
  page({
    path: '/reglages',
    access: 'droit.lire',
    view: async (context) => ({
      title: words.titre,
      lead: words.accroche,
      body: (
        <CardGrid>
          {house()
            .flatMap(({ settings }) => settings ?? [])
            .filter(({ right }) => context.can(right))
            .toSorted((a, b) => a.order - b.order)
            .map(({ href, label, help }) => (
              <Card key={href} title={label} href={href}>
                <p>{help}</p>
              </Card>
            ))}
        </CardGrid>
      ),
    }),
  });
