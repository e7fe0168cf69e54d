import { isKnownDense, MODELS, totalsNear } from '../../catalog/index.ts';
import { toWhole } from '../../domain/round.ts';
import { ask, notUnderstood, quoted } from '../problems.ts';
import { type FoundValue, type Reading, use } from '../reading.ts';

/** How much of a model a token meets, where only its size was said: all of it, or it is asked. */

/** From here on few open models are dense, and one with experts that is costed as one is ten times too dear. */
const OFTEN_SPARSE_B = 100;

const apart = (a: number, b: number): number => Math.abs(Math.log(a / b));

const nearestIn = (models: typeof MODELS, total: number): (typeof MODELS)[number] | undefined =>
  models.reduce<(typeof MODELS)[number] | undefined>(
    (best, model) =>
      best === undefined || apart(model.totalParamsB, total) < apart(best.totalParamsB, total) ? model : best,
    undefined,
  );

/** "405b" and "123b" are sizes of models of the catalog that are dense. */
const isOftenSparse = (name: string, total: number): boolean =>
  total >= OFTEN_SPARSE_B && !isKnownDense(name) && nearestIn(MODELS, total)?.experts !== undefined;

const DENSE = /\bdense\b/i;
const SPARSE = /\bmoe\b|\bsparse\b|\bmixture[- ]of[- ]experts\b/i;

const useKind = (reading: Reading): void => {
  for (const [at, atom] of reading.atoms.entries())
    if (atom.kind === 'unknown' && /^(?:dense|moe|sparse)$/i.test(atom.text)) use(reading, at);
};

const askHowManyActive = ({ words }: FoundValue, total: number, isSparse: boolean): never => {
  const like = nearestIn(
    MODELS.filter(({ experts }) => experts !== undefined),
    total,
  );
  const active = Math.max(1, toWhole(((like?.activeParamsB ?? 1) / (like?.totalParamsB ?? 1)) * total));
  const sized = words.replace(/ ?b(?= |$)/i, 'b');
  const sparse = `${total}b-a${active}b`;
  throw notUnderstood(
    ask`How many of the ${total}B parameters of ${quoted(words)} are active for each token? ${isSparse ? `Type that after the size, as in "${sparse}".` : `Most models of this size have experts: type that behind the size, as in "${sparse}", or "${total}b dense".`}`,
    [`${sized}-a${active}b`, ...(isSparse ? [] : [`${sized} dense`])],
  );
};

const totalOf = (value: unknown): number | undefined =>
  typeof value === 'object' && value !== null && 'totalParamsB' in value && Object.keys(value).length === 1
    ? Number(value.totalParamsB)
    : undefined;

/** Fills in what is known of a large model by its name. Throws where nothing says how much of it is active. */
export const setActive = (reading: Reading): void => {
  const found = reading.fields.get('selfHosted.modelSpec');
  if (found === undefined || found.how === 'assigned') return;
  useKind(reading);
  const totalParamsB = totalOf(found.value);
  if (totalParamsB === undefined || DENSE.test(reading.text)) return;
  const name = String(reading.fields.get('selfHosted.model')?.value ?? '');
  const activeParamsB = totalsNear(name, totalParamsB)?.activeParamsB;
  if (activeParamsB !== undefined)
    reading.fields.set('selfHosted.modelSpec', { ...found, value: { totalParamsB, activeParamsB } });
  else if (SPARSE.test(reading.text)) askHowManyActive(found, totalParamsB, true);
  else if (isOftenSparse(name, totalParamsB)) askHowManyActive(found, totalParamsB, false);
};
