import type { Draft } from '../../domain/draft.ts';
import { PERSON } from '../../domain/people.ts';
import { re } from '../expression.ts';
import { ask, notUnderstood, quoted } from '../problems.ts';
import { LEAD_IN } from '../text/courtesies.ts';
import { namesOurs } from './talk.ts';

/** "they drop 20%": people behind talk of people, prices behind talk of prices, and asked behind anything else. */

const MOVES =
  '(?:(?:will|would|could|may|might|have|has|just) )*(?:drop|dropped|fall|fell|shrink|shrank|rise|rose|grow|grew|increase|increased|decrease|decreased|go up|go down|went up|went down|are up|are down|come down|came down)';
const THEY_MOVE = re`^(?:(?:${LEAD_IN}|if|what if) )*they (?<how>${MOVES})(?: by)? (?<by>\d+(?:\.\d+)? ?%)(?: (?:again|then|too))*$`;
const OF_PEOPLE = re`\b(?:${PERSON})\b`;
const OF_PRICES =
  /[$€£]|\b(?:price|pricing|rate|cost|discount|vendor|seller|provider|api|raise|cheaper|list)/i;
const DOWN = /\b(?:drop|fall|fell|shr|decrease|down)/i;

/** The words, with who moves. Throws the question where the words before speak of nobody who could. */
export const withWhoMoves = (line: string, _before: Draft, last: readonly string[]): string => {
  const { how = '', by } = THEY_MOVE.exec(line)?.groups ?? {};
  if (by === undefined) return line;
  const newest =
    last.find((words) => OF_PEOPLE.test(words) || OF_PRICES.test(words) || namesOurs(words)) ?? '';
  const way = DOWN.test(how) ? 'drop' : 'rise';
  if (OF_PEOPLE.test(newest) && !OF_PRICES.test(newest))
    return `users ${way === 'drop' ? 'drop' : 'grow'} ${by}`;
  if (newest !== '') return line;
  throw notUnderstood(ask`${quoted(line)}: who? The people who use it, or prices?`, [
    `${by} ${way === 'drop' ? 'less' : 'more'} traffic`,
    `API prices ${way} ${by}`,
    `GPU prices ${way} ${by}`,
  ]);
};
