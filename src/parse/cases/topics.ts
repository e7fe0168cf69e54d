import { type Draft, type DraftField, EMPTY_DRAFT, fieldsIn } from '../../domain/draft.ts';
import { type Belongs, FIELDS } from '../../domain/fields/index.ts';
import { LlmcostError, orWhyRefused } from '../../errors.ts';
import { re } from '../expression.ts';
import { LIKELY_SIZE } from '../likely-amounts.ts';
import { parseLine } from '../line.ts';
import { A_TERM } from '../names/paying-terms.ts';
import { LANDLORD } from '../names/seller-name.ts';
import { A_PERIOD } from '../period-names.ts';
import { saysVolume } from '../print/spoken-of.ts';
import { understoodIn } from '../problems.ts';
import { type Clause, unlabelled } from './clauses.ts';

/** What each clause of a line speaks of, as it is read by itself. */

/** A clause with what it says. */
export interface ReadClause extends Clause {
  readonly draft: Draft;
  readonly topics: ReadonlySet<Belongs>;
}

/** "1 year 2.10", "spot 1.40": a term of paying with its price, which by itself names nothing that is paid for. */
const TERM_WITH_PRICE = re`\b(?:${A_TERM}|monthly|payg)\b[^,;]*(?:[$€£] ?\d|\d?\.\d)|(?:[$€£] ?\d[\d.]*|\d?\.\d+) ?(?:\/ ?\w+ )?(?:payg|(?:for )?${A_TERM})\b`;

const OF_REQUEST: readonly DraftField[] = [
  'workload.tokensPerMonth',
  'workload.inputTokensPerMonth',
  'workload.outputTokensPerMonth',
];

/** A few thousand tokens without a period are the size of a request where the line counts requests. */
const isSize = ({ fields, said }: Draft, field: DraftField): boolean =>
  OF_REQUEST.includes(field) &&
  Number(fields[field]) <= LIKELY_SIZE &&
  !/\b(?:an?|per|each) \w|\/|daily|ly\b/.test(said[field]?.words ?? '');

const SELLER_WITH_PRICE = re`\b${LANDLORD}(?: ?:| at| for)? [$€£]? ?\d{0,2}\.\d`;
/** "1M tags a month", whatever these are. */
const THINGS_A_TIME = re`(?<![\w.,$€£])\d[\d.,]{0,12} ?[km]? [a-z]{3,20}${A_PERIOD}`;

const topicsOf = (words: string, draft: Draft): ReadonlySet<Belongs> => {
  const said = fieldsIn(draft.fields).map((field) => (isSize(draft, field) ? 'size' : FIELDS[field].belongs));
  const isPriced = TERM_WITH_PRICE.test(words) || SELLER_WITH_PRICE.test(words);
  // "900 people x 12 queries x 5k tokens": what leaves a question open says how much there is all the same.
  const isOpen = said.length === 0 && !/[$€£]/.test(words) && saysVolume(words);
  const isCounted = !isPriced && (isOpen || (said.includes('size') && THINGS_A_TIME.test(words)));
  return new Set([
    ...said,
    ...(isPriced ? (['rent'] as const) : []),
    ...(isCounted ? (['volume'] as const) : []),
  ]);
};

/** The clause as it is read by itself, refused or not. */
export const readClause = async (clause: Clause): Promise<ReadClause> => {
  const words = unlabelled(clause.words);
  const read = await orWhyRefused(parseLine(words, { isPart: true }));
  const draft = (read instanceof LlmcostError ? understoodIn(read) : read.draft) ?? EMPTY_DRAFT;
  return { ...clause, words, draft, topics: topicsOf(words, draft) };
};
