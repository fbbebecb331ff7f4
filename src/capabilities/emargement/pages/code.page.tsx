import { z } from 'zod';
import { EmptyState, Form, RoomScreen, SubmitButton } from '#design/index.ts';
import { id } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { redirect, type View } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { montrerCode } from '../actions/montrer-code.ts';
import { codeTournant } from '../domain/code-tournant.ts';
import { signableJusqua } from '../domain/feuille.ts';
import { prenomsDistincts } from '../domain/prenoms-distincts.ts';
import { heure, horaire } from '../messages/ecrans.fr.ts';
import { salle } from '../messages/salle.fr.ts';
import { feuilleDuCreneau, type FeuilleLue } from '../queries/feuille.query.ts';

/**
 * What the screen of the room shows: the code of the half-minute. The browser comes back by itself when it changes. The code
 * shows only once somebody has asked for it, by an act: a page fetched ahead by the browser is no screen in a room.
 */
export const pageCode = page({
  path: '/creneaux/:creneauId/code',
  access: 'emargement.tenir',
  params: z.object({ creneauId: id() }),
  view: async (context, form): Promise<View | null> => {
    const { clock, params, reply, baseUrl } = context;
    const lue = await feuilleDuCreneau(context.tx, context.organismeId, params.creneauId);
    if (lue === null) return null;
    const now = clock.now();
    if (lue.secret === null || lue.closeLe !== null) return rien(lue, salle.pasOuvert);
    if (Temporal.Instant.compare(now, signableJusqua(lue, lue.reglages)) > 0) return rien(lue, salle.fini);
    if (lue.codeMontreLe === null) {
      return {
        ...entete(lue),
        body: (
          <>
            <FormErrors form={form} />
            <EmptyState title={salle.pasMontre}>{salle.pasMontreAide}</EmptyState>
            <Form {...context.form('montrer')}>
              <SubmitButton icon="shield">{salle.afficher}</SubmitButton>
            </Form>
            <Retour lue={lue} />
          </>
        ),
      };
    }
    const { code, changeA } = codeTournant(lue.secret, now);
    reply.header('refresh', String(Math.max(1, Math.ceil(now.until(changeA).total('seconds')))));
    return { ...entete(lue), width: 'wide', body: <Ecran lue={lue} code={code} baseUrl={baseUrl} /> };
  },
  acts: {
    montrer: act({
      body: z.object({}),
      run: async (context) => {
        const { creneauId } = context.params as { creneauId: string };
        const done = await montrerCode(context, creneauId);
        return done.ok ? ok(redirect(`/creneaux/${creneauId}/code`)) : done;
      },
    }),
  },
});

const entete = ({ titre }: FeuilleLue) => ({ title: titre, layout: 'bare' as const });

const rien = (lue: FeuilleLue, titre: string): View => ({
  ...entete(lue),
  body: (
    <>
      <EmptyState title={titre}>{horaire(lue.debut, lue.fin)}</EmptyState>
      <Retour lue={lue} />
    </>
  ),
});

/** Not fetched ahead: the screen reloads by itself, and each reload would fetch it again. */
const Retour = ({ lue }: { readonly lue: FeuilleLue }) => (
  <p>
    <a href={`/creneaux/${lue.creneauId}/emargement`} data-direct="">
      {salle.retour}
    </a>
  </p>
);

function Ecran({ lue, code, baseUrl }: { lue: FeuilleLue; code: string; baseUrl: string }) {
  const muets = lue.attendus.filter(({ presence }) => presence === null);
  const adresse = baseUrl.replace(/^https?:\/\//u, '');
  return (
    <>
      <RoomScreen
        qr={{ value: `${baseUrl}/signer/${lue.creneauId}?code=${code}`, label: salle.qr }}
        scan={salle.viser}
        type={salle.ecrire(`${adresse}/emargement`)}
        code={`${code.slice(0, 3)}\u00a0${code.slice(3)}`}
      >
        <p className="room-say">
          <strong>{salle.signes(lue.attendus.length - muets.length, lue.attendus.length)}</strong>
        </p>
        {muets.length === 0 ? (
          <p>{salle.tous}</p>
        ) : (
          <p>{`${salle.manquent}\u00a0: ${prenomsDistincts(muets).join(', ')}.`}</p>
        )}
        <p className="muted">{salle.sansTelephone}</p>
      </RoomScreen>
      <p className="hint">{`${heure(lue.debut)} à ${heure(lue.fin)}. ${salle.change}`}</p>
      <Retour lue={lue} />
    </>
  );
}
