import { notUnderstood, quoted } from '../problems.ts';
import type { Amount, Reading } from '../reading.ts';

/** Tokens: no request is likely to be longer, and no month so short. */
export const LIKELY_SIZE = 200_000;

/** "400 in 60 out, 9M/day": nothing says whether tokens or requests are counted, which differs by a factor of hundreds. */
export const refuseBareCount = (reading: Reading): void => {
  if (reading.requests.length > 0) return;
  const bare = reading.volumes.find(
    ({ each, timed, at }) => !each && timed && reading.facts.byNumber.get(at)?.unit === null,
  );
  if (bare === undefined) return;
  const isSaidSize = ({ each, timed, value }: Amount): boolean => each || (!timed && value <= LIKELY_SIZE);
  const sized =
    (reading.inputs.some(isSaidSize) && reading.outputs.some(isSaidSize)) ||
    reading.volumes.some((amount) => amount !== bare && isSaidSize(amount));
  if (!sized) return;
  const quantity = reading.facts.byNumber.get(bare.at);
  const number = reading.text.slice(quantity?.number.start, quantity?.number.end);
  const rest = bare.words.slice(bare.words.indexOf(number) + number.length);
  throw notUnderstood(`Does ${quoted(bare.words)} count requests or tokens?`, [
    `${number} requests${rest}`,
    `${number} tokens${rest}`,
  ]);
};
