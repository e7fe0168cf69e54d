import type { Draft } from '../../../domain/draft.ts';
import { re } from '../../expression.ts';
import { sellerNamed } from '../../names/rival-seller.ts';
import { LEAD_IN } from '../../text/courtesies.ts';
import { COUNT_WORD, countIn } from '../../text/figures/number-words.ts';
import type { ThreadContext } from '../context.ts';
import { TAKE_AWAY } from '../wording/verbs.ts';
import { wordsOfId } from './names.ts';

/** APIs of a card by what they cost there or by whose they are: "keep the two cheapest", "drop the openai ones". */

/** What an API of the card costs there, USD a month. */
export interface BillOf {
  readonly id: string;
  readonly monthlyUsd: number;
}

const LEADS = `(?:(?:${LEAD_IN}|yeah|yes|let'?s|we|i|can you|could you|just|then|should|could|would)[\\s,]+)*`;
const PICKS =
  '(?:(?:keep|use|take|leave|choose|pick|(?:stay|go|stick) (?:with|on|for))(?: (?:only|just))?|only(?: (?:keep|use|take))?|just)';
const VERB = `(?:(?<picks>${PICKS})|${TAKE_AWAY}|without)`;
const LOW = '(?:cheap(?:est|er)|(?:least|less) expensive|lowest)';
const HIGH = '(?:(?:most|more) expensive|dear(?:est|er)|pric(?:iest|ier)|costl(?:iest|ier))';
const ONE =
  '(?: (?:ones?|apis?|models?|rivals?|options?|of (?:all|(?:all )?(?:them|those|these)|the (?:two|three|four|lot))))?';
const REST = '(?<rest>(?: (?:please|then|instead|for now))*(?:[.!]*$|[,;] .*$| and .*$))';
const BY_BILL = re`^${LEADS}${VERB} (?:the )?(?:(?<many>\d|${COUNT_WORD}) )?(?:(?<low>${LOW})|${HIGH})${ONE}${REST}`;
const ASKS_LOW = re`\b${LOW}\b`;
const ASKS_HIGH = re`\b${HIGH}\b`;
const COMPARES_TWO = /\b(?:cheaper|less expensive|more expensive|dearer|pricier|costlier)\b/i;
const OTHER = re`^${LEADS}${VERB} (?:the )?other(?: (?:one|api))?${REST}`;
const OF_WHOM = re`^${LEADS}${VERB} (?:(?:all|the|our|of|(?<both>both)) )*(?<whose>[a-z][\w.]{1,20}?)(?:'s)?(?<ones> (?:ones|apis|models|rivals))?${REST}`;

/** The APIs of a card that stand there by themselves: what a mix costs is no bill of one of them. */
const idsIn = ({ fields: { apis = [] } }: Draft): readonly string[] =>
  apis.some(({ mix }) => mix !== undefined) ? [] : apis.map(({ id }) => id);

/** Those APIs that have a bill from the cheapest on; none where two have the same. */
const inOrder = async (ids: readonly string[], { bills }: ThreadContext): Promise<readonly string[]> => {
  const known = (await bills?.()) ?? [];
  const own = ids.flatMap((id) => known.find((bill) => bill.id === id) ?? []);
  const isTold = new Set(own.map((bill) => bill.monthlyUsd)).size === own.length;
  return isTold ? own.toSorted((one, two) => one.monthlyUsd - two.monthlyUsd).map(({ id }) => id) : [];
};

/** The same wish with the APIs by their names. */
const named = (groups: Readonly<Record<string, string | undefined>>, ids: readonly string[]): string =>
  `${groups.picks === undefined ? 'drop' : 'only'} ${ids.join(' and ')}${groups.rest?.replace(/^(?: (?:please|then|instead|for now))+/, '').replace(/^[.!]+/, '') ?? ''}`;

const byBill = async (line: string, ids: readonly string[], context: ThreadContext) => {
  const groups = BY_BILL.exec(line)?.groups;
  if (groups === undefined || ids.length < 2) return undefined;
  const many = groups.many === undefined ? 1 : countIn(groups.many);
  // "the cheaper one" of three may be either of two.
  if (many >= ids.length || (COMPARES_TWO.test(line) && ids.length !== 2)) return undefined;
  const order = await inOrder(ids, context);
  const some = groups.low === undefined ? order.slice(-many) : order.slice(0, many);
  return some.length === 0
    ? undefined
    : named(
        groups,
        ids.filter((id) => some.includes(id)),
      );
};

/** "remove the other" behind "which of the two is cheaper?": the one that was not the answer. */
const otherOf = async (line: string, ids: readonly string[], context: ThreadContext) => {
  const groups = OTHER.exec(line)?.groups;
  const [newest = ''] = context.last ?? [];
  const isLow = ASKS_LOW.test(newest);
  if (groups === undefined || ids.length !== 2 || isLow === ASKS_HIGH.test(newest)) return undefined;
  const [low, high] = await inOrder(ids, context);
  const other = isLow ? high : low;
  return other && named(groups, [other]);
};

const ofWhom = (line: string, ids: readonly string[]): string | undefined => {
  const groups = OF_WHOM.exec(line)?.groups;
  if (groups === undefined) return undefined;
  const whose = (groups.whose ?? '').toLowerCase();
  const seller = sellerNamed(whose)?.id;
  const one = whose.replace(/s$/, '');
  const some = ids.filter((id) => id.startsWith(`${seller}/`) || wordsOfId(id).includes(one));
  const areMeant = groups.both === undefined ? groups.ones !== undefined || one !== whose : some.length === 2;
  return areMeant && some.length > 1 - Number(groups.ones !== undefined) ? named(groups, some) : undefined;
};

/**
 * The words with the names of APIs that they tell by their bills or by whose they are; the words themselves where they
 * tell none, or leave open which.
 */
export const withApisTold = async (line: string, context: ThreadContext): Promise<string> => {
  const ids = context.before === undefined ? [] : idsIn(context.before);
  if (ids.length === 0) return line;
  return (
    (await byBill(line, ids, context)) ?? (await otherOf(line, ids, context)) ?? ofWhom(line, ids) ?? line
  );
};
