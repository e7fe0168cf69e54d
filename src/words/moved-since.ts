import type { Answer } from '../domain/answer.ts';
import type { Source } from '../domain/evidence.ts';
import { usdPrice } from '../domain/format.ts';
import { type Names, namesFor, YOUR_PRICE } from './names.ts';
import { verdictWords } from './verdict.ts';

/** What a question answers today, beside what it answered when it was decided. */

const NO_FIGURE = '–';
const SHOWN_MOVES = 8;

/** A source by what it is of, not by its place in a list. */
const keyOf = ({ field }: Source, { scenario }: Answer): string =>
  field.replace(/^apis\[(\d+)\]/, (_, at: string) => scenario.apis[Number(at)]?.id ?? field);

const PRICES = /usdPerGpuHour$|usdPerGpu$|usdPerMillion|usdPerKwh$/;

const pricesOf = (answer: Answer): ReadonlyMap<string, Source> =>
  new Map(
    answer.evidence.sources
      .filter(({ field, kind }) => PRICES.test(field) && kind !== 'yours')
      .map((source) => [keyOf(source, answer), source]),
  );

const moneyOf = ({ value, field }: Source, names: Names): string =>
  names.hides(field) ? YOUR_PRICE : typeof value === 'number' ? usdPrice(value) : NO_FIGURE;

const labelOf = (key: string, names: Names): string => {
  const [id = '', part = ''] = key.split(/\.(?=usdPerMillion\w+$)/);
  const kinds: Record<string, string> = {
    usdPerMillionInput: 'input',
    usdPerMillionOutput: 'output',
    usdPerMillionCachedInput: 'cached input',
    usdPerMillionCacheWrite: 'cache writes',
  };
  if (kinds[part] !== undefined) return `${names.apiById(id)}, ${kinds[part]} per 1M`;
  return key.endsWith('usdPerGpuHour') ? `${names.gpu}-hour` : key.endsWith('usdPerKwh') ? 'kWh' : names.gpu;
};

/** Which prices are newer than those of the decision, and whether they differ. */
const movesOf = (then: Answer, today: Answer): { readonly refreshed: boolean; readonly moved: string[] } => {
  const before = pricesOf(then);
  const names = namesFor(today, 'channel');
  const oldNames = namesFor(then, 'channel');
  const both = [...pricesOf(today)].flatMap(([key, now]) => {
    const old = before.get(key);
    return old === undefined ? [] : [{ key, old, now }];
  });
  const moved = both
    .filter(({ old, now }) => old.value !== now.value)
    .map(({ key, old, now }) => `${labelOf(key, names)}: ${moneyOf(old, oldNames)} → ${moneyOf(now, names)}`);
  const refreshed = moved.length > 0 || both.some(({ old, now }) => old.date !== now.date);
  return { refreshed, moved };
};

/** Which prices are newer than then, by how much, and of which data both were. */
export const moveWords = (then: Answer, today: Answer): string => {
  const { catalog, apiPrices } = today.evidence.basis;
  const { refreshed, moved } = movesOf(then, today);
  const data = `catalog of ${catalog}, API prices ${apiPrices}`;
  if (!refreshed)
    return `Prices not refreshed: the newest that we have for this question are still those of then (${data}).`;
  if (moved.length === 0) return `Prices newer than then (${data}), each at the same figure.`;
  const more = moved.length > SHOWN_MOVES ? `; and ${moved.length - SHOWN_MOVES} more` : '';
  return `Prices that moved (${data}): ${moved.slice(0, SHOWN_MOVES).join('; ')}${more}.`;
};

/** The verdict of today, beside the other one where it was another. */
export const verdictThen = (then: Answer, today: Answer): string => {
  const [old, now] = [then, today].map((answer) => verdictWords(answer, namesFor(answer, 'channel')));
  return old === now
    ? `The same question, asked today, answers: ${now}, as then.`
    : `The same question, asked today, answers: ${now}. Then it was: ${old}.`;
};
