import { findInstance, findRentalSeller } from '../../catalog/index.ts';
import type { DraftField, DraftFields } from '../../domain/draft.ts';
import { FIELDS_OF_OWN, VOLUMES } from '../../domain/fields/index.ts';
import { monthWords } from '../../domain/format.ts';
import { regionName } from '../../domain/regions.ts';
import { isBoughtWithPower, RENT_ONLY, REPLICA_OF } from '../conclude/conclude.ts';
import { isWageBeside } from '../conclude/prices.ts';
import { LIKELY_SIZE } from '../likely-amounts.ts';
import { OWNED } from '../paying-fields.ts';
import { periodText, scaledText } from '../text/figures/short-number.ts';
import { lowerCase } from '../text/lexing/place.ts';
import { phrases } from '../text/lexing/products.ts';
import { idInLine, inRow } from './one-field.ts';
import { FIELD_PRINTERS, isSizeTyped, ofRequest, type Printer, printedSizedName } from './phrases.ts';
import { billInAll, billWords, isBillAmongRivals, rivals } from './rivals.ts';

/** Fields whose words depend on others: a volume, the sizes of a request, a bill, a fleet, how it is paid for. */

const MOST_REQUESTS = 1e12;
const MOST_REQUEST_TOKENS = 1e6;
/** What else says how much of the traffic is input. */
const SPLITS: readonly DraftField[] = [
  'workload.requestTokens',
  'workload.inputShare',
  'workload.inputTokensPerMonth',
  'workload.outputTokensPerMonth',
];

const volume: Printer = (fields) => {
  const value = fields['workload.tokensPerMonth'];
  const alone = VOLUMES.every((field) => field === 'workload.tokensPerMonth' || fields[field] === undefined);
  if (!alone || value === undefined) return null;
  return periodText(value, 'tokens') ?? inRow('workload.tokensPerMonth', value);
};

/** By the month, whatever the number. */
export const requests: Printer = (fields) => `${fields['workload.requestsPerMonth']} requests a month`;

/** Requests by the month where that is a whole number, else by the day or week; null where neither gives it back. */
const requestsAlone: Printer = (fields) => {
  const value = fields['workload.requestsPerMonth'];
  const isAlone = VOLUMES.every(
    (field) => field === 'workload.requestsPerMonth' || fields[field] === undefined,
  );
  if (value === undefined || !isAlone || value < 1 || value > MOST_REQUESTS) return null;
  return Number.isInteger(value) ? `${scaledText(value)} requests a month` : periodText(value, 'requests');
};

const inputAlone = ofRequest('workload.requestInputTokens', 'input tokens');
const outputAlone = ofRequest('workload.requestOutputTokens', 'output tokens');

const isSize = (value: number | undefined): value is number =>
  value !== undefined && isSizeTyped(value) && value >= 1 && value <= MOST_REQUEST_TOKENS;

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

/** Whether words can say what is paid of rented hardware: `rent` is said, and nothing of one's own. */
const isRented = (fields: DraftFields): boolean =>
  fields['selfHosted.procurement.kind'] === 'rent' && !rentsAndBuys(fields);

/** "$40/hr each": beside hours of people, an hour that costs as much as theirs says that it is a GPU's. */
const hourly: Printer = (fields) => {
  const value = fields['selfHosted.procurement.usdPerGpuHour'];
  const words = isRented(fields) ? inRow('selfHosted.procurement.usdPerGpuHour', value) : null;
  const has = (field: DraftField): boolean => fields[field] !== undefined;
  return words !== null && isWageBeside(has, value ?? 0) ? `${words} each` : words;
};

/** A term says that the hardware is reserved. */
const term: Printer = (fields) =>
  isRented(fields) && fields['selfHosted.procurement.market'] === 'reserved'
    ? inRow('selfHosted.procurement.termMonths', fields['selfHosted.procurement.termMonths'])
    : null;

/** A seller of GPUs by the name that a line knows; only who rents has one. */
const seller: Printer = (fields) => {
  const name = fields['selfHosted.procurement.seller'];
  if (name === undefined || !isRented(fields)) return null;
  const lower = lowerCase(name);
  const found = phrases().longest(lower, 0);
  return found?.end === lower.length &&
    found.meaning.kind === 'seller' &&
    findRentalSeller(name)?.name === name
    ? `on ${name}`
    : null;
};

/** "EU only", "Germany only": that data stays in a region, and which. */
const region: Printer = (fields) => {
  const { 'constraints.dataResidency': rule, 'constraints.region': code } = fields;
  return rule === 'region' && code !== undefined ? `${regionName(code).replace(/^the /, '')} only` : null;
};

/** "$6k a month on openai/gpt-5": the API of a bill is compared with, and then need not be said again. */
const bill: Printer = (fields) => (isBillAmongRivals(fields) ? '' : ofTheOne(fields, billWords));

const ofTheOne = (
  { 'workload.bill': said, apis = [] }: DraftFields,
  write: typeof billWords,
): string | null =>
  said !== undefined && apis.length === 1 && apis[0]?.id === said.api ? write(said, apis) : null;

