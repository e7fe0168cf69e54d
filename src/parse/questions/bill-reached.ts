import type { Detailed } from '../../domain/topics.ts';
import { re } from '../expression.ts';
import { scaledNumber } from '../text/figures/short-number.ts';
import type { Heard } from './row.ts';

/** "At what volume does Sonnet hit 10k?", "up to which traffic is hosting under $30k?": a sum that a bill comes to. */

const VOLUME = '(?:volume|traffic|usage|scale|many tokens|much traffic|many requests)';
const SUM = String.raw`(?<sum>\$ ?\d[\d.,]{0,12}k?|\d[\d.,]{0,12}k|\d{1,3},\d{3})\b(?![\w%]| ?(?:tok|req|users|people|calls))`;
const COMES_TO =
  '(?:hits?|reach(?:es)?|costs?|is|are|be|gets? to|goes|go|exceeds?|pass(?:es)?|cross(?:es)?|comes? to|adds? up to|stays?|over|above|under|below|within)';
const REACHED = re`\b(?:what|which|how) ${VOLUME}\b[^?$]{1,60}?\b${COMES_TO} (?:(?:over|above|past|to|about|more than|under|below|within|the) )*${SUM}`;
/** "at what volume is sonnet 10k a month" */
const IS_SUM = re`\b(?:what|which|how) ${VOLUME} (?:is|are|would|will) (?:the |an? )?[a-z][\w .-]{0,30}? (?:be )?${SUM}`;
const HOSTING = /\b(?:host|self-?host|our (?:own|gpus?|fleet)|the (?:gpus?|fleet)|ourselves)/i;

/** The sum, and of whose bill it is asked; undefined for other questions. */
export const billReachedTopic = ({ text }: Heard): Detailed<'bill-reached'> | undefined => {
  const sum = (REACHED.exec(text) ?? IS_SUM.exec(text))?.groups?.sum;
  const usd = sum === undefined ? 0 : scaledNumber(sum);
  return usd > 0 ? { about: 'bill-reached', usd, isOfHosting: HOSTING.test(text) } : undefined;
};
