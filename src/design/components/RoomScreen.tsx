import { QrCode } from './QrCode.tsx';
import type { Children } from './types.ts';

export interface RoomScreenProps {
  /** What the square opens, and the words for who cannot see it. */
  readonly qr: { readonly value: string; readonly label: string };
  /** What to do with the square. */
  readonly scan: string;
  /** What to do with the code, for who does not scan. */
  readonly type: string;
  /** The code, in groups of signs. */
  readonly code: string;
  /** Where things stand, under the code. */
  readonly children: Children;
}

/** The screen of a room, read from its back: a square to scan, or a code to type, both as large as the screen allows. */
export const RoomScreen = ({ qr, scan, type, code, children }: RoomScreenProps) => (
  <div className="room">
    <div className="room-scan">
      <p className="room-say">{scan}</p>
      <QrCode value={qr.value} label={qr.label} />
    </div>
    <div className="room-type">
      <p className="room-say">{type}</p>
      <p className="room-code">{code}</p>
      {children}
    </div>
  </div>
);
