import type { Draft } from '../../../domain/draft.ts';
import { re } from '../../expression.ts';
import { STAFF } from '../../people.ts';
import { A_YEAR } from '../../period-names.ts';
import { LEAD_IN } from '../../text/courtesies.ts';
import { COUNT_WORD, countIn } from '../../text/figures/number-words.ts';
import type { ThreadContext } from '../context.ts';

/** Those who run it, where a card counts how many and how much of their time: "no, only one", "at 95k a year". */

const COUNT = String.raw`\d{1,2}(?:\.\d)?|${COUNT_WORD}`;
/** "2 engineers at 30% each", "three SREs half time". */
const OF_TIME = re`\b(?<many>${COUNT})(?<behind> ${STAFF}\b[^,;\d]*(?:\d[\d.]* ?%|\bhalf\b|\bquarter\b|\bthird\b)[^,;\d]*)$`;
/** So many times as many people are meant by a bare number. */
const MOST_TIMES = 3;
const SO = `(?:(?:${LEAD_IN}|no|nope|nah|sorry|wait|actually|rather)[\\s,.:!-]+)*`;
const OTHER_COUNT = re`^${SO}(?:(?:only|just|make it|with|use|say|take|it'?s|that'?s|there(?:'?s| is| are)|we have|more like|rather) )*(?<many>${COUNT})(?: ${STAFF}| of (?:them|those)| person| people)?(?: (?:only|then|instead|is enough|would do|not \d))*[.!]*$`;
const A_YEAR_EACH = re`^${SO}(?:(?:at|for|with|on|and|each|every one|one|they|he|she|it'?s|that'?s|who|paid|costs?|earns?|gets?|makes?|is|are|about|around) )*\$?(?<usd>\d{2,3}(?:\.\d)?k|\d{2,3},?000)(?: each)?${A_YEAR}(?: (?:each|all in|all-in|fully loaded|gross|per head))*[.!]*$`;

/** Whether people who run it were spoken of last, of which only the number is said now. */
const isSpokenOf = (last: readonly string[]): boolean => re`\b${STAFF}\b`.test(last[0] ?? '');

/** The words whole, where they count those who run it or say what one of them costs; undefined for other words. */
export const ofStaff = (
  words: string,
  { before, last = [] }: Pick<ThreadContext, 'last'> & { readonly before?: Draft },
): string | undefined => {
  const hours = before?.said['selfHosted.ops.hoursPerMonth']?.words ?? '';
  const known = OF_TIME.exec(last[0] ?? '')?.groups;
  const typed = OTHER_COUNT.exec(words)?.groups?.many ?? '';
  const many = /^[a-z]/i.test(typed) ? countIn(typed) : Number(typed);
  // "make it 40" behind "2 engineers at 30%" is of their time.
  const isOfThem = many <= MOST_TIMES * countIn(known?.many ?? '');
  if (known !== undefined && typed !== '' && isOfThem) return `${many}${known.behind ?? ''}`;
  const usd = A_YEAR_EACH.exec(words)?.groups?.usd;
  const isCounted = re`\b${STAFF}\b`.test(hours) && isSpokenOf(last);
  return usd === undefined || !isCounted ? undefined : `an engineer costs $${usd} a year`;
};
