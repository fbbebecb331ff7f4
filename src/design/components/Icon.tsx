import type { ReactElement } from 'react';
import { drawings, type IconName } from './icon-drawings.ts';

const icons = Object.fromEntries(
  Object.entries(drawings).map(([name, drawing]) => [
    name,
    <svg key={name} className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={drawing} />
    </svg>,
  ]),
) as Record<IconName, ReactElement>;

/** A small drawing beside words. Always hidden from assistive technology: the words say it. */
export const Icon = ({ name }: { name: IconName }): ReactElement => icons[name];
