import type { Draft } from '../../domain/draft.ts';
import type { Detailed } from '../../domain/question.ts';
import { MONTHS_IN } from '../../domain/units.ts';
import { hasKey } from '../../keys.ts';
import { re } from '../expression.ts';
import { COUNT_WORD, countIn } from '../text/figures/number-words.ts';
import { ROLES } from './wording/sellers.ts';

/** What some time comes to in all: "what would 6 months look like?", "the boss wants it for 1 year". */

const TIME = `(?<many>\\d{1,2}|an?|${COUNT_WORD}) (?<unit>month|quarter|year)s?`;
const SO = '(?:(?:and|so|but|ok(?:ay)?|then)[\\s,]+)*';
const ASKED: readonly RegExp[] = [
  re`^${SO}(?:what|how) (?:would|does|will|do|is) ${TIME} (?:look(?: like)?|be|cost(?: us)?|come to)\??$`,
  re`^${SO}(?:the |our |my )?(?:${ROLES}|team|client|customer) (?:wants?|needs?|asks?|would like)(?: to (?:know|see)| it| that| this| the (?:numbers?|total|bill|costs?)| a (?:number|figure|total))* (?:for|over) ${TIME}$`,
];
const SUM = '(?:total|sum|cost|bill|price|tco|budget|spend|figure|number)s?';
const OF_WHAT =
  '(?: (?:of|for|on|with) (?:the |our )?(?:hosting|self-?hosting|apis?|both|each|all|it|that|this|everything|[a-z][a-z-]*(?:[ -][\\d.]+)?(?:-[a-z]+)?))?';
const NAMED: readonly RegExp[] = [
  re`^${SO}(?:(?:what(?:'?s| is)|give me|show me|tell me) )?(?:the |our |a )?(?:full[- ]|whole[- ])?(?:(?<many>\d{1,2}|${COUNT_WORD})[- ])?(?<unit>month|quarter|year)s? ${SUM}(?: (?:of ownership|please|then))*${OF_WHAT}\??$`,
  re`^${SO}(?:the |our )?${SUM} (?:of|for|over|in) (?:(?:the|a|an|one|whole|full|entire|next) )*(?:(?<many>\d{1,2}|${COUNT_WORD}) )?(?<unit>month|quarter|year)s?${OF_WHAT}\??$`,
];
/** What is bought is used for so long, and what is reserved is paid for it. */
const FOR_SO_LONG = re`^${SO}(?:for|over) ${TIME}(?: in (?:total|all|sum))?$`;

/** The topic of what so much time comes to; undefined for other words. */
export const totalAsked = (line: string, before: Draft | undefined): Detailed<'yearly'> | undefined => {
  if (before === undefined) return undefined;
  const { 'selfHosted.procurement.kind': kind = 'rent', 'selfHosted.procurement.termMonths': term } =
    before.fields;
  const isRent = kind === 'rent' && term === undefined;
  const groups = [...ASKED, ...NAMED, ...(isRent ? [FOR_SO_LONG] : [])]
    .map((pattern) => pattern.exec(line)?.groups)
    .find((found) => found !== undefined);
  const { many = '1', unit } = groups ?? {};
  const said = unit?.toLowerCase();
  if (!hasKey(MONTHS_IN, said)) return undefined;
  return { about: 'yearly', many: /^an?$/i.test(many) ? 1 : countIn(many), unit: said };
};
