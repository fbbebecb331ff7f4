import { Badge } from '#design/index.ts';
import { estAbsence } from '../domain/statut-en-base.ts';
import { ecrans, heure } from '../messages/ecrans.fr.ts';
import type { PresenceLue } from '../queries/feuille.query.ts';

const TONS: Readonly<Record<string, 'ok' | 'attention' | 'info'>> = { present: 'ok', absent: 'attention' };

/** A presence in words: what, how it is known, at what time. */
export function PresenceDite({ presence }: { readonly presence: PresenceLue }) {
  const { methode, justifiee, signeeLe, arrivee, depart } = presence;
  const statut = presence.statut === 'absent' && justifiee ? 'excuse' : presence.statut;
  const details = [
    ecrans.methodes[methode],
    ...(estAbsence(statut) || methode === 'correction' ? [] : [heure(signeeLe)]),
    ...(arrivee === null ? [] : [`arrivée ${heure(arrivee)}`]),
    ...(depart === null ? [] : [`départ ${heure(depart)}`]),
  ];
  return (
    <div>
      <Badge tone={TONS[statut] ?? 'info'}>{ecrans.statuts[statut]}</Badge>{' '}
      <span className="hint">{details.join(', ')}</span>
    </div>
  );
}
