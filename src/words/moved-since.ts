import type { Answer } from '../domain/answer.ts';
import type { Source } from '../domain/evidence.ts';
import { usdPrice } from '../domain/format.ts';
import { apiFieldAt, type ScenarioPath } from '../domain/paths.ts';
import { type Names, namesFor, YOUR_PRICE } from './names.ts';
import { TOKEN_PRICE_NAMES } from './token-prices.ts';
import { verdictWords } from './verdict.ts';

/** What a question answers today, beside what it answered when it was decided. */

const NO_FIGURE = '–';
const SHOWN_MOVES = 8;

/** A source by what it is of, not by its place in a list. */
const keyOf = ({ field }: Source, { scenario }: Answer): string => {
  const at = apiFieldAt(field);
  return at === null ? field : `${scenario.apis[at.api]?.id} ${at.part ?? ''} ${at.name}`;
};

/** What hardware and power cost, each by what it is a price of. */
const HARDWARE_PRICES: ReadonlyMap<string, (names: Names) => string> = new Map<
  ScenarioPath,
  (names: Names) => string
>([
  ['selfHosted.procurement.usdPerGpuHour', ({ gpu }) => `${gpu}-hour`],
  ['selfHosted.procurement.usdPerGpu', ({ gpu }) => gpu],
  ['selfHosted.power.usdPerKwh', () => 'kWh'],
]);

const isPrice = ({ field }: Source): boolean =>
  HARDWARE_PRICES.has(field) || TOKEN_PRICE_NAMES.has(apiFieldAt(field)?.name ?? '');

const pricesOf = (answer: Answer): ReadonlyMap<string, Source> =>
  new Map(
    answer.evidence.sources
      .filter((source) => isPrice(source) && source.kind !== 'yours')
      .map((source) => [keyOf(source, answer), source]),
  );

const moneyOf = ({ value, field }: Source, names: Names): string =>
  names.hides(field) ? YOUR_PRICE : typeof value === 'number' ? usdPrice(value) : NO_FIGURE;

const labelOf = ({ field }: Source, names: Names): string => {
  const at = apiFieldAt(field);
  if (at === null) return HARDWARE_PRICES.get(field)?.(names) ?? field;
  const name = at.part === null ? names.api(at.api) : names.mixPart(at.api, at.part);
  return `${name}, ${TOKEN_PRICE_NAMES.get(at.name)?.called ?? at.name} per 1M`;
};

/** Which prices are newer than those of the decision, and whether they differ. */
const movesOf = (then: Answer, today: Answer): { readonly refreshed: boolean; readonly moved: string[] } => {
  const before = pricesOf(then);
  const names = namesFor(today, 'channel');
  const oldNames = namesFor(then, 'channel');
  const both = [...pricesOf(today)].flatMap(([key, now]) => {
    const old = before.get(key);
    return old === undefined ? [] : [{ old, now }];
  });
  const moved = both
    .filter(({ old, now }) => old.value !== now.value)
    .map(({ old, now }) => `${labelOf(now, names)}: ${moneyOf(old, oldNames)} → ${moneyOf(now, names)}`);
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
