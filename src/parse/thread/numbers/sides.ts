import type { Draft } from '../../../domain/draft.ts';
import { re } from '../../expression.ts';
import { perMonthOf } from '../../period-names.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';
import { scaledNumber } from '../../text/figures/short-number.ts';
import { askPeriod, whichPeriod } from './which-period.ts';

/** Tokens in and tokens out of a card that counts them apart: "out is 30M" below "100M tokens a day in, 20M out". */

const SIDE = '(?:in|out)(?:puts?)?(?: tokens?)?';
const IS =
  '(?:(?:is|are|was|will be|of|at|to|goes|up|down|now|more like|about|around|really|actually|only|rather) )*';
const SAID = re`^(?:the |our |make )?(?<side>${SIDE}):? ${IS}(?<many>\d[\d.,]*[mbt])(?: tokens?)?(?: (?:now|instead|not \d[\d.,]*[mbt]))*$|^(?<front>\d[\d.,]*[mbt]) (?:tokens )?(?<behind>${SIDE})(?: (?:now|instead))*$`;
/** "input 600", "120 out", which may be of a month too where the card counts those in millions. */
const NO_SCALE = re`^(?:(?:the|our|make|and|but) )*(?<side>${SIDE}):? ${IS}(?<many>\d{1,3}(?:\.\d+)?)(?: tokens?)?(?: (?:now|instead))*$|^(?<front>\d{1,3}(?:\.\d+)?) (?:tokens )?(?<behind>${SIDE})$`;
const PERIOD =
  /(?:\b(?:an?|per|each|every) |\/ ?)(?<period>hour|day|week|quarter|year)\b|\b(?<daily>daily)\b/i;
const SIDE_FIELDS = { in: 'workload.inputTokensPerMonth', out: 'workload.outputTokensPerMonth' } as const;

/** "day" of "100M tokens a day in, 20M out"; a month where none is said. */
const periodIn = ({ said }: Draft): string => {
  const words = Object.values(SIDE_FIELDS).map((field) => said[field]?.words ?? '');
  const { period, daily } = PERIOD.exec(words.join(', '))?.groups ?? {};
  return daily === undefined ? (period?.toLowerCase() ?? 'month') : 'day';
};

/** Throws the question of what a side without a scale is, where a month of it was said and it could be so many of those. */
export const refuseNoScale = (line: string, { fields }: Draft): void => {
  const { front = '', behind = '', side = behind, many = front } = NO_SCALE.exec(line)?.groups ?? {};
  const one = /^in/i.test(side) ? 'in' : 'out';
  const now = fields[SIDE_FIELDS[one]];
  if (many === '' || now === undefined) return;
  const scale = now >= 1e9 ? 'B' : now >= 1e6 ? 'M' : 'k';
  throw notUnderstood(ask`${quoted(line)}: tokens of a month, or of each request?`, [
    `${many}${scale} ${one}put tokens a month`,
    `${many} tokens ${one} per request`,
  ]);
};

/** The words with which side and of which period the tokens are. Throws a question where they could be of either. */
export const withSide = (line: string, before: Draft): string => {
  refuseNoScale(line, before);
  const { side, many, front, behind } = SAID.exec(line)?.groups ?? {};
  const [what, amount] = [side ?? behind, many ?? front];
  const isSaid = Object.values(SIDE_FIELDS).some((field) => before.fields[field] !== undefined);
  if (what === undefined || amount === undefined || !isSaid) return line;
  const one = /^in/i.test(what) ? 'in' : 'out';
  const of = (unit: string): string => `${amount} ${one}put tokens a ${unit}`;
  const period = periodIn(before);
  const now = before.fields[SIDE_FIELDS[one]] ?? 0;
  if (period === 'month') return of('month');
  const perPeriod = now / perMonthOf(period);
  const meant = whichPeriod(scaledNumber(amount), { perPeriod, perMonth: now });
  if (meant === undefined) throw askPeriod(line, period, [of(period), of('month')]);
  return of(meant === 'period' ? period : 'month');
};
