import { inShort, toType, withoutDust } from '../../../domain/round.ts';
import { FTE_HOURS_PER_MONTH } from '../../../domain/units.ts';
import { textBehind } from '../../beside.ts';
import { re } from '../../expression.ts';
import { STAFF } from '../../people.ts';
import { ask, notUnderstood, offered, quoted, say } from '../../problems.ts';
import { markAt, type Quantity, skipMarks } from '../../quantities.ts';
import { type Reading, setField } from '../../reading.ts';
import { isGpu, isNoun, isPerson } from '../looks/atom-kinds.ts';
import { near, rightOf } from '../looks/clause.ts';
import { OPS } from '../looks/hours-of-work.ts';
import { claim, hasNoun, isHours, type Pattern, wordsTo } from '../looks/pattern.ts';

/** Engineers, and the part of their time that this takes. */

/** "two engineers at 20% each": the share right behind. */
const partOfEach = ({ end }: Quantity, { atoms, facts }: Reading): Quantity | undefined => {
  const from = markAt(atoms, end, 'at', 'on', 'of') ? end + 1 : end;
  const part = facts.byFirst.get(from) ?? facts.byFirst.get(end);
  return part?.number.percent && part.at <= from && part.unit === null && part.behind.length === 0
    ? part
    : undefined;
};

/** "one DevOps person spends 10 hours a week": the hours are how much of the time of those who were counted. */
const spendsHours = (quantity: Quantity, reading: Reading): boolean =>
  rightOf(reading, quantity.end, (_, at) => {
    const hours = reading.facts.byNumber.get(at);
    if (hours === undefined || !isHours(hours) || hours.perMonth === null) return false;
    // "two engineers at $12k/month each and rented 10 hours a day": those of a machine.
    return !markAt(reading.atoms, hours.first - 1, 'rent', 'own', 'billed', 'switched-off');
  }) !== null;

const COUNTED = re`\b(?:${STAFF}|(?:dev|ml)ops)\b`;

/** Hours of those who were counted, beside what others of the line do: "1 SRE at 20%, 1 ML engineer at 30%". */
export const addStaff = (reading: Reading, hours: number, words: string): void => {
  const known = reading.fields.get(OPS);
  const others =
    known?.how === 'said' && known.words !== words && COUNTED.test(known.words) ? known : undefined;
  if (others === undefined || !COUNTED.test(words)) {
    setField(reading, OPS, hours, words);
    return;
  }
  const value = withoutDust(Number(others.value) + hours);
  reading.fields.set(OPS, { ...others, value, words: `${others.words}, ${words}` });
};

const OF_TIME =
  /^ on (?:this|it)\b|^ of (?:(?:his|her|their|my|our|its|one|an?|the|someone'?s?)(?: [a-z]+(?:'s)?)? )?time\b/i;

/** "active 30% of the time": where nobody runs it, the time is of the machines. */
const OF_THE_TIME = /^ of (?:the )?time\b/i;

const isOfPeople = (quantity: Quantity, reading: Reading): boolean =>
  !OF_THE_TIME.test(textBehind(quantity, reading, 40)) ||
  reading.quantities.some(isEngineers) ||
  near(quantity, reading, isPerson);

/** "we get them 40% of time", "12 A100 idle 60% of the time" */
const isOfNobody = (quantity: Quantity, reading: Reading): boolean =>
  quantity.number.percent &&
  quantity.second === null &&
  quantity.behind.length === 0 &&
  OF_THE_TIME.test(textBehind(quantity, reading, 40)) &&
  !isOfPeople(quantity, reading);

/** Throws `not-understood`: it could be the hours of the GPUs, or somebody's work. */
const askWhoseTime = (quantity: Quantity, reading: Reading): never => {
  const words = quantity.words + (OF_THE_TIME.exec(textBehind(quantity, reading, 40))?.[0] ?? '');
  const { value } = quantity.number;
  const isIdle = near(quantity, reading, isNoun('idle'));
  const hours = inShort(24 * (isIdle ? 1 - value : value));
  const ofPerson = `${toType(value)} FTE`;
  throw notUnderstood(
    ask`Whose time is ${quoted(words)}? Type how long the GPUs are there for this, such as "billed ${hours} hours a day", or ${offered(ofPerson)}.`,
    [`billed ${hours} hours a day`, ofPerson],
  );
};

const isTime = (quantity: Quantity, reading: Reading): boolean =>
  quantity.number.percent && OF_TIME.test(textBehind(quantity, reading, 40)) && isOfPeople(quantity, reading);

/** Whether people who run it are counted: "3 engineers", and no share of one. */
export const isEngineers = ({ number, unit, perMonth }: Quantity): boolean =>
  !number.money && !number.percent && unit === 'fte' && perMonth === null;

/** "3 engineers, 10% of their time", "3 engineers at 140k who spend 20% on this": the one share of those counted. */
const shareOfAll = (reading: Reading): Quantity | undefined => {
  const shares = reading.quantities.filter((one) => isTime(one, reading));
  const people = reading.quantities.filter(isEngineers);
  return shares.length === 1 && people.length === 1 ? shares[0] : undefined;
};

/** "three engineers and 8 H100": who has the cards, and no word of how much of their time goes into it. */
const refuseBesideCards = ({ at, end, number, words }: Quantity, { text, atoms, facts }: Reading): void => {
  const isPlainly = /^engineers$/i.test(text.slice(atoms[at + 1]?.start, atoms[at + 1]?.end));
  const place = skipMarks(atoms, end, ['and', 'on', 'a', 'own', 'rent']);
  const card = atoms[place];
  if (!isPlainly || place === end || card === undefined) return;
  if (!isGpu(card, place) && facts.byFirst.get(place)?.gpu == null) return;
  const [full, part] = [`${number.value} FTE`, `${number.value} engineers at 10% each`];
  throw notUnderstood(
    ask`Do ${quoted(words)} run it all day? Type ${offered(full)}, or a part of their time, such as ${offered(part)}.`,
    [full, part],
  );
};

/** How much of somebody's time goes into it. */
export const STAFF_TIME: readonly Pattern[] = [
  {
    name: "a share of somebody's time",
    fits: isTime,
    says: (quantity, reading) => {
      // This share has been read together with the people whose time it is.
      if (shareOfAll(reading) === quantity) return;
      addStaff(
        reading,
        quantity.number.value * FTE_HOURS_PER_MONTH,
        quantity.words + (OF_TIME.exec(textBehind(quantity, reading, 40))?.[0] ?? ''),
      );
    },
  },
  {
    name: 'a share of the time of whom nobody names',
    fits: isOfNobody,
    says: askWhoseTime,
  },
  {
    name: 'full-time engineers',
    fits: isEngineers,
    says: (quantity, reading) => {
      if (hasNoun(quantity, 'setup'))
        throw notUnderstood(
          say`Give the set-up in hours, such as "setup 40 hours", instead of ${quoted(quantity.words)}.`,
          ['setup 40 hours'],
        );
      if (spendsHours(quantity, reading)) return;
      const part = partOfEach(quantity, reading) ?? shareOfAll(reading);
      if (part === undefined) refuseBesideCards(quantity, reading);
      if (part !== undefined) claim(part, reading);
      const share = part?.number.value ?? 1;
      addStaff(
        reading,
        withoutDust(quantity.number.value * share * FTE_HOURS_PER_MONTH),
        wordsTo(quantity, reading, Math.max(part?.end ?? 0, quantity.end)),
      );
    },
  },
];
