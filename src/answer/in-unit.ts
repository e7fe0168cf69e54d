import type { Answer } from '../domain/answer.ts';
import { type Draft, fieldsIn } from '../domain/draft.ts';
import { FIELDS } from '../domain/fields/index.ts';
import type { About, Topic } from '../domain/topics.ts';
import { type InUnit, inUnit, isOpenQuestion, readQuestion, type ThreadWords } from '../parse/index.ts';

/** "in requests per second?", "so what is it per month": of what was spoken of last, where that is no bill. */

const OF_VOLUME: ReadonlySet<About> = new Set(['volume', 'rate', 'days', 'per-person-volume', 'peak']);
const OF_BREAK_EVEN: ReadonlySet<About> = new Set(['break-even', 'break-even-rate', 'payback']);

type Asked = Extract<ThreadWords, { readonly kind: 'question' }>;

/** What was spoken of in a thread, the newest first, and what the newest changed. */
interface Spoken {
  readonly last?: readonly string[];
  readonly lastChange?: Draft;
}

const saysVolume = ({ fields }: Pick<Draft, 'fields'>): boolean =>
  fieldsIn(fields).some((field) => FIELDS[field].belongs === 'volume');

/** A time that is no month, in the words of a volume. */
const OTHER_TIME =
  /\b(?:seconds?|minutes?|hour|day|dai|night|week|quarter|year|annual)|\b[rq]ps\b|\/ ?[sdhw]\b/i;

/** Whether the volume of the first line was typed of another time than a month. */
const isOfOtherTime = ({ draft }: Answer): boolean =>
  fieldsIn(draft.said).some(
    (field) => FIELDS[field].belongs === 'volume' && OTHER_TIME.test(draft.said[field]?.words ?? ''),
  );

/** What a unit alone is of. */
const spokenOf = ({ last = [], lastChange }: Spoken, card: Answer): 'volume' | 'break-even' | undefined => {
  const newest = last.find((words) => inUnit(words) === undefined);
  if (newest === undefined) return isOfOtherTime(card) ? 'volume' : undefined;
  if (newest === last[0] && lastChange !== undefined) return saysVolume(lastChange) ? 'volume' : undefined;
  const { about } = readQuestion(newest, card).topic;
  if (OF_BREAK_EVEN.has(about)) return 'break-even';
  return OF_VOLUME.has(about) ? 'volume' : undefined;
};

const ofVolume = ({ unit }: InUnit): Topic =>
  unit === 'month' ? { about: 'volume' } : { about: 'rate', unit };

/** The topic of a question that is a unit alone; undefined where it has its own, or asks of the bills. */
const topicInUnit = (text: string, spoken: Spoken, card: Answer): Topic | undefined => {
  const asked = inUnit(text);
  if (asked === undefined) return undefined;
  const of = spokenOf(spoken, card);
  if (of === 'break-even') return { about: 'break-even-rate', unit: asked.unit, of: asked.of ?? 'tokens' };
  if (of === 'volume' || asked.isCount) return ofVolume(asked);
  // Nobody who asks what it is a month wants to hear that a month is what it is of.
  return asked.unit === 'month' && isOpenQuestion(text) ? { about: 'ranked' } : undefined;
};

/** A question with what a unit alone is of, where that is `text`: of an API that was spoken of, what it costs. */
export const askedInUnit = (asked: Asked, text: string, spoken: Spoken, card: Answer): Asked => {
  const topic = topicInUnit(text, spoken, card);
  if (topic === undefined) return asked;
  const { of } = asked;
  return topic.about === 'ranked' && of !== undefined
    ? { ...asked, text: `what does ${of} cost?` }
    : { ...asked, topic };
};