/** A bill of several APIs with the shares of a mix, which stay where the bill is a range. */
export const billAsWhole: Printer = (fields) => ofTheOne(fields, billInAll);

const gpus: Printer = (fields) => {
  const id = fields['selfHosted.gpu'];
  return id === undefined ? null : idInLine('gpu', id);
};

const fleet: Printer = (fields) => {
  const many = fields['selfHosted.gpuCount'];
  if (many === undefined || many > 1e5) return null;
  const gpu = gpus(fields);
  return gpu === null ? `${many} GPUs` : `${many}x ${gpu}`;
};

/** Prices for rent and prices to buy in one draft: only names say that without contradiction. */
export const rentsAndBuys = (fields: DraftFields): boolean => {
  const kind = fields['selfHosted.procurement.kind'];
  const has = (names: readonly DraftField[]): boolean => names.some((name) => fields[name] !== undefined);
  return (kind === 'rent' || has(RENT_ONLY)) && (OWNED.has(kind) || has(FIELDS_OF_OWN));
};

const KIND_WORDS = { rent: 'rent', own: 'own', paid: 'already paid' } as const;

/** "already paid until March 2027"; null where the month is said alone. */
const paidUntil: Printer = (fields) => {
  const until = monthWords(fields['selfHosted.procurement.paidUntil'] ?? '');
  const isPaid = fields['selfHosted.procurement.kind'] === 'paid' && !rentsAndBuys(fields);
  return until === undefined || !isPaid ? null : `already paid until ${until}`;
};

const kindWord: Printer = (fields) => {
  const kind = fields['selfHosted.procurement.kind'];
  return kind === undefined || rentsAndBuys(fields) ? null : (paidUntil(fields) ?? KIND_WORDS[kind]);
};

/** "1200 tok/s per replica"; null where no throughput was said. */
export const typedThroughput: Printer = (fields) => {
  const said = fields['selfHosted.throughput'];
  if (!said) return null;
  const scope = said.per === 'gpu' ? 'per GPU' : said.per === 'replica' ? 'per replica' : 'in total';
  return `${said.tokensPerSecond}${said.counts === 'output' ? ' output' : ''} tok/s ${scope}`;
};

/**
 * "2 replicas" of nobody knows which model is asked about in a line, and beside a machine of one GPU they say how many
 * machines: there only the field's name leaves it open.
 */
const replicas: Printer = (fields) => {
  const { 'selfHosted.replicas': value, 'selfHosted.gpu': gpu, 'selfHosted.instance': machine = '' } = fields;
  const isOfSomething = REPLICA_OF.some((field) => fields[field] !== undefined);
  const isCounted = fields['selfHosted.instanceCount'] ?? fields['selfHosted.gpuCount'];
  const saysMachines = isCounted === undefined && findInstance(machine)?.gpuCount === 1;
  const isOpen = value !== 1 && gpu !== undefined && !isOfSomething;
  return isOpen || saysMachines ? null : inRow('selfHosted.replicas', value);
};

/** The price of power beside a workstation says that it is bought, where nothing else says how it is paid for. */
const power: Printer = (fields) => {
  const isOwn =
    fields['selfHosted.procurement.kind'] === undefined && isBoughtWithPower(fields['selfHosted.gpu']);
  return isOwn ? null : inRow('selfHosted.power.usdPerKwh', fields['selfHosted.power.usdPerKwh']);
};

/** What is typed of a field where it takes more than the field's own value. */
export const TOGETHER: Readonly<Partial<Record<DraftField, Printer>>> = {
  ...FIELD_PRINTERS,
  'workload.tokensPerMonth': volume,
  'workload.requestsPerMonth': requestsAlone,
  'workload.requestInputTokens': (fields) => sizes(fields) ?? inputAlone(fields),
  'workload.requestOutputTokens': (fields) => (sizes(fields) === null ? outputAlone(fields) : ''),
  'workload.bill': bill,
  'selfHosted.procurement.seller': seller,
  'selfHosted.procurement.usdPerGpuHour': hourly,
  'selfHosted.procurement.termMonths': term,
  'constraints.dataResidency': (fields) =>
    region(fields) ?? inRow('constraints.dataResidency', fields['constraints.dataResidency']),
  'constraints.region': (fields) => (region(fields) === null ? null : ''),
  'selfHosted.model': (fields) =>
    idInLine('model', fields['selfHosted.model'] ?? '') ?? printedSizedName(fields),
  'selfHosted.gpuCount': fleet,
  'selfHosted.gpu': (fields) => (fleet(fields) === null || gpus(fields) === null ? gpus(fields) : ''),
  'selfHosted.replicas': replicas,
  'selfHosted.procurement.kind': kindWord,
  'selfHosted.procurement.paidUntil': (fields) => (paidUntil(fields) === null ? null : ''),
  'selfHosted.power.usdPerKwh': power,
  'selfHosted.throughput': typedThroughput,
  // The parts of a mix that is paid for are named with their bill.
  apis: (fields) => (fields.apis?.[0]?.mix !== undefined && bill(fields) !== null ? '' : rivals(fields)),
};
