import { MONTH_NAMES } from '../../../domain/day.ts';
import { significant } from '../../../domain/round.ts';
import { LONGEST_MONTH_HOURS } from '../../../domain/units.ts';
import { reAll } from '../../expression.ts';
import { MONTH_NAME } from '../../month-names.ts';
import { BEGINS, ENDS } from '../../statement-bounds.ts';
import type { Rewording, WordedKind } from '../reworded.ts';

/** What dashboards and invoices write: "Requests 1.2M | Tokens in 2.4B", "1.48B tokens (30d)", "730 hours $17,461.60". */

const COUNTED =
  '(?:requests|calls|tokens (?:in|out)|(?:(?:total|input|output|prompt|completion|cached(?: input)?) )tokens)';

/** "Requests 1.2M | Tokens in 2.4B": the label stands in front of its figure. */
const LABEL_FIRST: Rewording = [
  reAll`${BEGINS}(${COUNTED}) (?=~?\d[\d.,]* ?[kmb]?\b(?! (?:a|per)\b))`,
  '$1: ',
];

/** "gpt-5, input, 410.2M, output, 63.1M": each label in a cell of its own. */
const LABEL_CELLS: Rewording = [
  /(?<=^|[,;|\t] ?)(input|output)( tokens)?(?:, ?|; ?|\t| ?\| ?)(~?\d[\d.,]*\d ?[kmb]?)(?=\s*(?:$|[,;|\t]))/gi,
  '$1$2: $3',
];

/** "in 450, out 90": sizes of a request behind their side, each in a cell of its own. */
const SIDE_CELLS: Rewording = [
  reAll`(?<=^|[,|] ?)(in|out)(?:put)?(?: tok(?:en)?s?)? (\d+(?:[.,]\d+)*k?)(?![.,]?\d)${ENDS}`,
  '$2 $1',
];

/** "in 200M, out 12M": the side of the first, and no word between two others. */
const IN_AND_OUT: Rewording = [
  /\bin[ :]{1,2}(~?\d+(?:[.,]\d+)* ?[mbt])(?: ?tok(?:en)?s?)?((?: ?\/ ?(?:day|week|month|mo)| (?:a|per) (?:day|week|month))?) ?(?:[,;/|+&]|and\b)? ?out[ :]{1,2}(~?\d+(?:[.,]\d+)* ?[kmbt]?)(?: ?tok(?:en)?s?)?(?![\w%.]*[\w%])/gi,
  '$1 input tokens$2, $3 output tokens',
];

/** "1.48B tokens (30d)", "tokens (7d): 9.8B": the time that was counted. */
const COUNTED_OVER: Rewording = [
  /(?<=\b(?:tok(?:en)?s?|requests|calls|usage|spend|cost|volume|\d[kmb])) ?\((?:(?:last|past|trailing|rolling) )?(\d{1,3}) ?(d|days?|h|hrs?|hours?)\)/gi,
  (words = '', many, unit = '') => {
    const days = /^h/i.test(unit) ? Number(many) / 24 : Number(many);
    return Number.isInteger(days) && days > 0 ? ` in the last ${days} days` : words;
  },
];

/** "2026-10", "10/2026": a month of the calendar is no range and no pair. */
const MONTH_STAMPS: readonly Rewording[] = [
  /(?<=^|[,;|] ?|\b(?:usage|spend|bill|invoice|costs?|for|in|of):? )(?:(?:date|month|period):? )?20\d\d[-/](0[1-9]|1[0-2])(?![\w-]|[/.,]\d| ?(?:tok|req|in\b|out\b))/gi,
  /(?<![\w.,$€£/-]|\b(?:until|till|by|from|to|since|through) )(0?[1-9]|1[0-2])\/20\d\d(?![\w-]|[/.,]\d| ?(?:tok|req|in\b|out\b))/gi,
].map((stamp) => [stamp, (_, month) => `in ${MONTH_NAMES[Number(month) - 1] ?? ''}`]);

