import { valueIn } from '../../keys.ts';
import { type PartBeside, type Shown, StandsBeside } from '../shown.ts';
import type { RowSums, Use } from '../use.ts';
import type { UsageFigure } from '../values/figure.ts';
import type { Long, NamedTime } from '../values/periods.ts';
import { batchIn } from './tier.ts';

/** What one row says, of a table or of JSON: its figures as what a model is paid for. */

interface Money {
  readonly amount: number;
  readonly currency: string;
}

/** What a row says, by the names of its columns or keys. */
export interface RowSource {
  has(figure: UsageFigure): boolean;
  number(figure: UsageFigure): number | null;
  text(figure: UsageFigure): string | null;
  time(): number | null;
  /** What the name of the time says of its length. */
  long(): Long | undefined;
  /** When the row is over, where it says so. */
  until(): number | null;
  /** The days of a cell that has two of them. */
  range(): NamedTime | null;
  cost(): Money | null;
}

/** What a row came to. */
export interface CountedRow extends RowSums, Pick<Use, 'batch' | 'flex'> {
  readonly at: number;
  readonly model: string | null;
  readonly currency: string;
}

const SIGNS: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP', '¥': 'JPY' };

/** What was paid, in the currency that the row, the cell or the name of the column says. */
export const moneyOf = (source: RowSource, cell: string | null, unit: string | null): Money | null => {
  const amount = source.number('cost');
  if (amount === null) return null;
  const sign = valueIn(SIGNS, cell?.match(/[€£¥]/)?.[0]);
  return { amount, currency: (source.text('currency') ?? sign ?? unit ?? 'USD').toUpperCase() };
};

/** What all rows show, where one has shown it: no part is larger than the whole. */
const isBeside = (part: PartBeside, isLarger: boolean, { apart = [] }: Shown): boolean => {
  if (isLarger && !apart.includes(part)) throw new StandsBeside(part);
  return apart.includes(part);
};

/** What was thought stands beside the output where the total is too large without it, or where no total tells and one row shows it. */
const outputOf = (source: RowSource, input: number, shown: Shown): number => {
  const [output, thought, total] = [
    source.number('output') ?? 0,
    source.number('thought') ?? 0,
    source.number('total'),
  ];
  const isApart =
    total === null ? isBeside('thought', thought > output, shown) : total === input + output + thought;
  return isApart ? output + thought : output;
};

/** Anthropic's own names stand for tokens beside the input; all others for a part of it, unless totals or sizes tell. */
const standsApart = (source: RowSource, beside: number, prompt: boolean, shown: Shown): boolean => {
  const [input, output, total] = [source.number('input'), source.number('output'), source.number('total')];
  if (input === null) return true;
  if (total !== null && beside > 0) {
    if (total === input + (output ?? 0) + beside) return true;
    if (total === input + (output ?? 0) && beside <= input) return false;
  }
  if (source.has('read') && !source.has('cached') && !prompt) return true;
  return isBeside('cached', beside > input, shown);
};

/** What a cache had of all input, where the export says what none had. */
const cachedBesides = (source: RowSource): number | null => {
  const [input, uncached] = [source.number('input'), source.number('uncached')];
  return input === null || uncached === null || uncached > input ? null : input - uncached;
};

/**
 * The sums of a row; `apart` where what a cache had stood beside its input, `prompt` where input is called prompt tokens.
 * Throws `StandsBeside` where it shows what `shown` does not hold yet.
 */
export const sumsOfRow = (
  source: RowSource,
  at: number,
  prompt: boolean,
  shown: Shown,
): CountedRow & { apart: boolean } => {
  const cached = source.number(source.has('cached') ? 'cached' : 'read') ?? cachedBesides(source);
  const written = source.number('written');
  const beside = (cached ?? 0) + (written ?? 0);
  const apart = standsApart(source, beside, prompt, shown);
  const cost = source.cost();
  const input = (source.number('input') ?? source.number('uncached') ?? 0) + (apart ? beside : 0);
  return {
    at,
    apart,
    model: source.text('model'),
    input,
    cached,
    written: written ?? (cached === null ? null : 0),
    output: outputOf(source, input, shown),
    requests: source.number('requests'),
    usd: cost?.amount ?? null,
    batch: batchIn(source),
    currency: cost?.currency ?? 'USD',
  };
};
