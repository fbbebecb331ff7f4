import type { ReactNode } from 'react';
import { z } from 'zod';
import {
  Badge,
  Columns,
  Disclosure,
  Form,
  FormActions,
  Section,
  SubmitButton,
  Timeline,
  type TimelineItem,
} from '#design/index.ts';
import { act } from '#platform/http/define.ts';
import type { FormState } from '#platform/http/form-state.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { type ActionContext, type ActForm, redirect } from '#platform/http/route.ts';
import { ok, type Refusal, type Result } from '#platform/result.ts';
import { commun } from '../messages/lieux.fr.ts';

interface Props {
  readonly context: { form(acte: string, champs?: Record<string, string>): ActForm };
  readonly form: FormState;
  readonly faits: readonly TimelineItem[];
  readonly archive: boolean;
  /** Le mot qui dit qu'elle est archivée. */
  readonly motArchive: string;
  /** Les champs du formulaire ; `null` pour qui ne peut rien changer. */
  readonly champs: ReactNode;
  readonly children: ReactNode;
}

/** Un lieu ou une salle : sa fiche, son histoire, et pour la gestion de quoi la changer, la ranger ou la rouvrir. */
export const FicheModifiable = ({ context, form, faits, archive, motArchive, champs, children }: Props) => (
  <>
    <FormErrors form={form} />
    <Columns
      aside={
        <Section title={commun.histoire}>
          <Timeline items={faits} />
        </Section>
      }
    >
      {archive && <Badge>{motArchive}</Badge>}
      {children}
      {champs !== null && (
        <>
          <Disclosure summary={commun.modifier} open={form.acte === 'modifier'}>
            <Form {...context.form('modifier')}>
              {champs}
              <FormActions>
                <SubmitButton>{commun.enregistrer}</SubmitButton>
              </FormActions>
            </Form>
          </Disclosure>
          <Form {...context.form('archiver', { archive: archive ? '' : 'oui' })} bare>
            <SubmitButton variant="secondary">{archive ? commun.rouvrir : commun.archiver}</SubmitButton>
          </Form>
        </>
      )}
    </Columns>
  </>
);

type Archiver = (
  context: ActionContext,
  demande: { readonly id: string; readonly archive: boolean },
) => Promise<Result<unknown, Refusal>>;

/** L'acte de ranger, ou de rouvrir, ce que la page montre. */
export const acteArchiver = (
  archiver: Archiver,
  idDe: (context: { readonly params: unknown }) => string,
  chemin: string,
  mots: { readonly archive: string; readonly rouvert: string },
) =>
  act({
    access: 'planning.modifier',
    body: z.object({ archive: z.enum(['oui', '']) }),
    run: async (context: ActionContext & { readonly params: unknown }, { archive }) => {
      const id = idDe(context);
      const done = await archiver(context, { id, archive: archive === 'oui' });
      if (!done.ok) return done;
      return ok(redirect(`${chemin}/${id}`, archive === 'oui' ? mots.archive : mots.rouvert));
    },
  });
