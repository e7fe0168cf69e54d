import { reAll } from '../expression.ts';
import type { Rewording, WordedKind } from './reworded.ts';

/** What costs nothing, and is no GPU: "ops costs nothing", "electricity is zero", "without electricity". */

const NOTHING = String.raw`(?:'?s)?(?: (?:costs?|is|are|counts?|at|of|us|for|as|me))*(?: ?[:=])? ?(?:nothing|zero|nil)(?: (?:extra|additional(?:ly)?|more|on top|costs?|dollars|usd))*(?=$|[\s,;.)])(?! (?:trust|downtime|data|ops|egress)\b)`;

const ROWS: readonly Rewording[] = [
  [
    reAll`\b(?:(?:our|my|the|all|extra|existing) ){0,3}(?:ops|operations|staff|staffing|devops|admin|engineering|labou?r|people|engineers?'?s?'?(?: time)?|(?:ops|staff|my|our) time)${NOTHING}`,
    'no ops',
  ],
  [reAll`\b(?:electricity|power)(?: costs?)?${NOTHING}`, 'free electricity'],
  // "colo $2k without power": there it comes on top.
  [
    /(?<=^|[,;.] ?)(?:without|not counting|leaving out|ignoring) (?:any |the |our )?(?:electricity|power)(?: (?:costs?|bills?|prices?))?(?=\s*(?:$|[,;.)]))/gi,
    'no electricity',
  ],
  [reAll`\begress(?: (?:costs?|fees?))?${NOTHING}`, 'no egress fees'],
  // "0 ops, 0 setup"
  [/(?<=^|[\s,;(])0 (?=(?:ops|setup|set[- ]up)\b)/gi, 'no '],
];

/** The rows, and what a line holds where they may read something. */
export const COSTS_NOTHING: WordedKind = {
  holds: /\b(?:nothing|zero|nil)\b|\b0 (?:ops|set)|^(?=.*(?:out|ing) )(?=.*(?:electric|power))/is,
  rows: ROWS,
};
