import { reAll } from '../../expression.ts';
import type { WordedKind } from '../reworded.ts';

/** What an API's price would be after so many per cent less: "if sonnet drops its price by 40%". */

const NAME = String.raw`([a-z][\w.]*(?:[- ](?!(?:drops?|cuts?|lowers?|reduces?|slash\w*|prices?)\b)[\w.]+){0,2})`;

/** A cut of a price as a discount on it, which counts the same. */
export const PRICE_CUT: WordedKind = {
  holds: /^(?=.*\bprices?\b)(?=.*(?:drop|cut|lower|reduc|slash))(?=.*%)/is,
  rows: [
    [
      reAll`\b(?:if|when|suppose|assuming|say) ${NAME} (?:drops?|cuts?|lowers?|reduces?|slashes?|dropped|lowered|reduced) (?:its |their |the )?(?:api )?prices? (?:by |another )?(\d{1,2}) ?%,?`,
      '$2% off $1,',
    ],
  ],
};
