/** One number that is measured, beside the bar it has to pass. */
export interface Ratio {
  readonly name: string;
  readonly value: number;
  readonly bar: number;
  readonly better: 'lower' | 'higher';
}

export interface BenchResult {
  readonly bench: string;
  readonly ratios: readonly Ratio[];
  /** What the ratios were made of; units stand in the names. */
  readonly detail: Readonly<Record<string, unknown>>;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** Three significant digits: more would pretend to a precision that no run has. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
