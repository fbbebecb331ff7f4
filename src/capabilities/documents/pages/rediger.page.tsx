import { z } from 'zod';
import { Checkbox, Field, Fieldset, Form, FormActions, SubmitButton, TextArea } from '#design/index.ts';
import { idDeFormulaire, texteOptionnel } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import type { FormState } from '#platform/http/form-state.ts';
import { redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import type { DonneesSansOrganisme } from '../actions/generer-document.ts';
import { redigerDocument } from '../actions/rediger-document.ts';
import { type Champ, montrer, remplir } from '../domain/formulaire.ts';
import { formulaires, type TypeARediger } from '../formulaires.fr.ts';
import { messages } from '../messages.fr.ts';
import { ecrans } from '../messages-ecrans.fr.ts';
import { documentEnVigueur } from '../queries/document-en-vigueur.query.ts';

const LONGUEUR = 8000;

/** The form of a document of the organisme itself; it starts from the version in force, or from a model. */
export function pageRediger(type: TypeARediger) {
  const { groupes, initial } = formulaires[type];
  const champs = groupes.flatMap((groupe) => groupe.champs);
  const saisie = z.object({
    _id: idDeFormulaire(),
    ...Object.fromEntries(champs.map(({ nom }) => [nom, texteOptionnel(LONGUEUR)])),
  });
  return page({
    path: `/documents/rediger/${type}`,
    access: 'documents.gerer',
    view: async (context, form) => {
      const donnees = (await documentEnVigueur(context, type))?.donnees ?? initial;
      return {
        title: messages.types[type],
        lead: ecrans.rediger.accroche,
        breadcrumb: [{ href: '/documents', label: ecrans.titre }],
        width: 'narrow',
        body: (
          <>
            <FormErrors form={form} />
            <Form {...context.form('enregistrer')}>
              {groupes.map(({ titre, champs: dedans }) => (
                <Fieldset key={titre} legend={titre}>
                  {dedans.map((champ) => (
                    <Saisie key={champ.nom} champ={champ} donnees={donnees} form={form} />
                  ))}
                </Fieldset>
              ))}
              <FormActions>
                <SubmitButton>{ecrans.rediger.bouton}</SubmitButton>
              </FormActions>
            </Form>
          </>
        ),
      };
    },
    acts: {
      enregistrer: act({
        body: saisie,
        run: async (context, { _id: id, ...textes }) => {
          const avant = (await documentEnVigueur(context, type))?.donnees ?? initial;
          const saisis = Object.fromEntries(
            Object.entries(textes).map(([nom, texte]) => [nom, typeof texte === 'string' ? texte : '']),
          );
          const { organisme: _, ...donnees } = remplir(groupes, avant, saisis) as { organisme?: unknown };
          const fait = await redigerDocument(context, {
            id,
            type,
            donnees: donnees as unknown as DonneesSansOrganisme<TypeARediger>,
          });
          if (!fait.ok) return fait;
          const { documentId, numero } = fait.value;
          return ok(redirect(`/documents/${documentId}`, ecrans.rediger.fait(numero)));
        },
      }),
    },
  });
}

interface SaisieProps {
  readonly champ: Champ;
  readonly donnees: object;
  readonly form: FormState;
}

function Saisie({ champ, donnees, form }: SaisieProps) {
  const { nom, libelle, aide, genre } = champ;
  const props = {
    ...form.field(nom, montrer(champ, donnees)),
    label: libelle,
    ...(aide ? { hint: aide } : {}),
  };
  if (genre === 'case') return <Checkbox name={nom} label={libelle} checked={props.value === 'oui'} />;
  if (genre === 'jour') return <Field {...props} type="date" />;
  if (genre === 'ligne') return <Field {...props} maxLength={250} />;
  return <TextArea {...props} maxLength={LONGUEUR} />;
}
