import { monthlyGrowth } from '../../domain/growth.ts';
import type { Detailed } from '../../domain/topics.ts';
import { MONTHS_IN } from '../../domain/units.ts';
import { hasKey } from '../../keys.ts';

/** "when do we cross if we grow 15% a month?": growth that a question supposes, and when the choice turns with it. */

const GROWS = /\b(?:grow\w*|increas\w*|ris(?:e|es|ing)|mom|month over month|month on month|yoy)\b/i;
const WHEN = /\b(?:when|(?:which|what) month|how (?:soon|long)|at (?:what|which) point|how many months)\b/i;
const TURNS =
  /\b(?:cross\w*|break[- ]?even|wins?|cheaper|pays? (?:off|back)|flips?|worth|ahead|turns?|meet|overtakes?|makes? sense)\b/i;
/** "15%", of which there is one number alone; that of a name is none. */
const SHARE = /(?<![\w.-])(\d{1,3}(?:\.\d+)?) ?(?:%|percent|per cent)/gi;
const OTHER_NUMBER = /(?<![\w.-])\$?\d/;
/** "doubles every year" */
const DOUBLES = /\bdoubl\w+ (?:(?:a|per|each|every) (month|quarter|year)|(?:month|quarter|year)ly)\b/i;

const monthsOf = (line: string): number => {
  if (/\b(?:yoy|annual\w*|yearly)\b/i.test(line)) return MONTHS_IN.year;
  const unit = /\b(month|quarter|year)/i.exec(line)?.[1]?.toLowerCase();
  return hasKey(MONTHS_IN, unit) ? MONTHS_IN[unit] : MONTHS_IN.month;
};

/** The topic of when the choice turns with growth that is supposed; undefined for other words. */
export const crossingAsked = (line: string): Detailed<'growth'> | undefined => {
  if (!WHEN.test(line) || !TURNS.test(line)) return undefined;
  const [share, second] = [...line.matchAll(SHARE)];
  const doubles = share === undefined && DOUBLES.test(line);
  const isAlone = second === undefined && !OTHER_NUMBER.test(line.replace(SHARE, ''));
  if (!isAlone || !(doubles || (share !== undefined && GROWS.test(line)))) return undefined;
  const grown = doubles ? 1 : Number(share?.[1]) / 100;
  return grown > 0
    ? { about: 'growth', isOfTurn: true, perMonth: monthlyGrowth(1 + grown, monthsOf(line)) }
    : undefined;
};
