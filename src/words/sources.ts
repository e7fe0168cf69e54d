import { defined } from '../defined.ts';
import type { Answer } from '../domain/answer.ts';
import { isDraftField } from '../domain/draft.ts';
import { citedName, type Source } from '../domain/evidence.ts';
import { typedAs } from '../domain/fields/figure.ts';
import { dayInWords, percent, plain, tokensPerSecond, usdPrice } from '../domain/format.ts';
import { apiFieldAt, lastNameOf, type ScenarioPath } from '../domain/paths.ts';
import type { Api } from '../domain/scenario.ts';
import { capitalised } from '../domain/text.ts';
import type { Names } from './names.ts';
import { YOUR_PRICE } from './names.ts';
import { listed, oneLine } from './text.ts';
import { TOKEN_PRICE_NAMES } from './token-prices.ts';

/** Where the numbers come from, and how old they are. */

const SHORT_CHARS = 48;
/** An address that is cut leads nowhere. */
const LONG_CHARS = 420;

/** How old one item of the sources is. */
export interface SourceAge {
  /** Path of the first field that it gives. */
  readonly field: string;
  readonly date: string;
  readonly stale: boolean;
}

/** Several prices of one API from one source on one day are one item. */
export interface SourceItem extends SourceAge {
  /** What the figure is, with the figure: "GPU-hour $3.90". */
  readonly what: string;
  readonly source: string;
  /** The same in a few words. */
  readonly brief: string;
  /** Whoever asked gave it: it has no day. */
  readonly isYours: boolean;
  /** What is known of it besides: the range of the market, a note. */
  readonly more: string;
}

const THROUGHPUT = 'selfHosted.tokensPerSecondPerReplica';

const MODEL_SPEC = 'selfHosted.modelSpec';

/** A price by what it is of, and any other figure with its unit; what weighs more for the verdict stands earlier. */
type Figure = { readonly weight: number } & (
  | { readonly priceOf: string }
  | { readonly words: (value: number) => string }
);

const FIGURES: ReadonlyMap<string, Figure> = new Map<ScenarioPath, Figure>([
  ['selfHosted.procurement.usdPerGpuHour', { weight: 8, priceOf: 'GPU-hour' }],
  ['selfHosted.procurement.usdPerGpu', { weight: 7, priceOf: 'GPU' }],
  ['selfHosted.procurement.hostUsdPerGpu', { weight: 6, priceOf: 'host a GPU' }],
  [THROUGHPUT, { weight: 5, words: (value) => `throughput ${tokensPerSecond(value)} a replica` }],
  ['selfHosted.ops.usdPerHour', { weight: 3, priceOf: 'ops hour' }],
  ['selfHosted.power.usdPerKwh', { weight: 2, priceOf: 'kWh' }],
  ['selfHosted.power.wattsPerGpu', { weight: 1, words: (value) => `${plain(value)} W a GPU` }],
]);
/** What an API charges stands behind the GPUs and their throughput. */
const API_WEIGHT = 4;

/** Figures of an API that are no price of a million tokens. */
const API_FACTORS: ReadonlyMap<string, (value: number) => string> = new Map<
  keyof Api,
  (value: number) => string
>([
  ['discount', (value) => `${percent(value)} off`],
  [
    'regionalUplift',
    (value) => (value === 1 ? 'no surcharge for the region' : `${percent(value - 1)} more for the region`),
  ],
]);

const valueWords = (value: Source['value']): string =>
  typeof value === 'number' ? plain(value) : oneLine(value ?? 'unknown', SHORT_CHARS);

