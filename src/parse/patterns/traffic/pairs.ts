import { nearEnough, withoutDust } from '../../../domain/round.ts';
import { MAY_HAVE_REST } from '../../number-hints.ts';
import { ask, impossible, notUnderstood, quoted, say } from '../../problems.ts';
import type { Quantity } from '../../quantities.ts';
import { type Reading, setField } from '../../reading.ts';
import { amountOf } from '../looks/amounts.ts';

/** Two numbers that are input and output: a mix, the sizes of a request, or two volumes. */

/** "1/5 haiku": less in front of more, beside a name, is what it costs, or a part of the work. */
const refusePriceOrPart = (
  { number, second, link, words, end }: Quantity,
  { atoms, text }: Reading,
): void => {
  const name = atoms[end];
  if (second === null || link !== 'slash' || number.value >= second.value || name?.kind !== 'api') return;
  if (number.value + second.value === 100 || number.value + second.value === 10) return;
  const api = text.slice(name.start, name.end);
  const part = nearEnough((100 * number.value) / second.value);
  const rest = MAY_HAVE_REST.find((other) => !api.toLowerCase().includes(other));
  throw notUnderstood(
    ask`Is ${quoted(`${words} ${api}`)} what it costs per million tokens, or the part of the tokens that it has?`,
    [`vs ${api} at $${number.value}/$${second.value}`, `${part}% ${api}, the rest ${rest}`],
  );
};

const gcd = (one: number, other: number): number => (other === 0 ? one : gcd(other, one % other));

/** Larger wholes are parts of nothing that people say. */
const MOST_WHOLE = 10;

/** "1/3", "3/4"; "2/8" adds up to ten, and nobody says "2/10" for a fifth. */
const isPart = (some: number, whole: number): boolean =>
  some < whole && whole <= MOST_WHOLE && some + whole !== MOST_WHOLE && gcd(some, whole) === 1;

const NAMES_RATIO = /\b(?:ratio|mix|split|prop[a-z]*)\b[^,;]{0,16}$/i;

/** "1/3 could move": less in front of more is as likely a part of the tokens as a ratio of input and output. */
const refusePart = (quantity: Quantity, { text }: Reading): void => {
  const { number, second, link, words, bothSides, front } = quantity;
  if (second === null || link !== 'slash' || bothSides || front !== null) return;
  if (!isPart(number.value, second.value) || NAMES_RATIO.test(text.slice(0, number.start))) return;
  const [some, whole] = [number.value, second.value];
  throw notUnderstood(
    ask`Is ${quoted(words)} a part of the tokens, and which, or ${some} of input for ${whole} of output?`,
    [`${some}/${whole} output`, `${some}/${whole} input`, `${some}:${whole} in:out`],
  );
};

/**
 * Throws `impossible` for a pair that adds up to 0, `not-understood` for one whose numbers differ too much, or that may be a
 * price.
 */
export const pairOf = (quantity: Quantity, reading: Reading): void => {
  const { number, second, reversed, link } = quantity;
  if (second === null) return;
  const [input, output] = reversed ? [second.value, number.value] : [number.value, second.value];
  const total = input + output;
  if (!(total > 0))
    throw impossible(say`${quoted(quantity.words)} adds up to 0: type a mix such as "80/20".`, ['80/20']);
  const least = Math.min(input, output);
  if (link === 'slash' && least < 1000 && Math.max(input, output) >= 1e6)
    throw notUnderstood(
      say`I cannot read ${quoted(quantity.words)} as input and output: type one number, such as "0.5 billion tokens".`,
      ['500M tokens', '80/20'],
    );
  const unscaled = !number.scaled && !second.scaled;
  if (unscaled && input <= 100 && output <= 100 && quantity.unit !== 'token') {
    refusePriceOrPart(quantity, reading);
    refusePart(quantity, reading);
    setField(reading, 'workload.inputShare', withoutDust(input / total), quantity.words);
    return;
  }
  const size = total <= 400_000 && quantity.perMonth === null;
  const said = amountOf(quantity, { each: quantity.each || size });
  reading.inputs.push({ ...said, value: input * said.perMonth });
  reading.outputs.push({ ...said, value: output * said.perMonth });
};
