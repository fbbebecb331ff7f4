import { ButtonLink, Field, Form, FormActions, formatMoment, Notice, SubmitButton } from '#design/index.ts';
import type { Context, View } from '#platform/http/route.ts';
import { BUT_AGENDA, sujetsDuLien } from '../../actions/partager-agenda.ts';
import type { SujetAgenda } from '../../domain/sujet-agenda.ts';
import { agenda as mots } from '../../messages/agenda.fr.ts';
import { agendaOuvertLe } from '../../queries/agenda.query.ts';

/** L'état de l'adresse d'un agenda, et ce que l'on peut en faire. */
export async function etatAgenda(context: Context<unknown, unknown>, sujet: SujetAgenda) {
  const { tx, organismeId, clock } = context;
  const ouvert = await agendaOuvertLe(tx, organismeId, BUT_AGENDA, sujetsDuLien(sujet), clock.now());
  if (ouvert === null) {
    return (
      <>
        <p>{mots.absent}</p>
        <Form {...context.form('ouvrir')} bare>
          <SubmitButton icon="calendar">{mots.creer}</SubmitButton>
        </Form>
      </>
    );
  }
  return (
    <>
      <Notice tone="info">{mots.ouvertLe(formatMoment(ouvert))}</Notice>
      <p className="hint">{mots.refaireAide}</p>
      <FormActions>
        <Form {...context.form('ouvrir')} bare>
          <SubmitButton icon="calendar">{mots.refaire}</SubmitButton>
        </Form>
        <Form {...context.form('fermer')} bare>
          <SubmitButton variant="secondary">{mots.fermer}</SubmitButton>
        </Form>
      </FormActions>
    </>
  );
}

/** La seule page qui montre l'adresse : la réponse à sa création. */
export function vueAdresse(baseUrl: string, chemin: string, titre: string): View {
  const adresse = `${baseUrl}${chemin}`;
  return {
    title: mots.faite,
    lead: titre,
    width: 'narrow',
    body: (
      <>
        <Notice tone="attention">{mots.avertissement}</Notice>
        <Field
          name="adresse"
          label={mots.adresse}
          hint={mots.adresseAide}
          value={adresse}
          readOnly
          width="full"
        />
        <FormActions>
          <ButtonLink href={adresse.replace(/^https?:/u, 'webcal:')} variant="primary" icon="calendar">
            {mots.abonner}
          </ButtonLink>
          <ButtonLink href="/planning">{mots.retour}</ButtonLink>
        </FormActions>
      </>
    ),
  };
}
