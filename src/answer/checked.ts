import type { Answer } from '../domain/answer.ts';
import { type DraftField, fieldsIn } from '../domain/draft.ts';
import { capitalised } from '../domain/text.ts';
import type { Topic } from '../domain/topics.ts';
import { tokensPerMonth } from '../domain/volume.ts';
import { LlmcostError } from '../errors.ts';
import type { TakenToBeSo } from '../parse/index.ts';
import { isSameToRead } from '../words/look.ts';
import { answerQuestion } from './question.ts';

/** "so 390M a month, right?": whether the card is so, and what it says of that. */

/** People round what they say of a volume. */
const ROUNDED = 0.02;

const volumeOf = ({ scenario }: Answer): number => tokensPerMonth(scenario.workload);

const PLAIN = { isDoubted: false } as const;
/** What a card says of fields whose names begin so. */
const TOPICS: readonly (readonly [string, Topic])[] = [
  ['workload.tokensPerMonth', { about: 'volume' }],
  ['workload.requestsPerMonth', { about: 'volume' }],
  ['workload.bill', { about: 'our-bill' }],
  ['workload.requestInputTokens', { about: 'request-size' }],
  ['workload.requestOutputTokens', { about: 'request-size' }],
  ['workload.cachedInputShare', { about: 'caching' }],
  ['workload.batchShare', { about: 'batch' }],
  ['workload.growthPerMonth', { about: 'growth', isOfTurn: false }],
  ['selfHosted.gpuCount', { about: 'gpus', ...PLAIN }],
  ['selfHosted.gpu', { about: 'gpus', ...PLAIN }],
  ['selfHosted.model', { about: 'model' }],
  ['selfHosted.precision', { about: 'model' }],
  ['selfHosted.procurement.billedHours', { about: 'hours' }],
  ['selfHosted.procurement', { about: 'paying', isSpot: false }],
  ['selfHosted.plannedLoad', { about: 'load', isIdle: false, ...PLAIN }],
  ['selfHosted.spare', { about: 'spare', isNeeded: true }],
  ['selfHosted.ops', { about: 'ops', ...PLAIN }],
  ['selfHosted.tokensPerSecond', { about: 'speed' }],
  ['apis', { about: 'ranked' }],
];

const topicOf = (fields: readonly DraftField[]): Topic | undefined =>
  TOPICS.find(([begins]) => fields.some((field) => field.startsWith(begins)))?.[1];

/** Whether only the volume is another, and that by no more than people round. */
const isRounded = (card: Answer, so: Answer, fields: readonly DraftField[]): boolean =>
  fields.length > 0 &&
  fields.every((field) => topicOf([field])?.about === 'volume') &&
  Math.abs(volumeOf(so) / volumeOf(card) - 1) <= ROUNDED;

/**
 * Yes or no, with what the card says of it; `so` is the card as it was taken to be, which is offered where `isOffered`.
 */
export const checkedWords = (
  { wish, batchOff, change }: Omit<TakenToBeSo, 'kind'>,
  card: Answer,
  so: Answer | LlmcostError,
  isOffered: boolean,
): string => {
  if (batchOff !== undefined)
    return answerQuestion({ text: '', topic: { about: 'batch-price', off: batchOff } }, card);
  const fields = fieldsIn(change.outright.fields);
  const isSo = !(so instanceof LlmcostError) && (isSameToRead(card, so) || isRounded(card, so, fields));
  const topic = topicOf(fields);
  // Of an API its own price, as somebody who asks for it by name is told.
  const isOfApis = change.edits.length > 0 || topic?.about === 'ranked';
  const asked = isOfApis ? { text: `${wish}?` } : topic && { text: '', topic };
  const told = asked === undefined ? '' : answerQuestion(asked, card);
  const see = isSo || !isOffered ? '' : ` Type "what if ${wish}" to see it so.`;
  const says = isSo ? 'Yes' : 'No';
  if (told.startsWith(`${says}: `)) return `${told}${see}`;
  const plain = told === '' ? '' : ` ${capitalised(told.replace(/^(?:Yes|No): /, ''))}`;
  return `${says}.${plain}${see}`;
};
