import { inShort, withoutDust } from '../../domain/round.ts';
import { textBefore, textBehind } from '../beside.ts';
import { clauseAround } from '../patterns/looks/clause.ts';
import { hasPer } from '../patterns/looks/pattern.ts';
import { stemOf, thingOf } from '../patterns/traffic/counted-things.ts';
import { quoted } from '../problems.ts';
import { markAt, type Quantity } from '../quantities.ts';
import type { Amount, Reading } from '../reading.ts';
import { scaledText } from '../text/figures/short-number.ts';

/** Sizes of a whole beside the parts it has: "12 steps per task, 90k tokens per task" is 7.5k tokens a step. */

/** What one request is, by its name. */
const PART =
  /^(?:turn|step|round|iteration|call|llm call|api call|message|msg|interaction|prompt|completion|answer|reply|response|question|query|request)$/;

/** What several requests are made in, by its name. */
const WHOLE =
  /^(?:chat|conversation|session|dialog|dialogue|thread|task|job|run|case|ticket|workflow|episode|issue|interview)$/;

/** What every call about it reads anew, by its name: "15 questions each, 6k tokens per document". */
const READ_EACH_TIME =
  /^(?:doc|document|contract|pdf|paper|article|report|file|transcript|book|policy|filing|letter|e-?mail|invoice|resume|cv|review|listing|claim|form|page)$/;

/** Something that works on a job beside others. */
const WORKER = /\b(?:agents?|workers?|crew)\b/i;

const IN_TOTAL_BEHIND =
  /^,? ?(?:all in(?:clusive)?|in (?:total|all|sum)|total|(?:al)?together|overall|cumulative(?:ly)?|accumulated|summed)\b/i;
const IN_TOTAL_BEFORE =
  /\b(?:total(?: of)?|in total|overall|altogether|together|cumulative)(?: about| around)?:? ?~?$/i;

const OF_ONE =
  /(?:\b(?:per|each|every|an?|whole|entire|full)|\/|\beach of (?:(?:our|the|these|those) )*\d[\d.,]*k?(?: [a-z]+)?) ?$/i;
/** "chats are 9k tokens long", "our sessions average 30k" */
const OF_EACH =
  /^(?: ?[=:]| (?:are|is|have|has|average|averages|takes?|needs?|uses?|burns?|runs? to|comes? to)\b)/i;

/** The noun of what a size is of, in its singular: "90k tokens per task", "a chat has 9k tokens"; none of "9k tokens each". */
const ownerOf = ({ first, at }: Quantity, reading: Reading): string => {
  const { text, atoms } = reading;
  const [from, to] = clauseAround(reading, at);
  const isOwner = (place: number): boolean => {
    const atom = atoms[place];
    return (
      atom?.kind === 'unit' &&
      atom.unit === 'request' &&
      (OF_ONE.test(textBefore(text, atom.start, 40)) || OF_EACH.test(text.slice(atom.end, atom.end + 12)))
    );
  };
  const places = atoms.flatMap((_, place) => (place >= from && place <= to && isOwner(place) ? [place] : []));
  const owner = atoms[places.findLast((place) => place >= first) ?? places.at(-1) ?? -1];
  return stemOf(text.slice(owner?.start ?? 0, owner?.end ?? 0));
};

/** "6 turns of 1.5k tokens per chat": right behind a part, the size is of that. */
const isOfPart = ({ first }: Quantity, { atoms, facts }: Reading, parts: readonly Amount[]): boolean =>
  markAt(atoms, first - 1, 'of', 'at', 'times') &&
  parts.some(({ at }) => at === facts.byEnd.get(first - 1)?.at);

const isTotal = (quantity: Quantity, reading: Reading): boolean =>
  quantity.total ||
  IN_TOTAL_BEHIND.test(textBehind(quantity, reading, 20)) ||
  IN_TOTAL_BEFORE.test(textBefore(reading.text, quantity.number.start, 24));

/** What repeats within the things that are counted, by the noun of each. */
const factorsIn = (reading: Reading): ReadonlyMap<Amount, string> =>
  new Map(
    reading.multipliers.flatMap((amount) => {
      const quantity = reading.facts.byNumber.get(amount.at);
      const thing = quantity === undefined ? '' : thingOf(quantity, reading);
      const name = thing === '' && WORKER.test(amount.words) ? 'agent' : thing;
      return name === '' ? [] : [[amount, name] as const];
    }),
  );

const isWithin = ({ at }: Amount, owner: string, reading: Reading): boolean => {
  const quantity = reading.facts.byNumber.get(at);
  return quantity !== undefined && hasPer(quantity, 'request') && ownerOf(quantity, reading) === owner;
};

/** Those whose sum a size is; none where it is of one of them. */
const partsIn = (
  quantity: Quantity,
  reading: Reading,
  factors: ReadonlyMap<Amount, string>,
): readonly Amount[] => {
  const owner = ownerOf(quantity, reading);
  const all = [...factors.keys()];
  if (owner === '') return isTotal(quantity, reading) ? all : [];
  // "2 chats each, 6 messages per chat, 9k tokens per chat"
  if ([...factors.values()].includes(owner)) return all.filter((factor) => isWithin(factor, owner, reading));
  const isCounted = reading.requests.some(({ at }) => {
    const counted = reading.facts.byNumber.get(at);
    return counted !== undefined && thingOf(counted, reading) === owner;
  });
  if (isCounted) return READ_EACH_TIME.test(owner) && !isTotal(quantity, reading) ? [] : all;
  return WHOLE.test(owner) ? all.filter((factor) => PART.test(factors.get(factor) ?? '')) : [];
};

const saysOwner = ({ words }: Amount): boolean => /\b(?:per|each|an?)\b|\//i.test(words);

/**
 * Gives to each part its share of a size that is of the whole, and says so. The other side of a pair goes with the one
 * that says what it is of: "90k in and 4k out per task".
 */
export const spreadOverParts = (reading: Reading): void => {
  const factors = factorsIn(reading);
  if (factors.size === 0 || reading.requests.length === 0) return;
  const { volumes, inputs, outputs, cached, written, facts } = reading;
  const sizes = [volumes, inputs, outputs, cached, written].flat().filter(({ timed }) => !timed);
  const sized = sizes.flatMap((amount) => {
    const quantity = facts.byNumber.get(amount.at);
    return quantity === undefined ? [] : [{ amount, quantity }];
  });
  if (sized.some(({ quantity }) => isOfPart(quantity, reading, [...factors.keys()]))) return;
  const found = sized.map(({ amount, quantity }) => ({ amount, parts: partsIn(quantity, reading, factors) }));
  const [whole] = found.filter(({ parts }) => parts.length > 0);
  if (whole === undefined) return;
  const many = whole.parts.reduce((product, { value }) => product * value, 1);
  const isMeant = (amount: Amount): boolean =>
    found.some((one) => one.amount === amount && (one.parts.length > 0 || !saysOwner(amount)));
  for (const side of [volumes, inputs, outputs, cached, written])
    for (const [at, amount] of side.entries())
      if (isMeant(amount)) side[at] = { ...amount, value: withoutDust(amount.value / many), each: true };
  const names = whole.parts.map(({ words }) => words).join(', ');
  reading.notes.push(
    `${quoted(whole.amount.words)} is read as all of ${quoted(names)} together: ${scaledText(inShort(whole.amount.value / many))} tokens for each.`,
  );
};
