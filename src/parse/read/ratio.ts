import { DAYS_PER_MONTH } from '../../domain/units.ts';
import { impossible, notUnderstood, quoted } from '../problems.ts';
import { setField, wordsOf } from '../reading.ts';
import { isMark, isNoun, isUnit, numberHere, type Reader, skipMarks } from './look.ts';

/** "80/20", "3:1", "50/50 split", "1500/500": input to output, as a mix or as the size of one request. */

const MIX_MOST = 100;
const REQUEST_MOST = 200_000;

/** "output to input" turns the order round; the index behind it and whether it does. */
const sidesAt = (reading: Parameters<Reader>[0], at: number): { end: number; reversed: boolean } => {
  const firstIn = isNoun(reading, at, 'input') || isMark(reading, at, 'in');
  const firstOut = isNoun(reading, at, 'output') || isMark(reading, at, 'out');
  if (!firstIn && !firstOut) return { end: at, reversed: false };
  const next = skipMarks(reading, at + 1, ['to', 'slash', 'colon', 'and', 'dash'], 1);
  const second = isNoun(reading, next, 'input', 'output') || isMark(reading, next, 'in', 'out');
  return second ? { end: next + 1, reversed: firstOut } : { end: at, reversed: false };
};

export const readRatio: Reader = (reading, at) => {
  const first = numberHere(reading, at);
  if (!first || first.money || first.percent || first.wordy) return null;
  const to = isMark(reading, at + 1, 'to') && numberHere(reading, at + 2) !== null;
  if (!to && !isMark(reading, at + 1, 'slash', 'colon')) return null;
  const second = numberHere(reading, at + 2);
  if (!second || second.money || second.percent || second.wordy) return null;
  const end = at + 3;
  const sides = sidesAt(reading, end);
  if (to && sides.end === end) return null;
  const plainSides =
    numberHere(reading, end - 1) !== null && (isMark(reading, end, 'out') || isNoun(reading, end, 'output'));
  if (plainSides && sides.end === end) return null;
  const words = wordsOf(reading, at, sides.end);
  const input = sides.reversed ? second : first;
  const output = sides.reversed ? first : second;
  const total = input.value + output.value;
  if (!(total > 0)) throw impossible(`${quoted(words)} adds up to 0: type a mix such as "80/20".`, ['80/20']);
  if (isUnit(reading, end, 'token') === false && isOtherUnit(reading, end))
    throw notUnderstood(
      `I cannot read ${quoted(wordsOf(reading, at, end + 1))}: type one number with its unit.`,
      ['80/20'],
    );
  if (
    isMark(reading, at + 1, 'slash') &&
    Math.min(first.value, second.value) < 1000 &&
    Math.max(first.value, second.value) >= 1e6
  )
    throw notUnderstood(
      `I cannot read ${quoted(words)} as input and output: type one number, such as "0.5 billion tokens".`,
      ['500M tokens', '80/20'],
    );
  // "16/7": hours a day, every day, as in "24/7".
  if (isMark(reading, at + 1, 'slash') && second.value === 7 && first.value >= 8 && first.value <= 24) {
    setField(reading, 'selfHosted.procurement.billedHoursPerMonth', first.value * DAYS_PER_MONTH, words);
    return end;
  }
  const mix = first.value <= MIX_MOST && second.value <= MIX_MOST && !first.scaled && !second.scaled;
  if (mix) {
    setField(reading, 'workload.inputShare', Number((input.value / total).toPrecision(15)), words);
    return sides.end;
  }
  if (isMark(reading, at + 1, 'colon')) return null;
  const tokens = isUnit(reading, sides.end, 'token') ? sides.end + 1 : sides.end;
  const said = { timed: false, each: total <= REQUEST_MOST, words: wordsOf(reading, at, tokens) };
  reading.inputs.push({ ...said, value: input.value });
  reading.outputs.push({ ...said, value: output.value });
  return tokens;
};

const isOtherUnit = (reading: Parameters<Reader>[0], at: number): boolean =>
  reading.atoms[at]?.kind === 'unit';
