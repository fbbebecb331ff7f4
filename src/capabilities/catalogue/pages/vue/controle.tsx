import {
  Badge,
  ButtonLink,
  Checkbox,
  type Column,
  DataTable,
  Disclosure,
  Form,
  formatDate,
  FormActions,
  Notice,
  Section,
  SubmitButton,
  type Tone,
} from '#design/index.ts';
import type { ActForm } from '#platform/http/route.ts';
import { type Constat, estPubliable } from '../../domain/controle-publication.ts';
import type { Formation } from '../../domain/formation.ts';
import { mentionsSuspectes } from '../../domain/mentions-trompeuses.ts';
import type { Niveau } from '../../domain/regles-publication.ts';
import { MANQUES_PUBLICATION, MENTIONS_SUSPECTES } from '../../messages.fr.ts';
import type { EtatFormation } from '../../domain/etat.ts';
import { ouCompleter } from '../ou-completer.ts';
import { controle as mots, fiche } from '../messages.fr.ts';
import type { Peut } from './types.ts';

interface ControleProps {
  readonly formation: Formation;
  readonly constats: readonly Constat[];
  readonly date: Temporal.PlainDate;
  readonly etat: EtatFormation;
  readonly peut: Peut;
  readonly publier: ActForm;
  readonly erreur: string | undefined;
}

const TON: Readonly<Record<Niveau, Tone>> = { bloquant: 'attention', aConfirmer: 'info', conseil: 'neutral' };

/** Ce que la loi et l'indicateur 1 demandent : ce qui manque, où le compléter, puis publier. */
export function Controle(props: ControleProps) {
  const { formation, constats, date, etat, peut } = props;
  const manques = constats.filter(({ respectee }) => !respectee);
  const bloquants = manques.filter(({ niveau }) => niveau === 'bloquant').length;
  return (
    <Section title={mots.titre} id="controle">
      <Notice tone={bloquants === 0 ? 'info' : 'attention'} title={titreDe(bloquants, manques)}>
        <p>{mots.bilan(constats.length - manques.length, constats.length, formatDate(date))}</p>
      </Notice>
      {manques.length > 0 && (
        <DataTable
          caption={mots.legende}
          captionHidden
          columns={colonnes(formation.id, peut.modifier)}
          rows={manques}
          rowKey={({ id }) => id}
        />
      )}
      {peut.publier && etat !== 'publiee' && estPubliable(manques, true) && <Publier {...props} />}
      <Disclosure summary={mots.toutes}>
        <DataTable
          caption={mots.toutes}
          captionHidden
          columns={REGLES}
          rows={constats}
          rowKey={({ id }) => id}
        />
      </Disclosure>
    </Section>
  );
}

function titreDe(bloquants: number, manques: readonly Constat[]): string {
  if (bloquants > 0) return mots.incomplete(bloquants);
  return manques.some(({ niveau }) => niveau === 'aConfirmer') ? mots.aConfirmer : mots.prete;
}

const reference = ({ reference: texte, depuis }: Constat) =>
  `${texte}, ${mots.depuis(formatDate(Temporal.PlainDate.from(depuis)))}`;

const colonnes = (formationId: string, modifier: boolean): Column<Constat>[] => [
  { key: 'quoi', header: mots.quoi, cell: ({ id }) => MANQUES_PUBLICATION[id] },
  {
    key: 'niveau',
    header: mots.importance,
    cell: ({ niveau }) => <Badge tone={TON[niveau]}>{mots.niveau[niveau]}</Badge>,
  },
  { key: 'reference', header: mots.reference, cell: reference },
  ...(modifier
    ? [
        {
          key: 'ou',
          header: mots.ou,
          cell: (constat: Constat) => (
            <ButtonLink href={ouCompleter(formationId, constat)} compact>
              {mots.aller[constat.niveau]}
              <span className="sr">{` : ${MANQUES_PUBLICATION[constat.id]}`}</span>
            </ButtonLink>
          ),
        },
      ]
    : []),
];

const REGLES: readonly Column<Constat>[] = [
  { key: 'regle', header: mots.quoi, cell: ({ id }) => MANQUES_PUBLICATION[id] },
  { key: 'reference', header: mots.reference, cell: reference },
  {
    key: 'constat',
    header: mots.constat,
    cell: ({ respectee }) => (
      <Badge tone={respectee ? 'ok' : 'attention'}>{respectee ? mots.respectee : mots.nonRespectee}</Badge>
    ),
  },
];

/** Publier, après avoir relu ce qui pourrait tromper. */
function Publier({ formation, etat, publier, erreur }: ControleProps) {
  const mentions = mentionsSuspectes(formation);
  return (
    <Form {...publier}>
      {mentions.length > 0 && (
        <>
          <h3>{mots.mentions}</h3>
          <ul>
            {mentions.map(({ raison, extrait }) => (
              <li key={`${raison} ${extrait}`}>
                «&nbsp;{extrait}&nbsp;» : {MENTIONS_SUSPECTES[raison]}
              </li>
            ))}
          </ul>
          <Checkbox name="mentionsConfirmees" label={mots.confirmer} error={erreur} required />
        </>
      )}
      <FormActions>
        <SubmitButton icon="done">
          {etat === 'modifiee' ? fiche.publierDeNouveau : fiche.publier}
        </SubmitButton>
      </FormActions>
    </Form>
  );
}
