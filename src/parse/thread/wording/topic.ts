import { re } from '../../expression.ts';
import { GPU_NAME } from '../../names/gpu-name.ts';

/** What a thread spoke of last: what a count without a noun counts. */

/** What was spoken of last, as it is counted. */
const TOPICS: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:spares?|standby|backup|redundan\w+)\b|\b(?:dies|die|fails?|crash(?:es)?|breaks?|goes down|outage)\b/i,
    'spares',
  ],
  [
    /\b(?:gpus?|cards?) (?:(?:per|for each|in each|an?|each) |\/ ?)(?:replicas?|cop(?:y|ies))\b|\b\d+ ?(?:per|\/) ?replica\b|\btp ?[=:]? ?\d|\btensor[- ]parallel/i,
    'GPUs per replica',
  ],
  // "how fast is a replica?" asks of one, and counts none.
  [
    /\breplicas\b|\b(?:\d+|one|two|another|extra|spare|more|less|fewer|second|third|add an?|plus an?|drop an?)(?: more| extra)? replica\b/i,
    'replicas',
  ],
  // What an hour of them costs is no count of hours.
  [
    /^(?!.*(?:\d ?(?:\/ ?h\b|an hour|per hour)|wage|salar)).*\b(?:ops|engineers?|people|staff|sre)\b/i,
    'hours of ops',
  ],
  [re`\b(?:gpus?|cards?|${GPU_NAME})\b`, 'GPUs'],
];

/** A figure of something that is not counted: "60% to mini" was spoken of since the spares were. */
const SAYS_FIGURE =
  /\$ ?\d|(?<![\w.-])\d[\d.,]*(?: ?%|[kmbt]\b| ?(?:\/ ?h\b|an hour|per hour))|(?<![\w.-])\d*\.\d/i;

/** What some words count, where that is what people count. */
const topicIn = (words: string): string | undefined => TOPICS.find(([pattern]) => pattern.test(words))?.[1];

const NUMBERS = /(?<![\w.-])\d/g;

/** What some words count where they hold no figure of anything else. */
export const countedIn = (words: string): string | undefined =>
  SAYS_FIGURE.test(words) || (words.match(NUMBERS)?.length ?? 0) > 1 ? undefined : topicIn(words);

/** What the newest of some words that speak of a count speak of; undefined where a newer figure is of something else. */
export const topicOf = (last: readonly string[]): string | undefined => {
  for (const words of last) {
    const topic = topicIn(words);
    if (topic !== undefined) return topic;
    if (SAYS_FIGURE.test(words)) return undefined;
  }
  return undefined;
};

const KEEPS = /^(?:no,? )?(?:keep|stay|stick|leave)\b/i;

/** "keep 4" is of what had 4 before, or of GPUs that were spoken of last; of anything else it is asked. */
export const topicKept = (line: string, count: number, last: readonly string[]): string | undefined => {
  if (!KEEPS.test(line)) return topicOf(last);
  const before = topicOf(last.filter((words) => re`(?<![\w.])${String(count)}(?![\w.])`.test(words)));
  const topic = before ?? topicOf(last);
  return before !== undefined || topic === 'GPUs' ? topic : undefined;
};
