import type { ReactNode } from 'react';
import { Icon } from '#design/index.ts';

interface CleAccesProps {
  readonly ceremonie: 'entrer' | 'ajouter';
  /** Where to go once it is done. */
  readonly suite: string;
  readonly button: string;
  /** Said when the device or the person gives up. */
  readonly echec: string;
  readonly children?: ReactNode;
}

/** A ceremony of passkeys, for the island `cle-acces`: shown only where the browser can do it. */
export const CleAcces = ({ ceremonie, suite, button, echec, children }: CleAccesProps) => (
  <div className="stack" data-cle-acces={ceremonie} data-suite={suite} data-echec={echec} hidden>
    {children}
    <p>
      <button type="button" className="btn">
        <Icon name="shield" />
        {button}
      </button>
    </p>
    <output />
  </div>
);
