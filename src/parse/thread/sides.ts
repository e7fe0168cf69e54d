import type { Draft } from '../../domain/draft.ts';
import { PER_MONTH } from '../../domain/units.ts';
import { re } from '../expression.ts';
import { scaledNumber } from '../text/short-number.ts';
import { askPeriod, whichPeriod } from './which-period.ts';

/** Tokens in and tokens out of a card that counts them apart: "out is 30M" below "100M tokens a day in, 20M out". */

const SIDE = '(?:in|out)(?:puts?)?(?: tokens?)?';
const IS =
  '(?:(?:is|are|was|will be|of|at|to|goes|up|down|now|more like|about|around|really|actually|only|rather) )*';
const SAID = re`^(?:the |our |make )?(?<side>${SIDE}):? ${IS}(?<many>\d[\d.,]*[mbt])(?: tokens?)?(?: (?:now|instead|not \d[\d.,]*[mbt]))*$|^(?<front>\d[\d.,]*[mbt]) (?:tokens )?(?<behind>${SIDE})(?: (?:now|instead))*$`;
const PERIOD =
  /(?:\b(?:an?|per|each|every) |\/ ?)(?<period>hour|day|week|quarter|year)\b|\b(?<daily>daily)\b/i;
const SIDE_FIELDS = { in: 'workload.inputTokensPerMonth', out: 'workload.outputTokensPerMonth' } as const;

/** "day" of "100M tokens a day in, 20M out"; a month where none is said. */
const periodIn = ({ said }: Draft): string => {
  const words = Object.values(SIDE_FIELDS).map((field) => said[field]?.words ?? '');
  const { period, daily } = PERIOD.exec(words.join(', '))?.groups ?? {};
  return daily === undefined ? (period?.toLowerCase() ?? 'month') : 'day';
};

/** The words with which side and of which period the tokens are. Throws a question where they could be of either. */
export const withSide = (line: string, before: Draft): string => {
  const { side, many, front, behind } = SAID.exec(line)?.groups ?? {};
  const [what, amount] = [side ?? behind, many ?? front];
  const isSaid = Object.values(SIDE_FIELDS).some((field) => before.fields[field] !== undefined);
  if (what === undefined || amount === undefined || !isSaid) return line;
  const one = /^in/i.test(what) ? 'in' : 'out';
  const of = (unit: string): string => `${amount} ${one}put tokens a ${unit}`;
  const period = periodIn(before);
  const now = before.fields[SIDE_FIELDS[one]] ?? 0;
  if (period === 'month') return of('month');
  const perPeriod = now / (PER_MONTH[period] ?? 1);
  const meant = whichPeriod(scaledNumber(amount), { perPeriod, perMonth: now });
  if (meant === undefined) throw askPeriod(line, period, [of(period), of('month')]);
  return of(meant === 'period' ? period : 'month');
};
