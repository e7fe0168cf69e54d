import type { Draft, DraftFields } from '../../domain/draft.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { notUnderstood, quoted } from '../problems.ts';

/** "the bill is now $10k": a bill in a thread is of the API whose bill was said. */

/** What somebody says that the API costs them now. */
export interface BillNow {
  /** Above 0. */
  readonly usdPerMonth: number;
  readonly words: string;
}

const AMOUNT = String.raw`\$? ?(?<amount>\d[\d,]*(?:\.\d+)?) ?(?<scale>[km])?(?: ?(?:usd|dollars?))?`;
const BILLS: readonly RegExp[] = [
  new RegExp(
    String.raw`^(?:the |our |my )?(?:api |monthly )?(?:bill|spend|spending|invoice)(?: (?:is|was|are|will be|should be|(?:goes|grows|rises|drops|went|fell) (?:up |down )?to))?(?: (?:now|actually|really|more like|about|around|closer to|only))* ${AMOUNT}(?: ?(?:a|per|\/) ?mo(?:nth)?)?$`,
    'i',
  ),
  new RegExp(String.raw`^(?:make it |set it to |it'?s )?(?=\$)${AMOUNT} ?(?:a|per|\/) ?mo(?:nth)?$`, 'i'),
];
/** Below a bill an amount alone is the bill. */
const AMOUNT_ALONE = new RegExp(
  `^(?:(?:it'?s|make it|now|more like|only|about|around|closer to) )*${AMOUNT}(?: (?:now|instead|actually))*$`,
  'i',
);
/** No smaller number is likely to be one. */
const LEAST_BILL = 100;
const SCALES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6 };

/** The bill that a whole mention says; undefined where it says something else. `before` is what was said before. */
export const billIn = (line: string, before?: Draft): BillNow | undefined => {
  const isBilled = before?.fields['workload.bill'] !== undefined;
  for (const pattern of isBilled ? [...BILLS, AMOUNT_ALONE] : BILLS) {
    const { amount, scale } = pattern.exec(line)?.groups ?? {};
    const usdPerMonth =
      Number((amount ?? '').replaceAll(',', '')) * (SCALES[(scale ?? '').toLowerCase()] ?? 1);
    if (usdPerMonth > (pattern === AMOUNT_ALONE ? LEAST_BILL : 0)) return { usdPerMonth, words: line };
  }
  return undefined;
};

/** The same API's bill with the new amount. Throws where no bill was said before: it hangs on whose it is. */
export const billAfter = (
  fields: Readonly<DraftFields>,
  { apis }: Scenario,
  { usdPerMonth, words }: BillNow,
): Pick<DraftFields, 'workload.bill'> => {
  const before = fields['workload.bill'];
  if (before !== undefined) return { 'workload.bill': { ...before, usdPerMonth } };
  throw notUnderstood(
    `${quoted(words)}: the bill of which API? It says how many tokens there are.`,
    apis.map(({ id }) => `$${usdPerMonth} a month on ${id}`),
  );
};
