import { Badge, CardGrid, DateFr, DescriptionList, formatNombre, Section, Stat } from '#design/index.ts';
import { page } from '#platform/http/define.ts';
import { messages } from '../messages.fr.ts';
import { type EtatInstance, etatInstance } from '../queries/instance.query.ts';

const words = messages.instance;

/** What the administrator of the instance looks at first. */
export const pageInstance = page({
  path: '/instance',
  access: 'instance',
  view: async (context) => {
    const etat = await etatInstance(context.tx);
    return {
      title: words.titre,
      lead: words.accroche,
      body: (
        <>
          <CardGrid tight>
            <Stat
              label={words.organismes.titre}
              value={formatNombre(etat.organismes)}
              detail={words.organismes.aide}
              href="/instance/organismes"
            />
            <Stat
              label={words.comptes.titre}
              value={formatNombre(etat.comptes)}
              detail={words.comptesActifs(etat.comptesActifs)}
              href="/instance/comptes"
            />
          </CardGrid>
          <Sante etat={etat} />
        </>
      ),
    };
  },
});

const Sante = ({ etat }: { etat: EtatInstance }) => (
  <Section title={words.sante.titre}>
    <DescriptionList
      items={[
        { term: words.sante.essai, value: <Essai essai={etat.essai} /> },
        {
          term: words.sante.travaux,
          value: (
            <Compte
              n={etat.travaux.enRetard + etat.travaux.enEchec}
              bien={words.sante.enAttente(etat.travaux.enAttente)}
              mal={words.sante.travauxMal(etat.travaux.enRetard, etat.travaux.enEchec)}
            />
          ),
        },
        {
          term: words.sante.courriels,
          value: (
            <Compte
              n={etat.courriels.refuses}
              bien={words.sante.enAttente(etat.courriels.enAttente)}
              mal={words.sante.courrielsMal(etat.courriels.refuses)}
            />
          ),
        },
        { term: words.sante.scellement, value: <Scellement etat={etat.scellement} /> },
        { term: words.sante.taille, value: words.sante.megaoctets(Math.round(etat.taille / 1_048_576)) },
      ]}
    />
  </Section>
);

/** Seconds that a fact may wait for its seal before something is wrong; a second or two is usual. */
const RETARD = 60;

const Scellement = ({ etat: { enAttente, retard } }: { etat: EtatInstance['scellement'] }) => (
  <Compte
    n={retard > RETARD ? enAttente : 0}
    bien={enAttente === 0 ? words.sante.scelle : words.sante.enAttente(enAttente)}
    mal={words.sante.scellementMal(enAttente, Math.round(retard / 60))}
  />
);

const Compte = ({ n, bien, mal }: { n: number; bien: string; mal: string }) =>
  n === 0 ? <Badge tone="ok">{bien}</Badge> : <Badge tone="attention">{mal}</Badge>;

const Essai = ({ essai }: { essai: EtatInstance['essai'] }) => {
  if (essai === null) return <Badge tone="attention">{words.sante.jamaisEssayee}</Badge>;
  return (
    <>
      {essai.conforme ? (
        <Badge tone="ok">{words.sante.conforme}</Badge>
      ) : (
        <Badge tone="attention">{words.sante.nonConforme}</Badge>
      )}{' '}
      <DateFr value={Temporal.Instant.from(essai.le)} />{' '}
      <a href="/instance/sauvegardes">{words.sante.voirSauvegardes}</a>
    </>
  );
};
