import { onceFor } from '../../bounded.ts';
import { findRentalSeller } from '../../catalog/index.ts';
import { DRAFT_FIELDS, type Draft, type DraftField, type DraftFields } from '../../domain/draft.ts';
import { FIELDS, fieldsOf } from '../../domain/fields/index.ts';
import { LIKELY_SIZE } from '../conclude/bare-count.ts';
import { BILLED, RENT_ONLY, REPLICA_OF } from '../conclude/conclude.ts';
import { numberIn } from '../ranges.ts';
import { lowerCase } from '../text/place.ts';
import { phrases } from '../text/products.ts';
import { percentText, periodText, scaledText } from '../text/short-number.ts';
import { ofRequest, PHRASES, type Printer } from './phrases.ts';
import { rangeWords } from './range.ts';
import { rivals, rivalWords } from './rivals.ts';

/**
 * A draft as a line that parses to the same fields. Natural words where they say exactly the same, as the field's row
 * has them; the field's name and value otherwise.
 */

const escaped = (json: string): string =>
  // Letters of strings that a chat would change are written as escapes, which every JSON reader takes back.
  json.replace(
    /[^A-Za-z0-9./\-"\\{}[\]:,+]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const assigned = (field: DraftField, value: unknown): string => {
  if (typeof value === 'number' || typeof value === 'boolean') return `${field}=${value}`;
  return `${field}=${escaped(JSON.stringify(value))}`;
};

const named = (kind: 'gpu' | 'model', id: string): string | null => {
  const lower = lowerCase(id);
  const match = phrases().longest(lower, 0);
  const meaning = match?.end === lower.length ? match.meaning : null;
  return meaning?.kind === kind && meaning.id === id && !/^\d+$/.test(id) ? id : null;
};

const MOST_REQUESTS = 1e12;
const MOST_REQUEST_TOKENS = 1e6;
/** What else says how much of the traffic is input. */
const SPLITS: readonly DraftField[] = [
  'workload.requestTokens',
  'workload.inputShare',
  'workload.inputTokensPerMonth',
  'workload.outputTokensPerMonth',
];

/** The number as a line takes it; null where a line would not give it back exactly. */
const numberText = (field: DraftField, value: number): string | null => {
  switch (FIELDS[field].dimension) {
    case 'share':
      return percentText(value);
    case 'usd':
      return `$${scaledText(value)}`;
    case 'tokens':
      return scaledText(value);
    default:
      return String(value);
  }
};

const inRow = (field: DraftField, value: unknown): string | null => {
  const { typed, plausible, says = [] } = FIELDS[field];
  if (typeof value !== 'number' || typed === undefined) {
    const said = says.find(([one, , how]) => one === value && how === undefined);
    return typeof value === 'number' ? null : (said?.[1].split('|', 1)[0] ?? null);
  }
  const [from, to] = plausible ?? [0, Number.POSITIVE_INFINITY];
  const text = value < from || value > to ? null : numberText(field, value);
  return text === null ? null : typed.replace('{}', text);
};

const volume: Printer = (fields) => {
  const value = fields['workload.tokensPerMonth'];
  const alone = fieldsOf('volume').every(
    (field) => field === 'workload.tokensPerMonth' || fields[field] === undefined,
  );
  if (!alone || value === undefined) return null;
  return periodText(value, 'tokens') ?? inRow('workload.tokensPerMonth', value);
};

const requests: Printer = (fields) => `${fields['workload.requestsPerMonth']} requests a month`;

/** Requests by the month where that is a whole number, else by the day or week; null where neither gives it back. */
const requestsAlone: Printer = (fields) => {
  const value = fields['workload.requestsPerMonth'];
  const isAlone = fieldsOf('volume').every(
    (field) => field === 'workload.requestsPerMonth' || fields[field] === undefined,
  );
  if (value === undefined || !isAlone || value < 1 || value > MOST_REQUESTS) return null;
  return Number.isInteger(value) ? `${scaledText(value)} requests a month` : periodText(value, 'requests');
};

const inputAlone = ofRequest('workload.requestInputTokens', 'input tokens');
const outputAlone = ofRequest('workload.requestOutputTokens', 'output tokens');

const isSize = (value: number | undefined): value is number =>
  value !== undefined && Number.isInteger(value) && value >= 1 && value <= MOST_REQUEST_TOKENS;

/** Dollars a million tokens: such a pair beside a rival would be its price. */
const LIKELY_PRICE = 100;

/**
 * "1500 in 300 out", where nothing else splits the tokens; a size that reads as a month's or a price says it
 * is none.
 */
const sizes: Printer = (fields) => {
  const { 'workload.requestInputTokens': input, 'workload.requestOutputTokens': output } = fields;
  const isSplit = SPLITS.some((field) => fields[field] !== undefined);
  if (isSplit || !isSize(input) || !isSize(output)) return null;
  const most = Math.max(input, output);
  const each = most > LIKELY_SIZE || most <= LIKELY_PRICE ? ' per request' : '';
  return `${input} in ${output} out${each}`;
};

/** A seller of GPUs by the name that a line knows; only who rents has one. */
const seller: Printer = (fields) => {
  const name = fields['selfHosted.procurement.seller'];
  if (name === undefined || isMixed(fields) || fields['selfHosted.procurement.kind'] !== 'rent') return null;
  const lower = lowerCase(name);
  const found = phrases().longest(lower, 0);
  return found?.end === lower.length &&
    found.meaning.kind === 'seller' &&
    findRentalSeller(name)?.name === name
    ? `on ${name}`
    : null;
};

const REGIONS: Readonly<Record<string, string>> = { eu: 'EU only', us: 'US only' };

/** "EU only" says that data stays in a region, and which. */
const region: Printer = (fields) =>
  fields['constraints.dataResidency'] === 'region'
    ? (REGIONS[fields['constraints.region'] ?? ''] ?? null)
    : null;

/** "$6k a month on openai/gpt-5": the API of a bill is compared with, and then need not be said again. */
const bill: Printer = (fields) => {
  const { 'workload.bill': said, apis = [] } = fields;
  const [api] = apis;
  if (said === undefined || apis.length !== 1 || api?.id !== said.api || rivalWords(api) !== said.api)
    return null;
  return said.usdPerMonth >= 1 && Number.isInteger(said.usdPerMonth)
    ? `$${scaledText(said.usdPerMonth)} a month on ${said.api}`
    : null;
};

const gpus: Printer = (fields) => {
  const id = fields['selfHosted.gpu'];
  return id === undefined ? null : named('gpu', id);
};

const fleet: Printer = (fields) => {
  const many = fields['selfHosted.gpuCount'];
  if (many === undefined || many > 1e5) return null;
  const gpu = gpus(fields);
  return gpu === null ? `${many} GPUs` : `${many}x ${gpu}`;
};

/** Prices for rent and prices to buy in one draft: only names say that without contradiction. */
const isMixed = (fields: DraftFields): boolean => {
  const kind = fields['selfHosted.procurement.kind'];
  const has = (names: readonly DraftField[]): boolean => names.some((name) => fields[name] !== undefined);
  return (kind === 'rent' || has(RENT_ONLY)) && (kind === 'own' || has(fieldsOf('own')));
};

const KIND_WORDS = { rent: 'rent', own: 'own', paid: 'already paid' } as const;

const kindWord: Printer = (fields) => {
  const kind = fields['selfHosted.procurement.kind'];
  return kind === undefined || isMixed(fields) ? null : KIND_WORDS[kind];
};

/** "1200 tok/s per replica"; null where no throughput was said. */
export const throughputWords: Printer = (fields) => {
  const said = fields['selfHosted.throughput'];
  if (!said) return null;
  const scope = said.per === 'gpu' ? 'per GPU' : said.per === 'replica' ? 'per replica' : 'in total';
  return `${said.tokensPerSecond}${said.counts === 'output' ? ' output' : ''} tok/s ${scope}`;
};

/** "2 replicas" of nobody knows which model is asked about in a line, where only the field's name leaves it open. */
const replicas: Printer = (fields) => {
  const { 'selfHosted.replicas': value, 'selfHosted.gpu': gpu } = fields;
  const isOfSomething = REPLICA_OF.some((field) => fields[field] !== undefined);
  return value !== 1 && gpu !== undefined && !isOfSomething ? null : inRow('selfHosted.replicas', value);
};

/** What is typed of a field where it takes more than the field's own value. */
const TOGETHER: Readonly<Partial<Record<DraftField, Printer>>> = {
  ...PHRASES,
  'workload.tokensPerMonth': volume,
  'workload.requestsPerMonth': requestsAlone,
  'workload.requestInputTokens': (fields) => sizes(fields) ?? inputAlone(fields),
  'workload.requestOutputTokens': (fields) => (sizes(fields) === null ? outputAlone(fields) : ''),
  'workload.bill': bill,
  'selfHosted.procurement.seller': seller,
  'constraints.dataResidency': (fields) =>
    region(fields) ?? inRow('constraints.dataResidency', fields['constraints.dataResidency']),
  'constraints.region': (fields) => (region(fields) === null ? null : ''),
  'selfHosted.model': (fields) => named('model', fields['selfHosted.model'] ?? ''),
  'selfHosted.gpuCount': fleet,
  'selfHosted.gpu': (fields) => (fleet(fields) === null || gpus(fields) === null ? gpus(fields) : ''),
  'selfHosted.replicas': replicas,
  'selfHosted.procurement.kind': kindWord,
  'selfHosted.throughput': throughputWords,
  apis: rivals,
};

/** Words for a field; null where only its name says it. */
const natural = (fields: DraftFields, field: DraftField): string | null => {
  const together = TOGETHER[field];
  if (together !== undefined) return together(fields);
  const { belongs } = FIELDS[field];
  const isPaying = belongs === 'rent' || belongs === 'own';
  return isPaying && (isMixed(fields) || belongs !== paysAs(fields, field))
    ? null
    : inRow(field, fields[field]);
};

/** How hardware is paid for; hours that are paid for alone leave open how. */
const paysAs = (fields: DraftFields, field: DraftField): string | undefined =>
  fields['selfHosted.procurement.kind'] ??
  (field === BILLED && fieldsOf('own').every((one) => fields[one] === undefined) ? 'rent' : undefined);

/** The fields with another number in one of them; null where it is none that has a number. */
const withNumber = (fields: DraftFields, field: DraftField, value: number): DraftFields | null => {
  const { 'selfHosted.throughput': rate, 'workload.bill': said } = fields;
  if (field === 'selfHosted.throughput')
    return rate ? { [field]: { ...rate, tokensPerSecond: value } } : null;
  if (field === 'workload.bill') return said ? { ...fields, [field]: { ...said, usdPerMonth: value } } : null;
  return typeof fields[field] === 'number' ? { ...fields, [field]: value } : null;
};

/** Requests between two numbers are no sizes between two: the middle of a division lies nearer to its low end. */
const isMiddle = (value: number, low: number, high: number): boolean =>
  Math.abs(low + high - 2 * value) <= 1e-9 * high;

/** The words of a range; null where its middle is printed: it has no words of its own, or would be read as another. */
const ranged = ({ fields, said }: Draft, field: DraftField): string | null => {
  const ends = said[field]?.range;
  const value = numberIn(fields[field]);
  if (ends === undefined || value === undefined || !isMiddle(value, ends.low, ends.high)) return null;
  const between = (write: (changed: DraftFields) => string | null): string | null => {
    const [low, high] = [ends.low, ends.high].map((value) => {
      const changed = withNumber(fields, field, value);
      return changed === null ? null : write(changed);
    });
    return rangeWords(low ?? null, high ?? null);
  };
  const words = between((changed) => natural(changed, field));
  // An end by the month may have no words that give it back exactly.
  return words ?? (field === 'workload.requestsPerMonth' ? between(requests) : null);
};

/** One line, to copy and to type again: words first, then what only a field's name says. */
export const printDraft = onceFor((draft: Draft): string => {
  const { fields } = draft;
  const said = (Object.keys(DRAFT_FIELDS) as DraftField[]).filter((field) => fields[field] !== undefined);
  const words = said.map((field) => {
    const word = ranged(draft, field) ?? natural(fields, field);
    return word !== null && draft.said[field]?.isNegotiated === true ? `${word} negotiated` : word;
  });
  const names = said.filter((_, at) => words[at] === null).map((field) => assigned(field, fields[field]));
  return [...words.filter((one) => one !== null && one !== ''), ...names].join(', ');
});