const figure = ({ field, value }: Source, names: Names): string => {
  const known = FIGURES.get(field);
  const name = oneLine(lastNameOf(field), SHORT_CHARS);
  const price = known !== undefined && 'priceOf' in known ? known.priceOf : undefined;
  if (names.hides(field)) return price === undefined ? `${name}: ${YOUR_PRICE}` : `${price} ${YOUR_PRICE}`;
  if (field === MODEL_SPEC) return `shape of ${valueWords(value)}`;
  if (typeof value !== 'number') return `${name} ${valueWords(value)}`;
  const typed = isDraftField(field) ? typedAs(field, value, 'short') : undefined;
  if (price !== undefined) return `${price} ${usdPrice(value)}`;
  const words = known !== undefined && 'words' in known ? known.words(value) : undefined;
  return words ?? typed ?? `${name} ${valueWords(value)}`;
};

const apiFigures = (sources: readonly Source[], index: number, names: Names): string => {
  const mixed = apiFieldAt(sources[0]?.field ?? '')?.part ?? null;
  const name = mixed === null ? names.api(index) : names.mixPart(index, mixed);
  if (names.hidesApi(index)) return `${name}: ${YOUR_PRICE}`;
  const parts = sources.map(({ field, value }) => ({ part: apiFieldAt(field)?.name ?? '', value }));
  const prices = parts.flatMap(({ part, value }) => {
    const kind = TOKEN_PRICE_NAMES.get(part);
    return kind !== undefined && typeof value === 'number' ? [`${usdPrice(value)} ${kind.brief}`] : [];
  });
  const others = parts.flatMap(({ part, value }) => {
    if (TOKEN_PRICE_NAMES.has(part) && typeof value === 'number') return [];
    const factor = typeof value === 'number' ? API_FACTORS.get(part)?.(value) : undefined;
    return [factor ?? `${oneLine(part, SHORT_CHARS)} ${valueWords(value)}`];
  });
  const rates = prices.length === 0 ? [] : [`${listed(prices, 'and')} per 1M`];
  return `${name} ${[...rates, ...others].join(', ')}`;
};

/** Slack would make a link of an address with its scheme. */
const withoutScheme = (text: string): string => text.replace(/https?:\/\/(www\.)?/g, '');

const rangeWords = ({ field, range, kind }: Source, names: Names): string => {
  if (range === undefined || names.hides(field)) return '';
  const [low, high] = [usdPrice(range.low), usdPrice(range.high)];
  if (low === high) return '';
  const span = `${low} to ${high}`;
  return range.sellers > 1 && kind !== 'median' ? `median of ${plain(range.sellers)} sellers, ${span}` : span;
};

const throughputRange = ({ assessment }: Answer): string => {
  const { basis, low, high } = assessment.selfHosted.throughput;
  return basis === 'yours' || low === high ? '' : `${tokensPerSecond(low)} to ${tokensPerSecond(high)}`;
};

const moreWords = (answer: Answer, source: Source, names: Names): string =>
  [
    source.field === THROUGHPUT ? throughputRange(answer) : '',
    rangeWords(source, names),
    withoutScheme(source.note ?? ''),
  ]
    .filter((part) => part !== '')
    .join('; ');

const weightOf = ({ field }: Source): number =>
  apiFieldAt(field) === null ? (FIGURES.get(field)?.weight ?? 0) : API_WEIGHT;

const throughputOrigin = ({ assessment, evidence }: Answer): Pick<Source, 'source' | 'brief'> => {
  const { basis, source } = assessment.selfHosted.throughput;
  const { saysBasis, brief, besideBasis } = evidence.throughput;
  if (source === '' || basis === 'yours') return { source: basis };
  if (brief !== undefined && besideBasis !== undefined)
    return { source: `${capitalised(basis)} ${besideBasis}`, brief };
  return { source: saysBasis === true ? source : `${basis}: ${source}` };
};

/** The throughput always says where it comes from, also where nobody cited it; a model that does not fit has none. */
const cited = (answer: Answer): Source[] => {
  const { assessment, evidence } = answer;
  const { tokensPerSecondPerReplica, basis } = assessment.selfHosted.throughput;
  const others = evidence.sources.filter(({ field }) => field !== THROUGHPUT);
  if (tokensPerSecondPerReplica === 0) return others;
  const known = evidence.sources.find(({ field }) => field === THROUGHPUT);
  return [
    ...others,
    {
      field: THROUGHPUT,
      value: tokensPerSecondPerReplica,
      date: known?.date ?? '',
      stale: known?.stale ?? false,
      ...throughputOrigin(answer),
      ...defined({ kind: basis === 'yours' ? ('yours' as const) : undefined }),
    },
  ];
};

