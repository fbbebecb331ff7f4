import { z } from 'zod';
import { DateFr, DescriptionList, Notice, Section, SubmitButton, TextArea } from '#design/index.ts';
import { page } from '#platform/http/define.ts';
import { lireRecu, type Recu } from '../domain/recu.ts';
import { messages } from '../messages.fr.ts';
import { type VerdictRecu, verifierRecu } from '../verification/verifier-recu.ts';

const words = messages.verifier;

/** Anybody: is this receipt's act in the register? Nothing of its content is shown. */
export const pageVerifier = page({
  path: '/verifier',
  access: 'public',
  query: z.object({ recu: z.string().max(2_000).catch('').default('') }),
  view: async ({ tx, query }) => {
    const recu = query.recu === '' ? null : lireRecu(query.recu);
    const verdict = recu === null ? null : await verifierRecu(tx, recu);
    return {
      title: words.titre,
      lead: words.accroche,
      layout: 'public',
      width: 'narrow',
      body: (
        <>
          {query.recu !== '' && recu === null && (
            <Notice tone="error" title={words.illisible.titre}>
              {words.illisible.texte}
            </Notice>
          )}
          {recu !== null && verdict !== null && <Verdict recu={recu} verdict={verdict} />}
          <form action="/verifier" className="form">
            <TextArea name="recu" label={words.champ} hint={words.aide} value={query.recu} rows={4} />
            <div className="form-actions">
              <SubmitButton>{words.bouton}</SubmitButton>
            </div>
          </form>
          <Section title={words.dossier.titre}>
            <p>{words.dossier.texte}</p>
            <p>
              <a href="/verifier/page" data-direct>
                {words.dossier.lien}
              </a>
            </p>
          </Section>
        </>
      ),
    };
  },
});

const TONS: Readonly<Partial<Record<VerdictRecu['etat'], 'success' | 'attention'>>> = {
  scelle: 'success',
  'en-attente': 'success',
  'cle-inconnue': 'attention',
};

function Verdict({ recu, verdict }: { recu: Recu; verdict: VerdictRecu }) {
  const { titre, texte } = words.verdicts[verdict.etat];
  return (
    <>
      <Notice tone={TONS[verdict.etat] ?? 'error'} title={titre}>
        <p>{texte}</p>
        {verdict.etat === 'scelle' && verdict.effaceLe !== null && (
          <p>
            {words.efface(verdict.effaceBase ?? '')} <DateFr value={verdict.effaceLe} />
          </p>
        )}
      </Notice>
      {'organisme' in verdict && (
        <DescriptionList
          items={[
            { term: words.organisme, value: verdict.organisme },
            { term: words.emis, value: <DateFr value={recu.temps} /> },
            ...(verdict.etat === 'scelle'
              ? [
                  { term: words.numero, value: String(verdict.indice + 1) },
                  { term: words.signe, value: <DateFr value={verdict.horodatage} /> },
                ]
              : []),
          ]}
        />
      )}
    </>
  );
}
