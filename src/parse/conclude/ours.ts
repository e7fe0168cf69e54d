import { FIELDS_OF_OWN } from '../../domain/fields/index.ts';
import { re } from '../expression.ts';
import { A_CARD } from '../names/gpu-name.ts';
import { useWords } from '../patterns/looks/sentence.ts';
import { KIND } from '../paying-fields.ts';
import { quoted } from '../problems.ts';
import type { Reading } from '../reading.ts';
import { COUNT_WORD } from '../text/figures/number-words.ts';

/** GPUs that are called ours, where nobody said how they are paid for: those that a team rents are its own words too. */

const CARDS = String.raw`(?:(?:\d{1,4}|${COUNT_WORD}) ?x? ?)?(?:nvidia |amd )?${A_CARD}`;
const OURS = re`\b(?:(?:our|the|these|my) )?(?:existing|current|present) ${CARDS}(?: (?:node|box|server|machine|cluster|rig)s?\b)?|\bour ${CARDS}(?: (?:node|box|server|machine|cluster|rig)s?\b)?`;

/** "4x A100 owned": what they cost is said by nobody, and counted. */
const nameOwned = ({ fields, before, facts, notes }: Reading): void => {
  const kind = fields.get(KIND);
  if (kind?.value !== 'own' || before.fields['selfHosted.gpu'] !== undefined || !facts.kinds.has('gpu'))
    return;
  if (!/\bowned\b/i.test(kind.words) || FIELDS_OF_OWN.some((field) => fields.has(field))) return;
  notes.push(
    `${quoted(kind.words)} is counted as bought, at what such GPUs cost today: type "already paid" where they are paid for.`,
  );
};

/** Notes that such GPUs are counted as rented; nothing where how they are paid for was said, before or now. */
export const nameOurs = (reading: Reading): void => {
  const { fields, before, text, facts } = reading;
  nameOwned(reading);
  if (fields.has(KIND) || before.fields['selfHosted.gpu'] !== undefined || !facts.kinds.has('gpu')) return;
  const match = OURS.exec(text);
  if (match === null) return;
  useWords(reading, match.index, match.index + match[0].length);
  reading.notes.push(
    `${quoted(match[0])} is counted as rented, at what such GPUs cost today: type "already paid" where they are yours.`,
  );
};
