import type { Draft } from '../../../domain/draft.ts';
import { inShort } from '../../../domain/round.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';

/** Two numbers with a stroke between them: shares of a whole, of which whole, or two prices? */

const TWO_SHARES = /^(?<one>\d+) ?\/ ?(?<other>\d+)$/;

/** What two parts of a whole add up to, as people say them. */
const WHOLES: readonly number[] = [10, 100];

/** "2/10" is no split of a whole: a price of input and output, or how much there is of each? */
export const refusePricePair = ({ fields }: Draft, { fields: said, said: by }: Draft): void => {
  const words = by['workload.inputShare']?.words ?? '';
  const { one = '', other = '' } = TWO_SHARES.exec(words)?.groups ?? {};
  const [input, output] = [Number(one), Number(other)];
  if (!(input > 0 && output > input) || WHOLES.includes(input + output) || said.apis !== undefined) return;
  const priced = (fields.apis ?? []).filter(({ mix }) => mix === undefined);
  if (priced.length === 0) return;
  const at = priced.map(({ id }) =>
    id.startsWith('custom/') ? `vs $${input}/$${output}` : `${id} at $${input}/$${output}`,
  );
  throw notUnderstood(ask`${quoted(words)}: prices of input and output, or how much there is of each?`, [
    ...at,
    `${inShort((100 * input) / (input + output))}% input`,
  ]);
};

/** "80/20" below a card that splits its traffic could be of its parts: who is named first is not said of what is hosted. */
export const refuseTwoMixes = ({ fields }: Draft, { said }: Draft): void => {
  const words = said['workload.inputShare']?.words ?? '';
  const { one, other } = TWO_SHARES.exec(words)?.groups ?? {};
  const moved = fields['workload.movedShare'];
  const [first, second] = fields.apis?.find(({ mix }) => mix?.length === 2)?.mix ?? [];
  if (one === undefined || other === undefined) return;
  if (first !== undefined && second !== undefined)
    throw notUnderstood(ask`${quoted(words)}: of the two models, or of input and output?`, [
      `${one}% ${first.id} ${other}% ${second.id}`,
      `${one}% input`,
    ]);
  const [left, right, ...more] = fields.apis ?? [];
  if (moved === undefined && left !== undefined && right !== undefined && more.length === 0)
    throw notUnderstood(ask`${quoted(words)}: of input and output, or of the two APIs?`, [
      `${one}% input`,
      `${one}% ${left.id} ${other}% ${right.id}`,
      `${one}% ${right.id} ${other}% ${left.id}`,
    ]);
  if (moved !== undefined && moved < 1)
    throw notUnderstood(ask`${quoted(words)}: of what is hosted and what is not, or of input and output?`, [
      ...new Set([`${one}% could move`, `${other}% could move`]),
      `${one}% input`,
    ]);
};
