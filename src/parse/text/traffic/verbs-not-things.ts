import { reAll } from '../../expression.ts';
import type { WordedKind } from '../reworded.ts';

/** "we hit 90M a day", "a record 90M a day": words that count requests elsewhere, and say nothing of what is counted here. */

const WHO = "(?:we|they|it|i|you|traffic|volume|usage|load|demand|users|people)(?:'ll|'ve|'d)?";
const HOW =
  '(?: (?:will|would|can|could|may|might|should|just|already|now|also|have|had|has|did|do|does|to|regularly|often|only|expect|plan|going))*';
const DOES = '(?:hits?|reports?|claims?|records?|reviews?|orders?|posts?|files?|notes?|lists?)';
const AMOUNT = String.raw`(?= (?:(?:about|around|roughly|almost|nearly|over|up to|at) |~ ?)*\d[\d.,]* ?[kmbt]\b)`;

/** The verb gives way to one that counts nothing. */
export const VERBS_NOT_THINGS: WordedKind = {
  holds: /(?:hit|report|claim|record|review|order|post|file|note|list)/i,
  rows: [
    [reAll`\b(${WHO}${HOW}) ${DOES}${AMOUNT}`, '$1 have'],
    [reAll`(?<=^|[,;] ?)(?:hit|claim)${AMOUNT}`, ''],
    [reAll`\b(?:an? )?(?:new |all[- ]time )?record(?: of)?${AMOUNT}`, ''],
    [reAll`\bon (?:review|record|file|report)${AMOUNT}`, ''],
  ],
};