/** Sources that are one item, and of which API they are. */
interface SourceGroup extends SourceAge {
  readonly first: Source;
  readonly sources: readonly Source[];
  readonly api: number | null;
}

const groupsOf = (answer: Answer): readonly SourceGroup[] => {
  const groups = new Map<string, Source[]>();
  const ranked = cited(answer).map((source) => ({ source, weight: weightOf(source) }));
  for (const { source } of ranked.sort((a, b) => b.weight - a.weight)) {
    const at = apiFieldAt(source.field);
    const key = at === null ? source.field : `${at.api} ${at.part ?? ''} ${source.source} ${source.date}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [source]);
    else group.push(source);
  }
  return [...groups.values()].flatMap((sources) => {
    const first = sources[0];
    if (first === undefined) return [];
    const { field, date } = first;
    const api = apiFieldAt(field)?.api ?? null;
    if (api !== null && answer.scenario.apis[api] === undefined) return [];
    return [{ field, date, stale: sources.some(({ stale }) => stale), first, sources, api }];
  });
};

/** How old every source is, the weightiest first: all that a card says of most of them. */
export const sourceAges: (answer: Answer) => readonly SourceAge[] = groupsOf;

/** Every source as a line, the weightiest first. */
export const sourceItems = (answer: Answer, names: Names): SourceItem[] =>
  groupsOf(answer).map(({ field, date, stale, first, sources, api }) => ({
    field,
    what: api === null ? figure(first, names) : apiFigures(sources, api, names),
    source: withoutScheme(first.source),
    brief: withoutScheme(first.brief ?? citedName(first.source)),
    isYours: first.kind === 'yours',
    date,
    stale,
    more: moreWords(answer, first, names),
  }));

/** "no date on this price", "29 Jul 2026, look it up before you decide". */
const age = (date: string, stale: boolean): string => {
  if (date === 'undated') return 'no date on this price';
  return `${dayInWords(oneLine(date, SHORT_CHARS))}${stale ? ', look it up before you decide' : ''}`;
};

/** A source that somebody wrote as a sentence ends where its day stands. */
export const withoutStop = (source: string): string => source.replace(/\.$/, '');

const origin = (source: string, { isYours, date, stale }: SourceItem, max: number): string => {
  const dated = isYours || date === '' ? '' : age(date, stale);
  return [oneLine(withoutStop(source), max), dated].filter((part) => part !== '').join(', ');
};

/** "GPU-hour $3.90 (getdeploying.com, 9 Nov 2026)". */
export const shortSource = (item: SourceItem): string =>
  `${item.what} (${origin(item.brief, item, SHORT_CHARS)})`;

/** For the list of sources, where there is room for the note. */
export const longSource = (item: SourceItem): string =>
  [`${item.what}: ${origin(item.source, item, LONG_CHARS)}`, oneLine(item.more, LONG_CHARS)]
    .filter((part) => part !== '')
    .join('; ');

/** Within so many characters, its day always among them: a record without its dates is none. */
export const datedSource = (item: SourceItem, max: number): string => {
  const full = longSource(item);
  if (full.length <= max) return full;
  const without = `${item.what}: ${origin('', item, 0)}`;
  return `${item.what}: ${origin(item.source, item, Math.max(SHORT_CHARS, max - without.length - 2))}`;
};

/** Whether it is what somebody asks for a GPU or for tokens. */
export const isPriceSource = ({ field }: SourceAge): boolean =>
  apiFieldAt(field) !== null || field.startsWith('selfHosted.procurement.usd');
