import { z } from 'zod';
import { EmptyState, QrCode } from '#design/index.ts';
import { id } from '#platform/http/champs.ts';
import { page } from '#platform/http/define.ts';
import { codeTournant } from '../domain/code-tournant.ts';
import { ecrans, horaire } from '../messages-ecrans.fr.ts';
import { feuilleDuCreneau } from '../queries/feuille.query.ts';

/** What the screen of the room shows: the code of the half-minute. The browser comes back by itself when it changes. */
export const pageCode = page({
  path: '/creneaux/:creneauId/code',
  access: 'emargement.tenir',
  params: z.object({ creneauId: id() }),
  view: async (context) => {
    const lue = await feuilleDuCreneau(context.tx, context.organismeId, context.params.creneauId);
    if (lue === null) return null;
    if (lue.secret === null || lue.closeLe !== null) {
      return {
        title: ecrans.codeTitre,
        layout: 'bare',
        body: <EmptyState title={ecrans.pasOuvert}>{horaire(lue.debut, lue.fin)}</EmptyState>,
      };
    }
    const now = context.clock.now();
    const { code, changeA } = codeTournant(lue.secret, now);
    const seconds = Math.max(1, Math.ceil(now.until(changeA).total('seconds')));
    context.reply.header('refresh', String(seconds));
    const host = context.request.headers.host ?? 'localhost';
    const signes = lue.attendus.filter(({ presence }) => presence !== null).length;
    return {
      title: ecrans.codeTitre,
      layout: 'bare',
      body: (
        <>
          <p>{ecrans.codeAide}</p>
          <p className="room-code">
            {code.slice(0, 3)} {code.slice(3)}
          </p>
          <QrCode
            value={`${context.request.protocol}://${host}/signer/${lue.creneauId}?code=${code}`}
            label={ecrans.codeQr}
            text={`${ecrans.codeAdresse}\u00a0: ${host}/emargement`}
          />
          <p>{ecrans.signes(signes, lue.attendus.length)}</p>
          <p className="hint">{ecrans.codeChange}</p>
        </>
      ),
    };
  },
});
