import { z } from 'zod';
import {
  Badge,
  ButtonLink,
  Columns,
  DateFr,
  DescriptionList,
  Notice,
  QrCode,
  Section,
} from '#design/index.ts';
import { id } from '#platform/http/champs.ts';
import { page } from '#platform/http/define.ts';
import { adresseDeRecu, recu } from '../actions/emettre-recus.ts';
import { ecrireRecu } from '../domain/recu.ts';
import { messages } from '../messages.fr.ts';
import { type FaitScelle, faitScelle } from '../queries/fait.query.ts';

const words = messages.fait;

/** One act, how it is sealed, and its receipt. */
export const pageFait = page({
  path: '/registre/faits/:faitId',
  access: 'registre.lire',
  params: z.object({ faitId: id() }),
  view: async (context) => {
    const fait = await faitScelle(context.tx, context.organismeId, context.params.faitId);
    if (fait === null) return null;
    const sien = await recu(context, fait.id);
    return {
      title: words.titre,
      lead: words.accroche,
      body: (
        <Columns
          aside={
            <Section title={words.recu}>
              {sien === null ? (
                <p>{words.sansRecu}</p>
              ) : (
                <>
                  <QrCode value={adresseDeRecu(context.baseUrl, sien)} label={words.recuCode} />
                  <p>{words.recuAide}</p>
                  <p className="small">
                    {words.recuTexte}
                    <br />
                    <code>{ecrireRecu(sien)}</code>
                  </p>
                  <ButtonLink href={adresseDeRecu('', sien)}>{words.verifier}</ButtonLink>
                </>
              )}
            </Section>
          }
        >
          {fait.indice === null && <Notice>{words.attente}</Notice>}
          <DescriptionList
            items={descriptions(fait, () => context.sentenceOf(fait.type, { ...fait.donnees }))}
          />
        </Columns>
      ),
    };
  },
});

function descriptions(fait: FaitScelle, phrase: () => string) {
  return [
    {
      term: words.acte,
      value:
        fait.effaceLe === null ? (
          phrase()
        ) : (
          <>
            {words.effaceLe(fait.effaceBase ?? '')} <DateFr value={fait.effaceLe} />
          </>
        ),
    },
    { term: words.survenu, value: <DateFr value={fait.survenuLe} /> },
    { term: words.consigne, value: <DateFr value={fait.consigneLe} /> },
    {
      term: words.etat,
      value: (
        <Badge tone={fait.indice === null ? 'neutral' : 'ok'}>
          {fait.indice === null ? messages.sceau.attente : messages.sceau.scelle}
        </Badge>
      ),
    },
    ...(fait.indice === null || fait.taille === null || fait.horodatage === null
      ? []
      : [
          { term: words.numero, value: String(fait.indice + 1) },
          {
            term: words.tete,
            value: (
              <>
                {words.teteDe(fait.taille)} <DateFr value={fait.horodatage} />
              </>
            ),
          },
          { term: words.cle, value: <code>{fait.cleId}</code> },
        ]),
    { term: words.empreinte, value: <code>{fait.engagement.toString('hex')}</code> },
  ];
}
