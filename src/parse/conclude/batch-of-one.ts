import { apiName, batchDiscount } from '../../catalog/index.ts';
import { percent } from '../../domain/format.ts';
import { quoted } from '../problems.ts';
import { type Reading, setField } from '../reading.ts';

/** What one of several costs in batch, where the others are not bought so: "llama 70b vs haiku (batch)". */

const BEHIND_NAME =
  /^(?<bracket> ?\(| (?:with|at|in|via|on|as)\b)? ?(?:the |its )?batch(?:ed)?\b(?: (?:api|mode|prices?|pricing|tier|endpoint|processing))?\)?/i;
const BATCH = /\bbatch(?:ed)?\b/gi;
/** Other words that say of the work itself that it may wait. */
const WORK_WAITS = /\b(?:night\w*|overnight|offline|async\w*|jobs?|wait|backfill)\b/i;
const REACH = 40;

interface InBatch {
  readonly id: string;
  readonly words: string;
}

/** The APIs with such a word right behind; the last of a list has it for all of them, but for one in brackets. */
const inBatch = ({ atoms, apiWords, text }: Reading): readonly InBatch[] =>
  apiWords.flatMap(({ at, id }) => {
    const { start, end } = atoms[at] ?? { start: 0, end: 0 };
    const found = BEHIND_NAME.exec(text.slice(end, end + REACH));
    const before = atoms[at - 1];
    const isListed =
      before?.kind === 'mark' && ['and', 'slash'].includes(before.mark) && atoms[at - 2]?.kind === 'api';
    if (found === null || (isListed && found.groups?.bracket === undefined)) return [];
    return [{ id, words: text.slice(start, end + found[0].length) }];
  });

/** Work that waits in any case: a job done once, or batch by name. Each API then has its batch price, and has it once. */
const allWaits = ({ fields }: Reading): boolean =>
  fields.get('workload.oneTime')?.value === true || fields.get('workload.kind')?.value === 'batch';

/** Takes "batch" off the work where it is said of one API beside others: what that costs is less, and nothing else waits. */
export const takeBatchOfOne = (reading: Reading): void => {
  const { fields, apis, shares, text, facts } = reading;
  const waits = fields.get('workload.batchShare');
  if (waits?.how !== 'soft' || waits.value !== 1 || shares.length > 0) return;
  if (fields.has('apis.discount') || facts.says(WORK_WAITS) || allWaits(reading)) return;
  const found = inBatch(reading);
  const isHosted = fields.has('selfHosted.model') || fields.has('selfHosted.modelSpec');
  const isAmongOthers = isHosted || found.length < apis.length;
  if (found.length === 0 || !isAmongOthers || text.match(BATCH)?.length !== found.length) return;
  const hasListPrice = (id: string): boolean =>
    apis.some((api) => api.id === id && api.discount === undefined && api.usdPerMillionInput === undefined);
  if (!found.every(({ id }) => hasListPrice(id) && batchDiscount(id).value > 0)) return;
  fields.delete('workload.batchShare');
  for (const { id, words } of found) {
    const discount = batchDiscount(id).value;
    const at = apis.findIndex((api) => api.id === id);
    if (apis.length === 1) setField(reading, 'apis.discount', discount, words);
    else apis[at] = { ...apis[at], id, discount };
    reading.notes.push(
      `${quoted(words)} is read as what ${apiName(id)} costs in batch, ${percent(discount)} off; type "100% batch" where all of the work may wait.`,
    );
  }
};
