import { Badge, Card, DateFr, DescriptionList, Form, SubmitButton } from '#design/index.ts';
import type { FormationLue } from '../../queries/formation.query.ts';
import type { EtatFormation } from '../../domain/etat.ts';
import { TON_ETAT } from '../formations.page.tsx';
import { ETAT, fiche as mots, NATURE, situation } from '../messages.fr.ts';
import type { Acte, Peut } from './types.ts';

interface SituationProps {
  readonly lue: FormationLue;
  readonly etat: EtatFormation;
  readonly peut: Peut;
  readonly acte: Acte;
}

/** Où en est la formation, et ce qu'on peut faire d'elle. */
export function Situation({ lue, etat, peut, acte }: SituationProps) {
  const { formation, version, publieeLe } = lue;
  return (
    <Card
      title={situation.titre}
      aside={<Badge tone={TON_ETAT[etat]}>{ETAT[etat]}</Badge>}
      footer={peut.gerer && <Gestes etat={etat} peut={peut} acte={acte} />}
    >
      <DescriptionList
        stacked
        items={[
          { term: situation.code, value: formation.code },
          { term: situation.nature, value: NATURE[formation.nature] },
          {
            term: situation.version,
            value:
              version === 0 ? (
                situation.aucuneVersion
              ) : (
                <>
                  {situation.numero(version)}
                  {publieeLe !== null && (
                    <>
                      , <DateFr value={publieeLe} />
                    </>
                  )}
                </>
              ),
          },
          { term: situation.modifiee, value: <DateFr value={lue.modifieLe} /> },
          {
            term: situation.relue,
            value: formation.relueLe === null ? situation.jamais : <DateFr value={formation.relueLe} />,
          },
        ]}
      />
    </Card>
  );
}

function Gestes({ etat, peut, acte }: Omit<SituationProps, 'lue'>) {
  const publiee = etat === 'publiee' || etat === 'modifiee';
  return (
    <div className="row" id="gestes">
      {peut.modifier && <Geste acte={acte('relire')}>{mots.relire}</Geste>}
      <Geste acte={acte('dupliquer')}>{mots.dupliquer}</Geste>
      {publiee && peut.publier && <Geste acte={acte('retirer')}>{mots.retirer}</Geste>}
      {etat === 'archivee' ? (
        <Geste acte={acte('retablir')}>{mots.retablir}</Geste>
      ) : (
        <Geste acte={acte('archiver')}>{mots.archiver}</Geste>
      )}
    </div>
  );
}

function Geste({ acte, children }: { acte: ReturnType<Acte>; children: string }) {
  return (
    <Form {...acte} bare>
      <SubmitButton variant="secondary" compact>
        {children}
      </SubmitButton>
    </Form>
  );
}
