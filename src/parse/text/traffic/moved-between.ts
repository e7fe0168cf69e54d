import { findApi } from '../../../catalog/index.ts';
import { reAll } from '../../expression.ts';
import { A_LINE } from '../../names/family-name.ts';
import type { WordedKind } from '../reworded.ts';

/** "switch from opus to sonnet for 60% of our 900M tokens": a part that another API takes, and what stays. */

const NAME = String.raw`([a-z][\w.-]{1,30}(?: (?:\d[\d.]*|${A_LINE}))*)`;
const MOVES = '(?:switch|mov|shift|migrat|rout|send|put)(?:e|ing|es)?';
const TOKENS = String.raw`(\d[\d.,]* ?[kmb])`;

/** Both as a mix of what is there; the words as they are where one is no API. */
const mixOf = (words: string, amount: string, share: string, to: string, from: string): string =>
  findApi(to) !== undefined && findApi(from) !== undefined
    ? `${amount} tokens, ${share}% ${to}, ${100 - Number(share)}% ${from}`
    : words;

const SOME = String.raw`(\d{1,2}(?:\.\d)? ?%(?: of (?:(?:the|our|all) )*[a-z]{3,12})?)`;

/** "10% of calls escalate from haiku to opus": the one that has them all stands first. */
export const HANDED_ON: WordedKind = {
  holds: /^(?=.*%)(?=.* from )(?=.* to )/is,
  rows: [
    [
      reAll`(?<![\d.])${SOME} (?:(?:are|is|get|gets|will|would|be) )*(escalat|overflow|fall|forward|rout|hand|pass)(e[ds]?|s|ed|ing)?( back| on| over| up)? from ${NAME} to ${NAME}`,
      (words = '', some = '', _verb = '', _ending = '', _on = '', from = '', to = '') =>
        findApi(from) === undefined || findApi(to) === undefined
          ? words
          : `${from}, ${some} escalate to ${to}`,
    ],
  ],
};

/** The rows, and what a line holds where they may read something. */
export const MOVED_BETWEEN: WordedKind = {
  holds: /^(?=.*\b(?:switch|mov|shift|migrat|rout|send|put))(?=.*\d ?% of)(?=.* to )/is,
  rows: [
    [
      reAll`\b${MOVES} (?:over )?(?:from )?${NAME} (?:over )?to ${NAME} (?:for|on|with) (?:about |around )?(\d{1,2}) ?% of (?:(?:our|the|all|its) )*${TOKENS} ?tok(?:en)?s?`,
      (words = '', from = '', to = '', share = '', amount = '') => mixOf(words, amount, share, to, from),
    ],
    [
      reAll`\b${MOVES} (?:over )?(?:about |around )?(\d{1,2}) ?% of (?:(?:our|the|all|its) )*${TOKENS} ${NAME} tok(?:en)?s? (?:over )?to ${NAME}`,
      (words = '', share = '', amount = '', from = '', to = '') => mixOf(words, amount, share, to, from),
    ],
  ],
};
