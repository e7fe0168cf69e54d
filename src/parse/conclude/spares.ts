import { gpuById, modelById } from '../../catalog/index.ts';
import { textBefore } from '../beside.ts';
import { useWords } from '../patterns/looks/sentence.ts';
import { ask, notUnderstood, quoted } from '../problems.ts';
import { type Reading, setField } from '../reading.ts';

/** Spares that were counted among the GPUs: "3x L4, 1 is a spare" is two that serve and one that waits. */

const WITHIN =
  /\b(?:incl(?:\.|uding|udes|usive)?(?: of)?|of (?:them|which|these|those)|which)(?: is| are| being)? ?(?:\w+ )?$/i;
const IS_ONE = /\b(?:is|are|being|incl(?:uding)?|of (?:them|which|these|those))\b/i;
const INCLUDED =
  /^,? ?(?:(?:is|are|being) )?(?:already )?(?:included|counted|among (?:them|those)|in (?:that|there|it))\b/i;
const REACH = 28;

/** A sum that ends in one more is the field's way to say so: "2+1 L4". */
const PLUS_ONE = /^(?<serve>\d{1,3}) ?\+ ?1(?!\d)/;

const isWithin = (reading: Reading, words: string): boolean => {
  const { text } = reading;
  const at = text.indexOf(words);
  if (IS_ONE.test(words)) return true;
  const behind = at < 0 ? undefined : INCLUDED.exec(text.slice(at + words.length))?.[0];
  const end = at + words.length + (behind?.length ?? 0);
  if (behind !== undefined) useWords(reading, at, end);
  return behind !== undefined || (at >= 0 && WITHIN.test(textBefore(text, at, REACH)));
};

const BYTES_OF_FP16 = 2;
/** Share of a GPU's memory for weights. */
const FOR_WEIGHTS = 0.8;

/** GPUs of one copy of the model: as said, or one where it surely fits. Throws `not-understood` where neither says. */
const gpusOfCopy = ({ fields }: Reading, words: string): number => {
  const said = fields.get('selfHosted.gpusPerReplica')?.value;
  if (typeof said === 'number') return said;
  const gpu = gpuById(String(fields.get('selfHosted.gpu')?.value));
  const model = modelById(String(fields.get('selfHosted.model')?.value));
  if (
    gpu !== undefined &&
    model !== undefined &&
    model.totalParamsB * BYTES_OF_FP16 <= FOR_WEIGHTS * gpu.memoryGb
  )
    return 1;
  throw notUnderstood(
    ask`${quoted(words)}: a spare is a whole copy of the model. How many GPUs does one copy take? Type it with them, such as "2 GPUs per replica".`,
    [`${words}, 1 GPU per replica`, `${words}, 2 GPUs per replica`],
  );
};

const HAD = /\b(?:have|own|owned|bought|our|my|ours)\b|\bon[- ]?prem|\bin-?house\b/i;
/** "2 spare" may be a part of what is there; "2 spare replicas" and "plus 2 spare" are none. */
const MAY_BE_PART = /^\d{1,3} spares?$/i;

/** Says of several spares of cards that somebody has that they come on top. */
const nameOnTop = (reading: Reading, cards: string, many: number, words: string): void => {
  if (many < 2 || !MAY_BE_PART.test(words) || !HAD.test(reading.text)) return;
  reading.notes.push(
    `${quoted(words)} is counted on top of ${quoted(cards)}, as copies that serve nothing: type "${many} of them are free" where only those are to be used.`,
  );
};

/** Takes spares out of the count that they were said to be part of, aloud. */
export const takeSparesOut = (reading: Reading): void => {
  const { fields } = reading;
  const field = fields.has('selfHosted.replicas') ? 'selfHosted.replicas' : 'selfHosted.gpuCount';
  const counted = fields.get(field);
  if (counted === undefined || counted.how === 'assigned' || typeof counted.value !== 'number') return;
  const plusOne = PLUS_ONE.test(counted.words);
  if (plusOne) setField(reading, 'selfHosted.spareReplicas', 1, counted.words);
  const spare = fields.get('selfHosted.spareReplicas');
  if (spare === undefined || typeof spare.value !== 'number' || spare.value === 0) return;
  if (!plusOne && !isWithin(reading, spare.words)) {
    nameOnTop(reading, counted.words, spare.value, spare.words);
    return;
  }
  const size = field === 'selfHosted.replicas' ? 1 : gpusOfCopy(reading, spare.words);
  // "2 of them", of cards of which one copy takes two, is one copy.
  const copies = spare.value % size === 0 ? spare.value / size : spare.value;
  const serve = counted.value - copies * size;
  if (serve < 1) return;
  fields.set(field, { ...counted, value: serve });
  fields.set('selfHosted.spareReplicas', { ...spare, value: copies });
  reading.notes.push(
    `${quoted(counted.words)} is read as ${serve} that serve and ${copies * size} spare; type "${plusOne ? `${counted.value} GPUs` : counted.words} plus ${spare.value} spare" where the spare comes on top.`,
  );
};
