import { grouped } from '../../domain/format.ts';
import { withoutDust } from '../../domain/round.ts';
import { ask, notUnderstood, quoted } from '../problems.ts';
import { type Amount, type Reading, setField } from '../reading.ts';
import { scaledText } from '../text/figures/short-number.ts';
import { asPart } from './amounts.ts';

/** Tokens that are read from a cache or written to one, as shares of the input. */

const sumOf = (amounts: readonly Amount[], each: boolean): number =>
  amounts.reduce((sum, amount) => sum + (amount.each === each ? amount.value : 0), 0);

/**
 * Tokens read from a cache as a share of the input. Where they are more than the input, or joined to it by a plus, they
 * come on top of it, as some sellers count them; else they are a part of it.
 */
export const addCached = (reading: Reading): void => {
  const parts = [reading.cached[0], reading.written[0]].map(
    (amount) => amount && asPart(reading, sharedWith(reading, amount)),
  );
  const [cached, written] = parts;
  const one = cached ?? written;
  if (one === undefined) return;
  const at = reading.inputs.findIndex(({ each }) => each === one.each);
  const input = reading.inputs[at];
  if (input === undefined)
    throw notUnderstood(
      ask`${quoted(one.words)} of how many input tokens? Type both, such as "300M input, 180M cached".`,
      [inputWith(reading, one)],
    );
  const fresh = sumOf(reading.inputs, one.each);
  const extra = (cached?.value ?? 0) + (written?.value ?? 0);
  const onTop = written !== undefined || extra > fresh || joinedByPlus(reading, one);
  const total = onTop ? fresh + extra : fresh;
  if (onTop && !joinedByPlus(reading, one))
    reading.notes.push(
      `What is read from a cache or written to one comes on top of ${quoted(input.words)}: ${grouped(withoutDust(total), 3, 0)} input tokens in all.`,
    );
  if (onTop)
    reading.inputs[at] = { ...input, value: input.value + extra, words: `${input.words} ${one.words}` };
  const share = (amount: Amount): number => withoutDust(amount.value / total);
  if (cached !== undefined) setField(reading, 'workload.cachedInputShare', share(cached), cached.words);
  if (written !== undefined) setField(reading, 'workload.cacheWriteShare', share(written), written.words);
};

/** An input that could hold what is cached: of a total that was said the usual share of a chat, else somewhat more. */
const inputWith = (reading: Reading, cached: Amount): string => {
  const total = reading.volumes.find(({ each }) => each === cached.each)?.value;
  const input = Math.max((total ?? 0) * CHAT_INPUT, cached.value * (total === undefined ? MORE : 1));
  const output = total === undefined || total <= input ? '' : `, ${scaledText(total - input)} output`;
  return `${scaledText(input)} input${output}, ${cached.words}`;
};
const CHAT_INPUT = 0.8;
const MORE = 1.5;

const sharedWith = (reading: Reading, amount: Amount): Amount => {
  const [input] = reading.inputs;
  if (input === undefined || amount.timed || amount.each) return amount;
  if (input.each) return { ...amount, each: true };
  return input.timed
    ? { ...amount, value: amount.value * input.perMonth, timed: true, perMonth: input.perMonth }
    : amount;
};

const joinedByPlus = (reading: Reading, { at }: Amount): boolean => {
  const quantity = reading.facts.byNumber.get(at);
  const mark = reading.atoms[(quantity?.first ?? 0) - 1];
  return mark?.kind === 'mark' && mark.mark === 'plus';
};
