import { findCurrency, findInstance, findTeamSeller, listsApi } from '../../catalog/index.ts';
import type { DraftField, DraftFields } from '../../domain/draft.ts';
import { REQUEST_SIZES, VOLUMES } from '../../domain/fields/index.ts';
import type { ShapeOfWork } from '../../domain/scenario.ts';
import { byPeriod, percentText, roundPeriod, scaledText, shareText } from '../text/figures/short-number.ts';
import { phrases } from '../text/lexing/products.ts';

/** Fields whose words are no figure in a frame: what a line says of them, where it gives the same back. */

/** null: only the field's name says it. */
export type Printer = (fields: DraftFields) => string | null;

/** A figure that people type: above it, a line doubts it. */
const MOST_TYPED = 1e6;
const isTyped = (value: number | undefined, from: number, to = MOST_TYPED): value is number =>
  value !== undefined && value >= from && value <= to;

/** No other field of the volume than these. */
const isAlone = (fields: DraftFields, ...names: readonly DraftField[]): boolean =>
  VOLUMES.every((field) => names.includes(field) || fields[field] === undefined);

const split: Printer = (fields) => {
  const { 'workload.inputTokensPerMonth': input, 'workload.outputTokensPerMonth': output } = fields;
  const isSplit = isAlone(fields, 'workload.inputTokensPerMonth', 'workload.outputTokensPerMonth');
  if (!isSplit || !isTyped(input, MOST_TYPED, 1e15) || !isTyped(output, MOST_TYPED, 1e15)) return null;
  // A period behind the second part is read as that of both.
  const period = roundPeriod([input, output]);
  return `${ofSide(input, 'input', period)}, ${ofSide(output, 'output', period)}`;
};

/** "100M output tokens", where nothing says how many go in. */
const oneSide =
  (field: 'workload.inputTokensPerMonth' | 'workload.outputTokensPerMonth', side: string): Printer =>
  (fields) => {
    const value = fields[field];
    return isAlone(fields, field, 'workload.inputShare') && isTyped(value, MOST_TYPED, 1e15)
      ? ofSide(value, side, roundPeriod([value]))
      : null;
  };
const inputOnly = oneSide('workload.inputTokensPerMonth', 'input');
const outputOnly = oneSide('workload.outputTokensPerMonth', 'output');

/** "100M input tokens a day" by the period that is round, else by the month. */
const ofSide = (perMonth: number, side: string, period: ReturnType<typeof roundPeriod>): string =>
  period === undefined
    ? `${scaledText(perMonth)} ${side} tokens`
    : byPeriod(perMonth, period, `${side} tokens`);

/** A size of a request as a line takes it: three digits behind the point would be thousands. */
export const isSizeTyped = (value: number): boolean =>
  Number.isInteger(value) || /^\d+\.\d{1,2}$/.test(String(value));

/** "2000 tokens per request", where nothing else says its size. */
export const ofRequest =
  (
    field: 'workload.requestTokens' | 'workload.requestInputTokens' | 'workload.requestOutputTokens',
    what: string,
  ): Printer =>
  (fields) => {
    const value = fields[field];
    const isOnly = REQUEST_SIZES.every((other) => other === field || fields[other] === undefined);
    return isOnly && isTyped(value, 1) && isSizeTyped(value) ? `${value} ${what} per request` : null;
  };

/** Each is read back by its row in `patterns/looks/work.ts`. */
const SHAPES: Readonly<Record<ShapeOfWork, string>> = {
  chat: 'as a chatbot',
  'long-chat': 'as long chat',
  rag: 'as RAG',
  agent: 'as an agent',
  'coding-agent': 'as a coding agent',
  'code-completion': 'as code completion',
  summarise: 'as summaries',
  classify: 'as classification',
  reasoning: 'as reasoning',
};

const percentOf = (value: number | undefined): string | null =>
  isTyped(value, 0.001, 1) ? percentText(value) : null;

const partOf = (value: number | undefined): string | null =>
  isTyped(value, 0.001, 1) ? shareText(value) : null;

const framed = (text: string | null, frame: string): string | null =>
  text === null ? null : frame.replace('{}', text);

const instance: Printer = (fields) => {
  const { 'selfHosted.instance': name = '', 'selfHosted.instanceCount': many } = fields;
  // A line keeps no count of one.
  if (findInstance(name)?.instance !== name || many === 1) return null;
  return many === undefined ? name : `${many}x ${name}`;
};

