export interface SparklineProps {
  /** In order of time. */
  readonly values: readonly number[];
  /** What the line shows, with its first and last values: read instead of the drawing. */
  readonly label: string;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** Points of a line in a box of 100 by 28, the lowest value at the bottom. */
const points = (values: readonly number[]): readonly (readonly [number, number])[] => {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const step = values.length > 1 ? 94 / (values.length - 1) : 0;
  const height = (value: number): number => (high === low ? 14 : 25 - ((value - low) / (high - low)) * 22);
  return values.map((value, index) => [round(3 + index * step), round(height(value))] as const);
};

/** The way a figure goes, beside the figure itself. Nothing without values. */
export const Sparkline = ({ values, label }: SparklineProps) => {
  const line = points(values);
  const last = line.at(-1);
  if (!last) return null;
  return (
    <svg className="spark" viewBox="0 0 100 28" role="img" aria-label={label}>
      <polyline points={line.map((point) => point.join(',')).join(' ')} />
      <circle cx={last[0]} cy={last[1]} r="2.6" />
    </svg>
  );
};
