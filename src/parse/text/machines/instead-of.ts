import { re, reAll } from '../../expression.ts';
import { A_CARD } from '../../names/gpu-name.ts';
import { A_PERIOD } from '../../period-names.ts';
import type { Rewording, WordedKind } from '../reworded.ts';

/** What something takes the place of and what is no rival: "4xH100 instead of A100s", "rent rather than buy". */

const INSTEAD =
  '(?:instead of|rather than|in place of|in lieu of)(?: (?:the|our|an?|these|those|more|just))*';

const CARD = `(?:${A_CARD}|gpus)`;
const CARDS = String.raw`(?:\d{1,3} ?x? ?)?${CARD}`;

/** The words where no card is left without those that go: then they are a side of the comparison. */
const unlessLast = (words = '', ...rest: readonly unknown[]): string => {
  const [at, line] = rest.filter((one) => typeof one === 'number' || typeof one === 'string').slice(-2);
  if (typeof at !== 'number' || typeof line !== 'string') return words;
  const others = line.slice(0, at) + line.slice(at + words.length);
  return re`\b(?:\d{1,3}x)?${CARD}\b`.test(others) ? '' : words;
};

const HARDWARE: Rewording = [
  reAll`,? ?\(?\b${INSTEAD} ${CARDS}\b(?! ?(?:at|@|for) ?[$€£]?\d)\)?`,
  unlessLast,
];

/** "moving from 4x A100 to 8x H100", "replace our 2xA100 with 1xH200": the cards that go. */
const REPLACED: Rewording = [
  reAll`\b(?:mov(?:e|ing)|switch(?:ing)?|migrat(?:e|ing)|upgrad(?:e|ing)|go(?:ing)?|swap(?:ping)?|replac(?:e|ing))(?: (?:from|out))?(?: (?:our|the|my|an?|old|current|existing))* ${CARDS}\b (?:to|with|by|for)(?: (?:an?|new|the))* (?=${CARDS}\b)`,
  '',
];

const OWNED = '(?:own(?:ed|ing)?|buy(?:ing)?|bought|purchas(?:e|ed|ing))';
const RENTED = '(?:rent(?:ed|ing)?|leas(?:e|ed|ing))';
const MARKET = '(?:on[- ]?demand|spot|preemptible|reserved|payg|pay[- ]as[- ]you[- ]go)';

/** "own instead of renting", "reserved rather than on demand": one of two ways to have GPUs. */
const WAYS: readonly Rewording[] = [
  [reAll`(?<=\b${OWNED}\b[^;.?!\n]{0,60}?),? ?\b${INSTEAD} ${RENTED}\b(?: (?:it|them|gpus))?`, ''],
  [reAll`(?<=\b${RENTED}\b[^;.?!\n]{0,60}?),? ?\b${INSTEAD} ${OWNED}\b(?: (?:it|them|gpus))?`, ''],
  [reAll`(?<=\b${MARKET}\b[^;.?!\n]{0,60}?),? ?\b${INSTEAD} ${MARKET}\b`, ''],
];

/** "500M tokens instead of 300M": the amount that was. */
const AMOUNT: Rewording = [
  reAll`(?<=\d ?[kmb]? (?:tok(?:en)?s?|requests|calls|queries|chats|messages|prompts)${A_PERIOD}?),? ?\b${INSTEAD} ~?\d[\d.,]{0,12} ?[kmb]?\b(?: (?:tok(?:en)?s?|requests|calls|queries|chats|messages|prompts))?${A_PERIOD}?`,
  '',
];

/** The rows, and what a line holds where they may read something. */
export const INSTEAD_OF: readonly WordedKind[] = [
  { holds: /\b(?:instead of|rather than|in place of|in lieu of) /i, rows: [HARDWARE] },
  {
    holds:
      /\b(?:mov(?:e|ing)|switch(?:ing)?|migrat(?:e|ing)|upgrad(?:e|ing)|go(?:ing)?|swap(?:ping)?|replac(?:e|ing)) .{1,80} (?:to|with|by|for) /i,
    rows: [REPLACED],
  },
  { holds: /\b(?:instead of|rather than|in place of|in lieu of) /i, rows: [...WAYS, AMOUNT] },
];
