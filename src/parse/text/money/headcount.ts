import { re, reAll } from '../../expression.ts';
import { STAFF } from '../../people.ts';
import type { Rewording, WordedKind } from '../reworded.ts';

/** Posts of a whole company, who use the model and do not run it: "600 FTE, 20-80 sessions", "40 FTE company". */

/** No model has so many people who run it. */
const MANY = String.raw`(?<![\w.,$€£-])(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?:\.\d)?k|\d{3,6}|[3-9]\d)`;
const SOME = String.raw`(?<![\w.,$€£-])(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?:\.\d)?k|\d{2,6}|[6-9])`;
const POSTS = '(?:ftes?|full[- ]time (?:employees|equivalents))';
const RUN_IT = `(?! (?:of |for |in |on )?(?:(?:ml|dev|the)? ?(?:ops|operations|engineering)\\b|${STAFF}|on[- ]call|maintenance)|,? ?(?:at|@|earning|paid|x|×)? ?[$€£])`;
const USE_IT =
  '(?= (?:\\w+ )?(?:company|organi[sz]ation|org|firm|business|bank|agency|startup|school|university|hospital|team of users|use|uses|using|users)\\b)';

const USERS = '$1 employees';
const OF_COMPANY: readonly Rewording[] = [
  [reAll`(${MANY}) ${POSTS}\b${RUN_IT}`, USERS],
  [reAll`(${SOME}) ${POSTS}\b${USE_IT}`, USERS],
];

/** Beside those who are served at once. */
const BESIDE_SESSIONS: Rewording = [reAll`(${SOME}) ${POSTS}\b${RUN_IT}`, USERS];

/** Rows of wordings, before those that count who runs it. */
export const HEADCOUNT: readonly WordedKind[] = [
  { holds: re`\b${POSTS}\b`, rows: OF_COMPANY },
  {
    beside: /\b(?:concurrent|simultaneous|at once|in parallel|at the same time)\b/i,
    rows: [BESIDE_SESSIONS],
  },
];