const areKnown = (sellers: readonly string[]): boolean =>
  new Set(sellers).size === sellers.length &&
  sellers.every((seller) => findTeamSeller(seller)?.id === seller);

/** "acme-8b", "acme-120b-a12b": a name that nobody lists, which says its size and nothing else. */
export const printedSizedName: Printer = ({
  'selfHosted.model': model = '',
  'selfHosted.modelSpec': spec,
}) => {
  if (spec === undefined || phrases().longest(model, 0) !== null) return null;
  const { totalParamsB, activeParamsB, ...rest } = spec;
  const [, total, active] = /^[a-z]{3,20}-(\d{1,3})b(?:-a(\d{1,3})b)?$/.exec(model) ?? [];
  const isAll =
    Number(total) === totalParamsB && (active === undefined ? undefined : Number(active)) === activeParamsB;
  return isAll && Object.keys(rest).length === 0 ? model : null;
};

/** "a 120B-A12B model": a size whose model has no name. */
const size: Printer = (fields) => {
  const { 'selfHosted.model': model, 'selfHosted.modelSpec': spec } = fields;
  if (printedSizedName(fields) !== null) return '';
  const { totalParamsB = 0, activeParamsB, ...rest } = spec ?? {};
  const isPlain = [totalParamsB, activeParamsB ?? 1].every((billions) => isTyped(billions, 0.1, 2000));
  if (model !== undefined || !isPlain || Object.keys(rest).length > 0) return null;
  return `${/^(?:8|1[18](?!\d))/.test(String(totalParamsB)) ? 'an' : 'a'} ${totalParamsB}B${activeParamsB === undefined ? '' : `-A${activeParamsB}B`} model`;
};

/**
 * How a field is said in a line where its row alone cannot: null for what the line need not say, empty where
 * another field says it.
 */
export const FIELD_PRINTERS: Readonly<Partial<Record<DraftField, Printer>>> = {
  'workload.inputTokensPerMonth': (fields) => split(fields) ?? inputOnly(fields),
  'workload.outputTokensPerMonth': (fields) => (split(fields) === null ? outputOnly(fields) : ''),
  'selfHosted.modelSpec': size,
  'workload.requestTokens': ofRequest('workload.requestTokens', 'tokens'),
  'workload.growthPerMonth': ({ 'workload.growthPerMonth': growth = 0 }) =>
    growth === 0
      ? 'growing 0% a month'
      : growth < 0
        ? framed(percentOf(-growth), 'shrinking {} a month')
        : framed(percentOf(growth), 'growing {} a month'),
  'workload.movedShare': (fields) => framed(partOf(fields['workload.movedShare']), '{} could move'),
  'workload.cacheWriteShare': (fields) =>
    framed(partOf(fields['workload.cacheWriteShare']), '{} cache writes'),
  'workload.shapeOfWork': (fields) => SHAPES[fields['workload.shapeOfWork'] ?? 'chat'],
  'money.currency': ({ 'money.currency': code = '' }) =>
    code === 'USD' ? '' : findCurrency(code)?.code === code ? `bills in ${code}` : null,
  'selfHosted.instance': instance,
  'selfHosted.instanceCount': (fields) => (instance(fields) === null ? null : ''),
  'selfHosted.maxSecondsToFirstToken': ({ 'selfHosted.maxSecondsToFirstToken': value }) =>
    isTyped(value, 0.01, 1e4) ? `first token within ${value}s` : null,
  'selfHosted.maxSecondsToAnswer': ({ 'selfHosted.maxSecondsToAnswer': value }) =>
    isTyped(value, 0.01, 1e4) ? `answer within ${value}s` : null,
  // Beside "only Azure" a line would move an API to Azure: the words are used where every API is sold there already.
  'constraints.sellers': ({ 'constraints.sellers': sellers = [], apis = [] }) =>
    areKnown(sellers) && apis.every(({ id }) => listsApi(sellers, id)) ? `only ${sellers.join(', ')}` : null,
  'constraints.excludedSellers': ({ 'constraints.excludedSellers': sellers = [] }) =>
    areKnown(sellers) ? sellers.map((seller) => `not ${seller}`).join(', ') : null,
};