/** "period Oct 1 - Oct 31, 2026": the days that a bill is for. */
const BILLED_DAYS: Rewording = [
  reAll`\b(?:(?:billing )?period:? )?(${MONTH_NAME}) (\d{1,2}) ?(?:-|–|to) ?\1 (\d{1,2})(?:,? 20\d\d)?\b`,
  (words = '', month, from, to) => (Number(from) === 1 && Number(to) >= 28 ? `in ${month}` : words),
];

/** Behind the name of a card or a machine: the hours of people are paid too. */
const HOURS = String.raw`(?<=\b[a-z\d_-]{0,20}[a-z]\d(?:(?!ops|setup|admin|eng|support)[^,;$]){0,30})(?<![\w.,$])(\d{1,4}(?:\.\d{1,2})?) ?(?:hours|hrs?|h)`;

/** "1460 hrs @ $2.69 = $3,927.40": the hours of all cards, and the price of one. */
const HOURS_AT: Rewording = [
  reAll`${HOURS} ?(?:@|at|x|×|\*) ?\$ ?(\d{1,3}(?:\.\d{1,4})?)(?: ?\/ ?(?:h|hr|hour)\b)? ?= ?\$ ?([\d,]+(?:\.\d{1,2})?)`,
  (words = '', hours, usd, sum = '') => {
    const isProduct = Math.abs(Number(hours) * Number(usd) - Number(sum.replaceAll(',', ''))) < 1;
    if (!isProduct) return words;
    return `at $${usd}/hr${Number(hours) > LONGEST_MONTH_HOURS ? '' : `, billed ${hours} hours`}`;
  },
];

/** "gpu_8x_h100 730 hours $17,461.60": what the machine costs in those hours. */
const HOURS_COST: Rewording = [
  reAll`${HOURS},? (?:(?:for|=|at|costs?) )*\$ ?([\d,]{3,9}(?:\.\d{1,2})?)(?![\w/,.]*\d| ?(?:\/|per|an?|each)\b)`,
  (words = '', hours, sum = '') => {
    const usd = Number(sum.replaceAll(',', '')) / Number(hours);
    return Number(hours) <= LONGEST_MONTH_HOURS && usd >= 0.1
      ? `at $${significant(8, usd)}/hr in total, billed ${hours} hours`
      : words;
  },
];

/** "Year 1 0.5B/mo, Year 2 2B/mo": which year of a plan it is changes no figure. */
const YEAR_OF_PLAN: Rewording = [
  reAll`${BEGINS}(?:year|yr|y) ?[1-9] ?[:=]? ?(?=~?[$€£]?\d[\d.,]* ?[kmb]?\b)`,
  '',
];

/** "Amount due $18,402.77" */
const DUE: Rewording = [
  /\b(?:amount|total|balance)(?: amount)? due:? (?=(?:us ?\$|usd|eur|gbp|[$€£]) ?\d)/gi,
  'invoice total ',
];

/** The rows, and what a line holds where they may read something. */
export const DASHBOARDS: readonly WordedKind[] = [
  { holds: /\b(?:requests|calls|tokens(?: in| out)?) ~?\d/i, rows: [LABEL_FIRST] },
  {
    rows: [LABEL_CELLS],
  },
  { rows: [SIDE_CELLS] },
  { rows: [IN_AND_OUT] },
  { holds: /\((?:[a-z]+ )?\d{1,3} ?[dh]/i, rows: [COUNTED_OVER] },
  { holds: /\by(?:ea)?r? ?[1-9]/i, rows: [YEAR_OF_PLAN] },
  { holds: / due:? /i, rows: [DUE] },
  { holds: /20\d\d[-/]\d\d|\d\/20\d\d/, rows: MONTH_STAMPS },
  { holds: /[a-z] \d{1,2} ?(?:-|–|to) ?[a-z]+ \d/i, rows: [BILLED_DAYS] },
  { holds: /^(?=.*\d ?h)(?=.*\$)/is, rows: [HOURS_AT, HOURS_COST] },
];
