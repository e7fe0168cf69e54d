import { findApi } from '../../catalog/index.ts';
import { defined } from '../../defined.ts';
import { type DraftMix, MIX_TERMS, mixId } from '../../domain/draft-api.ts';
import { percent } from '../../domain/format.ts';
import { nearEnough, withoutDust } from '../../domain/round.ts';
import { re } from '../expression.ts';
import { resold } from '../names/rival-seller.ts';
import { MAY_HAVE_REST } from '../number-hints.ts';
import { takeAt } from '../patterns/names/clouds.ts';
import { isHostedSoFar } from '../patterns/traffic/moves.ts';
import { ask, notUnderstood, quoted, say } from '../problems.ts';
import { addApi, type Reading, setField, understood, use } from '../reading.ts';
import { REST } from '../rest-words.ts';
import { EXCESS, STAND_BY } from '../stand-by-words.ts';
import { refuseOfOnePart } from './of-one-part.ts';
import { refuseRest } from './rest-of-mix.ts';

/** What the APIs of a line come to: a mix of several, bought where that is allowed, in the order of their naming. */

/** "70% haiku, the rest sonnet" */
export const SAYS_REST = re`\b${REST}\b`;

/** How far shares may be from the whole: people round to whole per cents. */
const MOST_OFF = 0.0101;

/** What a third in six digits leaves is not worth a word; a per cent is. */
const LEAST_SAID = 0.0005;

const sumOf = (shares: Reading['shares']): number => shares.reduce((sum, { share }) => sum + share, 0);

const wordsOfShares = (shares: Reading['shares']): string => shares.map(({ words }) => words).join(', ');

/** What is left of the whole, without the last digits that binary fractions add. */
const leftOf = (share: number): number => withoutDust(1 - share);

/** "with 30% routed to haiku", "15% escalates to opus": part of what another does by itself. */
const IS_PART_OF_ANOTHERS =
  /\b(?:rout|escalat|fall|fell|send|sent|hand|forward|redirect|divert|overflow|hardest|complex|difficult|tough)/i;

/** What is left of the whole goes to the one API that has no share; false where none or several could have it. */
const restOf = (reading: Reading): boolean => {
  const { shares, apiWords } = reading;
  const others = apiWords.filter((named) => shares.every(({ id }) => named.id !== id));
  const [other] = others;
  if (other === undefined || new Set(others.map((named) => named.id)).size !== 1) return false;
  shares.push({ at: other.at, id: other.id, share: leftOf(sumOf(shares)), words: other.words });
  return true;
};

const STAYS = /\b(?:keep|keeps|keeping|leave|leaving|stay|stays|staying|remain|remains|retain)\b/i;

/** "10% overflows to sonnet", "peaks go to haiku (20%)": what hosting does not take. */
const OVERFLOWS = re`\b(?:${EXCESS}|${STAND_BY})|\bpeaks? (?:\w+ )?(?:to|on)\b`;

/** "keep 30% on gpt-5, rest to llama 70b": what stays with the one API, where the other is hosted. */
const staysThere = (reading: Reading, words: string): boolean => {
  const { fields, text, apiWords } = reading;
  const isOne = new Set(apiWords.map(({ id }) => id)).size === 1;
  if (fields.has('workload.movedShare') || !isOne || !isHostedSoFar(reading)) return false;
  return OVERFLOWS.test(text) || keepsRest(text, words);
};

const keepsRest = (text: string, words: string): boolean =>
  SAYS_REST.test(text) ||
  STAYS.test(text.slice(Math.max(0, text.indexOf(words) - 24), text.indexOf(words) + words.length + 12));

const useRest = (reading: Reading): void => {
  for (const [at, { start, end }] of reading.atoms.entries())
    if (SAYS_REST.test(reading.text.slice(start, end))) use(reading, at);
};

/** Who may have the rest; of a bill, what the named part of it comes to. */
const restHints = ({ monthly, shares }: Reading, words: string): string[] => {
  const [{ id, share, of } = { id: '', share: 1, of: undefined }, another] = shares;
  const others = MAY_HAVE_REST.filter((name) => shares.every((part) => findApi(name)?.id !== part.id)).map(
    (name) => `${words}, the rest ${name}`,
  );
  const [bill, second] = monthly;
  if (of !== 'spend' || another !== undefined || bill === undefined || second !== undefined) return others;
  return [`$${nearEnough(share * bill.usdPerMonth)} a month on ${id}`, ...others];
};

/** What is hosted of the whole, where the one share is what stays with an API; false where it is a part of a mix. */
const isOfHosted = (reading: Reading, only: Reading['shares'][number]): boolean => {
  // "60% to llama 8b and 40% to gpt-5": the share that stays is said by the one that moves.
  const moved = reading.fields.get('workload.movedShare')?.value;
  if (typeof moved === 'number' && Math.abs(moved + only.share - 1) < MOST_OFF) return true;
  if (!staysThere(reading, only.words)) return false;
  setField(reading, 'workload.movedShare', leftOf(only.share), only.words);
  useRest(reading);
  return true;
};

/** What is left of the whole is another API's, where something says so. Throws where nothing says whose. */
const completeMix = (reading: Reading): void => {
  const { shares, text } = reading;
  const [first, second] = shares;
  const taken = sumOf(shares);
  if (first === undefined || taken > 1 - MOST_OFF) return;
  if (second === undefined && isOfHosted(reading, first)) {
    shares.length = 0;
    return;
  }
  const words = wordsOfShares(shares);
  const says = SAYS_REST.test(text) || (second === undefined && IS_PART_OF_ANOTHERS.test(first.words));
  if (says && restOf(reading)) return;
  throw notUnderstood(
    second === undefined
      ? ask`${quoted(words)}, and the rest? Type where it goes, so that the shares add up to 100%.`
      : say`${quoted(words)} add up to ${percent(taken)}: type who has the rest.`,
    restHints(reading, words),
  );
};

