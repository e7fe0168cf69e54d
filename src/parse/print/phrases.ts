import { findCurrency, findInstance, findTeamSeller, listsApi } from '../../catalog/index.ts';
import type { DraftField, DraftFields } from '../../domain/draft.ts';
import { REQUEST_SIZES, VOLUMES } from '../../domain/fields/index.ts';
import type { ShapeOfWork } from '../../domain/scenario.ts';
import { percentText, scaledText } from '../text/short-number.ts';

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
  return isSplit && isTyped(input, MOST_TYPED, 1e15) && isTyped(output, MOST_TYPED, 1e15)
    ? `${scaledText(input)} input tokens, ${scaledText(output)} output tokens`
    : null;
};

/** "2000 tokens per request", where nothing else says its size. */
export const ofRequest =
  (
    field: 'workload.requestTokens' | 'workload.requestInputTokens' | 'workload.requestOutputTokens',
    what: string,
  ): Printer =>
  (fields) => {
    const value = fields[field];
    const isOnly = REQUEST_SIZES.every((other) => other === field || fields[other] === undefined);
    return isOnly && isTyped(value, 1) && Number.isInteger(value) ? `${value} ${what} per request` : null;
  };

/** Each is read back by its row in `patterns/work.ts`. */
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

/** "a 120B-A12B model": a size whose model has no name. */
const size: Printer = ({ 'selfHosted.model': model, 'selfHosted.modelSpec': spec }) => {
  const { totalParamsB = 0, activeParamsB, ...rest } = spec ?? {};
  const isPlain = [totalParamsB, activeParamsB ?? 1].every((billions) => isTyped(billions, 0.1, 2000));
  if (model !== undefined || !isPlain || Object.keys(rest).length > 0) return null;
  return `a ${totalParamsB}B${activeParamsB === undefined ? '' : `-A${activeParamsB}B`} model`;
};

/**
 * How a field is said in a line where its row alone cannot: null for what the line need not say, empty where
 * another field says it.
 */
export const PHRASES: Readonly<Partial<Record<DraftField, Printer>>> = {
  'workload.inputTokensPerMonth': split,
  'workload.outputTokensPerMonth': (fields) => (split(fields) === null ? null : ''),
  'selfHosted.modelSpec': size,
  'workload.requestTokens': ofRequest('workload.requestTokens', 'tokens'),
  'workload.growthPerMonth': (fields) =>
    framed(percentOf(fields['workload.growthPerMonth']), 'growing {} a month'),
  'workload.movedShare': (fields) => framed(percentOf(fields['workload.movedShare']), '{} could move'),
  'workload.cacheWriteShare': (fields) =>
    framed(percentOf(fields['workload.cacheWriteShare']), '{} cache writes'),
  'workload.shapeOfWork': (fields) => SHAPES[fields['workload.shapeOfWork'] ?? 'chat'],
  'money.currency': ({ 'money.currency': code = '' }) =>
    findCurrency(code)?.code === code && code !== 'USD' ? `bills in ${code}` : null,
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
