import type { Draft } from '../../../domain/draft.ts';
import { re } from '../../expression.ts';
import { LEAD_IN } from '../../text/courtesies.ts';

/** A rate that was said of another time: "70 per minute", "per minute, not per second" below "70 requests per second". */

const UNIT = '(?:second|sec|s|minute|min|hour|hr|h)';
const PER = String.raw`(?: ?\/ ?| ?(?:per|an?|each|every) )`;
const OTHER_RATE = re`^(?:(?:${LEAD_IN}|no|sorry|actually|wait|i meant?|it'?s|that'?s|that was|make (?:it|that)|rather)[\s,]+)*(?<many>\d[\d.,]*)?${PER}(?<unit>${UNIT})(?:,? (?:and )?(?:not|instead of|rather than) ?(?:(?:per|an?|each|every) |\/ ?)${UNIT})?(?: (?:sorry|actually|really))*[.!]*$`;
/** "rps" and "requests per second", of which one stands in what was said. */
const RATE = re`(?<requests>\b(?:rps|qps|rpm)\b)|(?<=[a-z])${PER}${UNIT}\b`;
const NAMES = { s: 'second', m: 'minute', h: 'hour' } as const;
const NUMBER = /(?<![\w.])\d[\d.,]*k?/;

/** The words with the rate of the card, of the time that they name. */
export const withOtherRate = (line: string, { said }: Draft): string => {
  const { many, unit = '' } = OTHER_RATE.exec(line)?.groups ?? {};
  const words = said['workload.requestsPerMonth']?.words ?? '';
  const rate = RATE.exec(words);
  const number = NUMBER.exec(words)?.[0];
  if (unit === '' || rate === null || number === undefined) return line;
  const letter = unit[0]?.toLowerCase();
  const name = letter === 's' || letter === 'm' || letter === 'h' ? NAMES[letter] : unit;
  const of = rate.groups?.requests === undefined ? '' : ' requests';
  return words.replace(rate[0], `${of} per ${name}`).replace(number, many ?? number);
};
