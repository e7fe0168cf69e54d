import { LIKELY_SIZE, LIKELY_VOLUME } from '../likely-amounts.ts';
import { hasPer } from '../patterns/looks/pattern.ts';
import { ask, notUnderstood, quoted } from '../problems.ts';
import type { Amount, Reading } from '../reading.ts';

/** "29.5k/node/mo": what a machine costs, as like as what it serves. */
const isOfMachines = ({ facts }: Reading, { at }: Amount): boolean => {
  const quantity = facts.byNumber.get(at);
  return quantity !== undefined && hasPer(quantity, 'server', 'gpu', 'replica');
};

/** "6k/mo on sonnet": so few tokens a month are no traffic, and so many dollars or requests are. */
const refuseFew = (reading: Reading, bare: Amount, number: string, rest: string): void => {
  if (bare.value >= LIKELY_VOLUME || bare.value <= 0) return;
  // Beside a bill it is no second one.
  const isBeside = reading.monthly.length > 0;
  const mayBeMoney = reading.apis.length > 0 || isOfMachines(reading, bare);
  throw notUnderstood(ask`Is ${quoted(bare.words)} money, requests or tokens?`, [
    ...(isBeside ? [`other $${number}${rest}`] : mayBeMoney ? [`$${number}${rest}`] : []),
    `${number} requests${rest}`,
    `${number} tokens${rest}`,
  ]);
};

/** "400 in 60 out, 9M/day": nothing says whether tokens or requests are counted, a factor of hundreds. */
export const refuseBareCount = (reading: Reading): void => {
  if (reading.requests.length > 0) return;
  const bare = reading.volumes.find(
    ({ each, timed, at }) => !each && timed && reading.facts.byNumber.get(at)?.unit === null,
  );
  if (bare === undefined) return;
  const quantity = reading.facts.byNumber.get(bare.at);
  const number = reading.text.slice(quantity?.number.start, quantity?.number.end);
  const rest = bare.words.slice(bare.words.indexOf(number) + number.length);
  refuseFew(reading, bare, number, rest);
  const isSaidSize = ({ each, timed, value }: Amount): boolean => each || (!timed && value <= LIKELY_SIZE);
  const sized =
    (reading.inputs.some(isSaidSize) && reading.outputs.some(isSaidSize)) ||
    reading.volumes.some((amount) => amount !== bare && isSaidSize(amount));
  if (!sized) return;
  throw notUnderstood(ask`Does ${quoted(bare.words)} count requests or tokens?`, [
    `${number} requests${rest}`,
    `${number} tokens${rest}`,
  ]);
};
