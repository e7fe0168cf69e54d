import { toType } from '../../../domain/round.ts';
import { re, reAll } from '../../expression.ts';
import { amountOfMoney } from '../../money.ts';
import { STAFF } from '../../people.ts';
import { A_YEAR } from '../../period-names.ts';
import { PART } from '../figures/number-words.ts';
import type { Rewording, WordedKind } from '../reworded.ts';

/** A part of one person's time, wherever the share stands: "20% devops", "SRE (15%)", "10% of a $120k engineer". */

const START = String.raw`(?<=^|[,;(+\n] ?|\b(?:and|plus|with|for) )`;
const END = String.raw`(?=\s*(?:$|[,;.)\n]))`;
const ONE = '(?:(?:an?|one|1|our|the) )?';
const WORK = '(?:dev|ml)ops';
const WORKER = `(?:${STAFF}|${WORK}(?: engineer)?)`;
const SHARE = String.raw`(?:100|\d{1,2}(?:\.\d)?) ?%`;
const THOUSANDS = String.raw`\d{2,3}(?:\.\d)?(?:k|,\d{3})`;
const YEARS_PAY = amountOfMoney(THOUSANDS);
const OF_A_YEAR = `(?:${A_YEAR}|/ ?y\\b)`;
const PAY = `(?:${YEARS_PAY}${OF_A_YEAR}?|${THOUSANDS}${OF_A_YEAR})`;

/** "a $120k devops engineer": what one of them earns a year. */
const PAY_BEFORE: Rewording = [
  reAll`\b(an?|one|1) (${YEARS_PAY})${OF_A_YEAR}? (${WORKER})\b`,
  '$1 $3 at $2 a year',
];

/** "devops engineer $120k/y 10%", "an ML engineer at $150k a year, 25%": the share behind the pay. */
const BEHIND_PAY: Rewording = [
  reAll`${START}${ONE}(${WORKER})(?:,| at| @| on| for|:| \(){0,2} ?(${PAY})\)?(?:,| at| @| for|:){0,2} ?\(?(${SHARE})\)?${END}`,
  '$3 of an $1 at $2',
];

/** "SRE 15%", "devops: 20%" */
const BEHIND_WORKER: Rewording = [
  reAll`${START}${ONE}(${WORKER})(?::| at| @)? ?\(?(${SHARE})\)?${END}`,
  '$2 of an $1',
];

/** "20% devops", "20% of our devops": somebody who is called after the work. */
const OF_WORK: Rewording = [reAll`(${SHARE}) (?:of )?${ONE}(${WORK})(?: person| guy)?${END}`, '$1 of a $2'];

/** "10% of each of 3 engineers": so much of the time of all of them. */
const OF_SEVERAL: Rewording = [
  reAll`(?<![\d.,])(100|\d{1,2}(?:\.\d)?) ?% of (?:each of )?(?:(?:our|the) )?([2-9]) ${STAFF}${END}`,
  (_, share = '', many = '') => `${toType((Number(share) * Number(many)) / 100)} FTE`,
];

/** "a third of our engineer's time", "half our DBA": whose they are changes nothing. */
const OF_OURS: Rewording = [
  reAll`\b(half|${PART}|${SHARE})(?: of)? (?:our|the|my|your|their) (?=${WORKER}(?!s\b))`,
  '$1 of an ',
];

/** Rows of wordings, before those that count people. */
export const STAFF_SHARES: readonly WordedKind[] = [
  { holds: /\d ?k|,\d{3}/i, rows: [PAY_BEFORE] },
  { holds: /(?:our|the|my|your|their) /i, beside: /half|third|quarter|fifth|tenth|%/i, rows: [OF_OURS] },
  { holds: /%/, rows: [BEHIND_PAY, BEHIND_WORKER, OF_WORK, OF_SEVERAL] },
];

/** "20% ops", "15% of the ops team", "20% dev": of whose time, nobody said. */
export const SHARE_OF_WORK = re`(?<![\d.,])(?<share>100|\d{1,2}(?:\.\d)?) ?%(?: of)?(?: (?:the|our|an?))? (?:(?:ops|operations|platform|infra|devs?|developers?)(?: team| people| person| work)?|(?:dev|ml)ops team)${END}`;

/** The posts of such words, where they are of one person. */
export const postsOfWork = (words: string): string =>
  `${toType(Number(SHARE_OF_WORK.exec(words)?.groups?.share) / 100)} FTE`;
