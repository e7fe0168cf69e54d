import { defined } from '../../defined.ts';
import { LlmcostError, orWhyRefused } from '../../errors.ts';
import { re } from '../expression.ts';
import { COUNT_WORD, countIn } from '../text/figures/number-words.ts';
import type { ThreadContext } from './context.ts';
import { isNothing, type ThreadChange } from './read-change.ts';
import type { ThreadWords } from './words.ts';

/** "so 390M a month, right?": what somebody takes to be so, to be checked against the card. */
export interface TakenToBeSo {
  readonly kind: 'check';
  /** What would hold, as it would be said to change the card to it. */
  readonly wish: string;
  /** What is claimed of the price of a batch instead, which is no change of a card: 0.5 for half off. */
  readonly batchOff?: number;
  readonly change: ThreadChange;
}

const LEAD =
  '(?:(?:so|and|but|ok(?:ay)?|wait|hm+|just checking|to confirm|then)[\\s,:]{1,2}){0,3}(?:(?:i|we|you|it|this|that|the card|the bot) (?:(?:did|do|does|is|are|also|still|already) ){0,3}(?:said|say|typed?|meant|wrote|asked for|took|takes?|counts?|counted|counting|used?|uses|assumes?|assumed) )?';
const TAG =
  "(?:right|correct|yes|no|yeah|true|isn'?t (?:it|that)|aren'?t (?:they|those|we)|don'?t we|doesn'?t it|didn'?t i)";
const TAGGED: readonly RegExp[] = [
  re`^${LEAD}(?<what>\S.*?),? ${TAG}\s*\?+$`,
  re`^${LEAD}(?<what>\S.*?),${TAG}\s*\?+$`,
  re`^${LEAD}(?<what>\S.*?) (?:is|are) (?:right|correct|true)\s*\?+$`,
];
const ASKS =
  /^(?:is|are|does|do|did|how|why|what|which|who|where|when|can|could|should|would|will|fits?|runs?|works?|serves?|handles?|wins?)\b/i;
/** "2", "all 8": of GPUs, where the card has as many. */
const COUNT = re`^(?:(?:all|only|just|the|those|it'?s|that'?s) )*(?<many>\d{1,3}|${COUNT_WORD})$`;

/** Of what the bills are is no claim of a volume. */
const OF_TIME =
  /^(?:(?:that|this|it|these|those|they|everything|all)(?:'?s|'?re)?|the \w+)?(?: ?(?:is|are|for|per|all|a|an|one|each|in))* ?(?:month|year|annual|dai|day|week|quarter)(?:ly|s)?(?: \w+)?$/i;

const BATCH_OFF = /^batch (?<percent>\d{1,2}(?:\.\d+)?)% off$/i;

/** What a claim says that a batch costs less, by the words that were read as one. */
const batchOffIn = ({ outright }: ThreadChange): number | undefined => {
  const percent = BATCH_OFF.exec(outright.said['workload.batchShare']?.words ?? '')?.groups?.percent;
  return percent === undefined ? undefined : Number(percent) / 100;
};

const claimed = (line: string): string | undefined => {
  const what = TAGGED.map((pattern) => pattern.exec(line)?.groups?.what).find((found) => found !== undefined);
  return what === undefined || ASKS.test(what) || OF_TIME.test(what)
    ? undefined
    : what.replace(/ (?:is|are)$/i, '');
};

/** What a mention takes to be so, with a tag behind; undefined for other words, and for what is no change of a card. */
export const checkIn = async (
  line: string,
  { before }: ThreadContext,
  read: (words: string) => Promise<ThreadWords>,
): Promise<TakenToBeSo | undefined> => {
  const what = claimed(line);
  if (what === undefined) return undefined;
  const many = countIn(COUNT.exec(what)?.groups?.many ?? '');
  const wish = before?.fields['selfHosted.gpuCount'] === many ? `${many} GPUs` : what;
  const said = await orWhyRefused(read(wish));
  if (said instanceof LlmcostError || said.kind !== 'change' || isNothing(said)) return undefined;
  return { kind: 'check', wish, change: said, ...defined({ batchOff: batchOffIn(said) }) };
};
