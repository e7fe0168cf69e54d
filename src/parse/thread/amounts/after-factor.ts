import type { Draft } from '../../../domain/draft.ts';
import { re } from '../../expression.ts';
import { withAmount, withAmounts } from './amounts.ts';
import { type Relative, takeRelatives } from './relative.ts';
import { SCALED_VOLUMES } from './scaled.ts';
import { ANOTHER } from './sums.ts';

/** What comes on top of a volume that changes by a factor in the same mention: "double the traffic, plus 500 a day". */

const FACTOR_PLUS = /^((?:and |then )?[^,;]{2,40}?) (?:plus|\+) ?(?=\$?\d)/i;

/** The factor of the volume that some words are, and nothing else. */
const factorIn = (words: string): Relative | undefined => {
  const { relatives, rest } = takeRelatives(words);
  const [only, ...more] = relatives;
  return only?.target === 'volume' && more.length === 0 && !/[\w%$]/.test(rest) ? only : undefined;
};

/** "double it plus 100M tokens": the factor, and behind a comma what comes on top. */
export const withFactorApart = (words: string): string => {
  const factor = FACTOR_PLUS.exec(words)?.[1];
  return factor === undefined || factorIn(factor) === undefined
    ? words
    : words.replace(FACTOR_PLUS, '$1, plus ');
};

const ON_TOP = re`^(?:and |then )?(?:plus|add|\+|minus|${ANOTHER})\b|\b(?:more|extra|additional|on top|less|fewer)\b`;

/** Whether words add to what there is, or take off it. */
export const isOnTop = (words: string): boolean =>
  /\d/.test(words) && !words.includes('%') && ON_TOP.test(words);

/** The draft after the factor that a clause is; undefined where it is none, or the volume is not one amount. */
export const afterFactor = (clause: string, before: Draft): Draft | undefined => {
  const relative = factorIn(clause);
  if (relative === undefined) return undefined;
  const fields = { ...before.fields };
  const said = { ...before.said };
  for (const field of SCALED_VOLUMES) {
    const value = fields[field];
    if (value === undefined) continue;
    const words = withAmount(said[field], relative, { words: relative.words });
    if (words.amount === undefined) return undefined;
    fields[field] = value * relative.factor;
    said[field] = words;
  }
  return withAmounts({ ...before, fields, said });
};
