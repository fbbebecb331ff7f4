import { encode } from 'uqr';

export interface QrCodeProps {
  /** What the code holds: most often an address. */
  readonly value: string;
  /** Read instead of the drawing: what the code opens. */
  readonly label: string;
  /** Shown under the code, for who cannot scan: the short address, the digits to type. */
  readonly text?: string;
}

/** Dark modules of each line, joined when they touch. */
const pathOf = (rows: readonly (readonly boolean[])[]): string =>
  rows
    .flatMap((row, y) => {
      const runs: string[] = [];
      for (let x = 0; x < row.length; x += 1) {
        const start = x;
        while (row[x]) x += 1;
        if (x > start) runs.push(`M${start} ${y}h${x - start}v1h${start - x}z`);
      }
      return runs;
    })
    .join('');

/** A code to scan, always dark on white, with its quiet zone (ISO/IEC 18004). */
export const QrCode = ({ value, label, text }: QrCodeProps) => {
  const { size, data } = encode(value, { ecc: 'M', border: 4 });
  return (
    <figure className="qr">
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
        <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
        <path fill="#000" d={pathOf(data)} />
      </svg>
      {text && <figcaption>{text}</figcaption>}
    </figure>
  );
};