/** "30% sonnet at $1/$5": what was said of an API holds for the part that it is. */
const termsOf = ({ apis }: Reading, id: string): Partial<Omit<DraftMix[number], 'id' | 'share'>> => {
  const api = apis.find((one) => one.id === id);
  return defined(Object.fromEntries(MIX_TERMS.map((term) => [term, api?.[term]])));
};

/** "80% haiku, 20%": a name that has two shares has one of them by mistake. */
const refuseTwoShares = ({ shares }: Reading): void => {
  const again = shares.find(({ id }, place) => shares.findIndex((one) => one.id === id) < place);
  const first = shares.find(({ id }) => id === again?.id);
  if (again !== undefined && first !== undefined)
    throw notUnderstood(
      ask`Whose is ${quoted(again.words)} beside ${quoted(first.words)}? Type each share right in front of its name.`,
      [],
    );
};

/** Shares that are all of it: "33%, 33% and 33%" leave the last what was rounded off. Throws where they are not. */
const wholeOf = ({ shares, notes }: Reading): Reading['shares'] => {
  const [total, words] = [sumOf(shares), quoted(wordsOfShares(shares))];
  if (Math.abs(total - 1) > MOST_OFF)
    throw notUnderstood(say`${words} add up to ${percent(total)}: type shares that add up to 100%.`, []);
  const last = shares.at(-1);
  if (Math.abs(total - 1) < 1e-9 || last === undefined) return shares;
  const share = leftOf(sumOf(shares.slice(0, -1)));
  if (Math.abs(total - 1) > LEAST_SAID)
    notes.push(`${words} are ${percent(total)} together: the last is read as ${percent(share)}.`);
  return [...shares.slice(0, -1), { ...last, share }];
};

/**
 * "70% gpt-4o-mini 30% gpt-4o": shares of APIs become one comparator. Throws `not-understood` if they do not
 * add up.
 */
export const setMix = (reading: Reading): void => {
  refuseRest(reading);
  refuseOfOnePart(reading);
  refuseTwoShares(reading);
  if (reading.shares.length === 0) return;
  completeMix(reading);
  if (reading.shares.length === 0) return;
  const mix = wholeOf(reading).map(({ id, share }) => ({
    id,
    share: withoutDust(share),
    ...termsOf(reading, id),
  }));
  // "60% of the spend on opus, 40% on haiku": what one of them is of, all are.
  const sharesOf = reading.shares.find(({ of }) => of !== undefined)?.of;
  const ids = new Set(mix.map(({ id }) => id));
  const rest = reading.apis.filter(({ id }) => !ids.has(id));
  reading.apis.splice(0, reading.apis.length, ...rest);
  addApi(
    reading,
    {
      id: mixId(mix, sharesOf),
      mix,
      ...defined({ sharesOf }),
    },
    wordsOfShares(reading.shares),
    reading.shares[0]?.at ?? 0,
  );
};

/** "only azure, gpt-4o": an API whose own seller may not be used is bought from one that may and sells it too. */
export const buyWhereAllowed = (reading: Reading): void => {
  const only = understood(reading, 'constraints.sellers');
  if (only === undefined) return;
  const sellerIdOf = (id: string): string => id.slice(0, id.indexOf('/'));
  for (const { id, usdPerMillionInput } of [...reading.apis]) {
    if (only.includes(sellerIdOf(id)) || usdPerMillionInput !== undefined) continue;
    const there = only
      .map((seller) => resold(seller, id))
      .find((found) => found !== null && found !== 'unsold' && only.includes(sellerIdOf(found.id)));
    if (there !== undefined && there !== null && there !== 'unsold') takeAt(reading, id, there.id);
  }
};

/** The APIs in the order in which they were said, each once, with the prices that were said of it. */
export const setApis = (reading: Reading): void => {
  if (reading.apis.length === 0) return;
  const assigned = understood(reading, 'apis') ?? [];
  const placeOf = (id: string): number => reading.apiWords.find((named) => named.id === id)?.at ?? 0;
  reading.apiWords.sort((a, b) => a.at - b.at);
  const fresh = reading.apis
    .filter(({ id }) => !assigned.some((known) => known.id === id))
    .sort((a, b) => placeOf(a.id) - placeOf(b.id));
  const words = [reading.fields.get('apis')?.words, ...reading.apiWords.map((named) => named.words)].filter(
    (word) => word !== undefined,
  );
  reading.fields.set('apis', { value: [...assigned, ...fresh], words: words.join(', '), how: 'said' });
};

/** "8 H200 at $4, 40% discount" without an API: whose it is read as. */
export const nameDiscount = ({ fields, before, notes }: Reading): void => {
  const discount = fields.get('apis.discount');
  const hasApi = fields.has('apis') || before.fields.apis !== undefined;
  const hasHardware = fields.has('selfHosted.gpu') || fields.has('selfHosted.instance');
  if (discount?.how !== 'said' || discount.value === 0 || hasApi || !hasHardware) return;
  notes.push(
    `${quoted(discount.words)} is read as off the price of the API: type what an hour costs after it where it is off that of the GPUs.`,
  );
};
