import { sizesOfFamily } from '../../../catalog/index.ts';
import type { LlmcostError } from '../../../errors.ts';
import { re } from '../../expression.ts';
import { OPEN_FAMILY } from '../../names/family-name.ts';
import { joinedBy, notOurs, quoted, say } from '../../problems.ts';
import type { Quantity } from '../../quantities.ts';
import type { Reading } from '../../reading.ts';
import { OTHER_TOPICS } from './topics.ts';
import { HOLDS_TRAINING, IS_PAID, TRAINS } from './training.ts';

/**
 * Questions that are not ours: what training costs, how good a model is, what is in stock. They are told so, and never
 * asked for a volume that would make another question of them.
 */

/** Whether a line goes on from a card. */
const goesOn = ({ before }: Reading): boolean => Object.keys(before.fields).length > 0;

/** A second is a speed or a limit. */
const isServed = ({ unit, period }: Quantity): boolean =>
  period !== 'second' && (unit === 'token' || unit === 'request' || unit === 'page' || unit === 'word');

/** "20k a day, 1k in": what is answered is counted so, though nobody says what; and money by the month. */
const isCounted = ({ unit, side, period, perMonth, number: { money } }: Quantity): boolean =>
  side !== null || (perMonth !== null && (money || (unit === null && period !== 'second')));

/** Whether a line says how much is to be answered: what is asked beside that is no other question. */
const saysServed = ({ quantities }: Reading): boolean =>
  quantities.some((one) => isServed(one) || isCounted(one));

/** The same beside training, which reads tokens of its own: those that are served come by the month or the day. */
const saysServedByTime = ({ quantities }: Reading): boolean =>
  quantities.some((one) => one.perMonth !== null && (isServed(one) || one.number.money));

const ASKS =
  /\?|^(?:(?:hi|hey|hello|so|and|ok|please|pls|also|quick question|question)[\s,:!]+)*(?:who|whom|whose|what(?:'?s)?|which|where|when|why|how|is|are|am|was|were|do|does|did|can|could|should|shall|will|would|may|might|has|have|write|give|tell|show|explain)\b/i;

/** What is ours: then a word of another topic is said beside it. */
const OURS =
  /\b(?:costs?|costing|cheap\w*|expensive|(?:self-?)?host(?:s|ed|ing)?|pay(?:s|ing)?|paid|pric(?:e|es|ed|ing)|break[- ]?even|sav(?:e|es|ing|ings)|rent(?:s|al|ed|ing)?|buy(?:ing)?|bought|budget|bills?|spend\w*|spent|money|afford\w*|tco|roi|recommend\w*|suggest\w*|advi[cs]e|need\w*|enough|decide|sense|per tokens?|worth (?:it|host\w*|self\w*|mov\w*|switch\w*))\b/i;

/** What a line without a question is about stands in its first words, in characters: "carbon footprint of 8xH100". */
const FIRST_WORDS = 25;

/** The clause of a text that holds a place. */
const clauseAt = (text: string, at: number): string => {
  const from = Math.max(...[',', ';', '. ', '? '].map((sign) => text.lastIndexOf(sign, at) + 1));
  return /^[^,;?]*\??/.exec(text.slice(from).trimStart())?.[0] ?? '';
};

/** "mining chatbot", "customer support with sonnet": what the model is to do, which is costed like any other work. */
const OF_WORK =
  /^[\w-]{0,20} (?:[a-z-]{1,20} )?(?:chat ?bots?|bots?|assistants?|apps?|agents?|copilots?|tools?|compan(?:y|ies)|firms?|start-?ups?)\b/i;

/** Whether the words at a place are what a text asks about; beside a question of ours they are where they ask by themselves. */
const isAsked = ({ 0: words, index }: RegExpExecArray, text: string): boolean =>
  OURS.test(text.replace(words, ''))
    ? ASKS.test(clauseAt(text, index))
    : ASKS.test(text) || index < FIRST_WORDS;

/** "llama" of which nobody said the size: one of that family is as good an example as any. */
const familyIn = ({ text, facts }: Reading): readonly string[] =>
  facts.kinds.has('model')
    ? []
    : sizesOfFamily(re`\b${OPEN_FAMILY}\b`.exec(text)?.[0].toLowerCase() ?? '').slice(0, 1);

const NAMED = ['gpu', 'instance', 'model', 'api', 'seller'] as const;

const SETTLED = say`We settle whether to host a model or to pay an API per token`;

/** What is asked of training, in so many words; undefined for none. */
const askedOfTraining = (reading: Reading): string | undefined =>
  !HOLDS_TRAINING.test(reading.text) || IS_PAID.test(reading.text) || saysServedByTime(reading)
    ? undefined
    : TRAINS.exec(reading.text)?.[0].trim();

/** What a line asks of training or of another topic; undefined for neither. */
const topicIn = (reading: Reading): LlmcostError | undefined => {
  const { text } = reading;
  const training = askedOfTraining(reading);
  if (training !== undefined)
    return notOurs(
      say`${quoted(training)}: we cost a model that serves, not one that is trained. Type what it serves a month, and what training comes to as "other $2k a month".`,
      training,
      familyIn(reading),
    );
  if (saysServed(reading)) return undefined;
  for (const { unknown, about } of OTHER_TOPICS) {
    const found = about.exec(text);
    if (found !== null && !OF_WORK.test(text.slice(found.index + found[0].length)) && isAsked(found, text))
      return notOurs(say`${SETTLED}; ${unknown}.`, found[0].trim(), familyIn(reading));
  }
  return undefined;
};

/** A question in which nothing is named that could be costed, by its words that nobody could read. */
const strangeQuestion = (
  { text, quantities, problems, facts }: Reading,
  ignored: readonly string[],
): LlmcostError | undefined => {
  if (ignored.length === 0 || problems.length > 0 || quantities.length > 0) return undefined;
  if (NAMED.some((kind) => facts.kinds.has(kind)) || !ASKS.test(text) || OURS.test(text)) return undefined;
  const words = joinedBy(', ', ignored.map(quoted));
  return notOurs(say`${SETTLED}; what you ask about ${words} we do not know.`, ignored.join(' '), []);
};

/**
 * The refusal of a line that asks for nothing of ours; undefined for any other, and for words that go on from a card.
 * `ignored`: its words that nobody could read.
 */
export const notOursIn = (reading: Reading, ignored: readonly string[]): LlmcostError | undefined =>
  goesOn(reading) ? undefined : (topicIn(reading) ?? strangeQuestion(reading, ignored));
