/** Errors are natural logarithms of estimate over measurement; people read them as factors. */

export const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
};

export interface Summary {
  readonly rows: number;
  /** Median of estimate over measurement. */
  readonly bias: number;
  readonly median: number;
  readonly p90: number;
}

export const summarise = (errors: readonly number[]): Summary => {
  const sizes = errors.map(Math.abs);
  return {
    rows: errors.length,
    bias: Math.exp(quantile(errors, 0.5)),
    median: Math.exp(quantile(sizes, 0.5)),
    p90: Math.exp(quantile(sizes, 0.9)),
  };
};

export const tableRow = (name: string, errors: readonly number[]): string => {
  const { rows, bias, median, p90 } = summarise(errors);
  return `| ${name} | ${rows} | ${bias.toFixed(2)} | ${median.toFixed(2)} | ${p90.toFixed(2)} |`;
};

export const TABLE_HEAD =
  '| | rows | estimate ÷ measured | median factor | 90th percentile |\n|---|---|---|---|---|';
