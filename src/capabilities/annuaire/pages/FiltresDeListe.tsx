import { Field, Filters, optionsOf, Select } from '#design/index.ts';
import { messages } from '../messages.fr.ts';

interface Props {
  readonly path: string;
  readonly aide: string;
  readonly filtre: { readonly q: string; readonly etat: string; readonly tri: string };
}

const ETATS = optionsOf(messages.liste.etats);

/** Search and state, above a list. */
export function FiltresDeListe({ path, aide, filtre: { q, etat, tri } }: Props) {
  const filtree = q !== '' || etat !== 'actives';
  return (
    <Filters action={path} hidden={{ tri }} resetHref={filtree ? path : undefined}>
      <Field type="search" name="q" label={messages.liste.recherche} hint={aide} value={q} width="m" />
      <Select name="etat" label={messages.liste.etat} value={etat} options={ETATS} placeholder={false} />
    </Filters>
  );
}
