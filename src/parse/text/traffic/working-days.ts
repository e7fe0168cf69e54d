import { reAll } from '../../expression.ts';
import { A_CARD } from '../../names/gpu-name.ts';
import type { Rewording, WordedKind } from '../reworded.ts';

/** Hours of working days as those who staff a desk write them: "8x5", "24/5". */

/** So many hours of each working day, from nine on where they fit behind it. */
const workingHours = (hours: string): string => {
  const from = Math.min(9, 24 - Number(hours));
  return `weekdays ${from}-${from + Number(hours)}`;
};

const NO_HOURS_BEHIND = String.raw`(?! ?(?:(?:${A_CARD}|gpus?|nodes)\b|[x×%\d:/$€£]|[.,]\d|(?:in|input|out|output|ratio|split|mix|i\/o)\b))`;
/** What is open, staffed or asked for in those hours. */
const OPEN =
  '(?:run(?:s|ning)?|hours|times?|desk|support|demand|traffic|load|open|office|operations?|operating|service|coverage|available|availability|staffed|shifts?|sla)';

/** "250 tickets an hour 8x5", "24x5": so many hours of a working day. */
const BY_FIVE: Rewording = [
  reAll`(?:\b(?:during|on|in) )?(?<![\d.])(?:([6-9]|1[0-2]|24) ?[x×] ?5|(1[3-9]|2[0-3])[x×]5)\b${NO_HOURS_BEHIND}`,
  (_, hours, longer = '') => workingHours(hours ?? longer),
];

/** "GPUs on 10/5": for so long the machines are paid. */
const ON_BY_FIVE: Rewording = [
  reAll`\b((?:gpus?|machines?|servers?|nodes?|instances?|cards?|${A_CARD})(?: (?:are|is|only|just|switched|turned))* (?:on|up|running|billed|paid)|billed) (?:for )?([6-9]|1\d|2[0-4]) ?[x×/] ?5\b${NO_HOURS_BEHIND}`,
  '$1, billed $2 hours per weekday,',
];

/** "we run 24/5", "business hours 9/5"; "20/5" alone is four to one. */
const OVER_FIVE: readonly Rewording[] = [
  [
    reAll`(?<=\b${OPEN}(?: (?:is|are|it|at|for|of|about|our|mostly))*[:,]? )(?:during |on |in )?([6-9]|1\d|2[0-4]) ?\/ ?5\b${NO_HOURS_BEHIND}`,
    (_, hours = '') => workingHours(hours),
  ],
  [reAll`(?<![\w.,$€£:/-])([6-9]|1\d|2[0-4]) ?\/ ?5(?= ${OPEN}\b)`, (_, hours = '') => workingHours(hours)],
  [
    reAll`(?<![$€£:/.\d-] ?|\b(?:ratio|mix|split|vs\.?|versus|at|by|since|until|from|before|after|due|costs?|charges?|wants?|price[ds]?|is|of|in|input|out|output) )(?<=^|[\s,;(])(8|9|1[1-46-9]|2[1-4]) ?\/ ?5(?=\s*(?:$|[,;)]|\.(?!\d)))`,
    (_, hours = '') => workingHours(hours),
  ],
];

/** "on school days": the holidays of a year are not left out of them, as those of other working days are not. */
const SCHOOL_DAYS: readonly Rewording[] = [
  [/(?<=\b(?:per|a|each|every) )school[- ]day\b/gi, 'working day'],
  [/\b(?:only )?(?:on |during )?school[- ]days\b(?: only)?/gi, 'weekdays only'],
];

const M_TO_F: Rewording = [/(?<!-)\bm ?[-–] ?f\b(?!-)/gi, 'mon-fri'];

/** "8x5", "24/5", "M-F". */
export const WORKING_DAYS: WordedKind = {
  holds: /\d ?[x×/] ?5\b|\bm ?[-–] ?f\b|\bschool/i,
  rows: [ON_BY_FIVE, BY_FIVE, ...OVER_FIVE, M_TO_F, ...SCHOOL_DAYS],
};
