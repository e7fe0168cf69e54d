import { nearEnough } from '../../domain/round.ts';
import { re } from '../expression.ts';
import { LIKELY_SIZE } from '../likely-amounts.ts';
import { useSpan } from '../patterns/looks/sentence.ts';
import { ask, notUnderstood, quoted } from '../problems.ts';
import type { Amount, Reading } from '../reading.ts';
import { scaledText } from '../text/figures/short-number.ts';
import { changeEach } from './amounts.ts';

/** "EU and US, 600M tokens each", "prod and staging, 400M each": of each of those that are listed by their names. */

const NAME = String.raw`(?!(?:and|or|in|of|at|on|for|with|each|both|we|tokens?|requests?)\b)[a-z][a-z0-9._/-]{0,24}(?: (?!(?:and|or|in|of|at|on|for|with|each)\b)[a-z][a-z0-9-]{1,16})?`;
const LIST = `(?:both )?(?:our |the )?(?<list>${NAME}(?:, (?:our |the )?${NAME}){0,6},? (?:and|&|und|et) (?:our |the )?${NAME})`;
const IN_FRONT = re`(?:^|[.,;:(\n] ?|\b(?:in|for|on|from|across|with|between|have|run|serve|support) )${LIST}(?: (?:use|uses|send|sends|have|has|with|at|run|do|need|take|see|burn))?[:,]? ?(?:about |around |~ ?)?$`;
const BEHIND = re`^,? ?(?:in|for|on|from|across|to|at)? ?${LIST}(?=\s*(?:$|[,.;)\n]))`;

/** Names that are written in a list, and where it stands in the text. */
interface List {
  readonly words: string;
  readonly many: number;
  readonly start: number;
  readonly end: number;
}

const namesIn = (words: string): readonly string[] => words.split(/,? (?:and|&|und|et) |, /i);

const REACH = 120;

const listIn = (match: RegExpExecArray | null, from: number): List | null => {
  const words = match?.groups?.list;
  if (match === null || words === undefined) return null;
  const start = from + match.index + match[0].indexOf(words);
  return { words, many: namesIn(words).length, start, end: start + words.length };
};

/** The list right before an amount, or right behind it. */
const listBeside = ({ text, atoms, facts }: Reading, { at }: Pick<Amount, 'at'>): List | null => {
  const quantity = facts.byNumber.get(at);
  const [first, last] = [atoms[quantity?.first ?? at], atoms[(quantity?.end ?? at + 1) - 1]];
  if (first === undefined || last === undefined) return null;
  const from = Math.max(0, first.start - REACH);
  const before = listIn(IN_FRONT.exec(text.slice(from, first.start)), from);
  return before ?? listIn(BEHIND.exec(text.slice(last.end, last.end + REACH)), last.end);
};

/** Whether the names are of what sends, and not of sides of the tokens, of hardware or of what is bought. */
const areSenders = ({ atoms }: Reading, { start, end }: List): boolean =>
  atoms.every(
    (atom) =>
      atom.end <= start ||
      atom.start >= end ||
      atom.kind === 'unknown' ||
      atom.kind === 'filler' ||
      (atom.kind === 'unit' && (atom.unit === 'user' || atom.unit === 'request')) ||
      (atom.kind === 'mark' && (atom.mark === 'and' || atom.mark === 'comma' || atom.mark === 'a')),
  );

const areBought = ({ atoms }: Reading, { start, end }: List): boolean =>
  atoms.filter((atom) => atom.kind === 'api' && atom.start >= start && atom.end <= end).length > 1;

const alone = (words: string): string => words.replace(/ each$|^each (?:[a-z]+ )?/i, '');

/** "sonnet and haiku, 300M tokens each": two that are used, or two that are compared. Always throws. */
const refuseBought = ({ text, atoms, facts }: Reading, { at, words, value }: Amount, list: List): never => {
  const quantity = facts.byNumber.get(at);
  const [first, last] = [atoms[quantity?.first ?? at], atoms[(quantity?.end ?? at + 1) - 1]];
  const whole = text.slice(
    Math.min(list.start, first?.start ?? list.start),
    Math.max(list.end, last?.end ?? list.end),
  );
  const evenly = list.many === 2 ? [`${scaledText(value * 2)} tokens vs ${list.words} 50/50`] : [];
  throw notUnderstood(ask`In ${quoted(whole)}, is each used for that much, or would one of them do it all?`, [
    ...evenly,
    `${alone(words)} vs ${list.words}`,
  ]);
};

/**
 * Multiplies what is said of each by how many are listed by their names, where nobody counts them. Throws LlmcostError
 * where nothing says of how many a volume is.
 */
export const countListed = (reading: Reading): void => {
  const areVolumes = reading.requests.length === 0;
  const isOfEach = ({ each, timed, ofRequest, value }: Amount): boolean =>
    each && ofRequest !== true && (timed || value > LIKELY_SIZE);
  const amounts = areVolumes ? [reading.volumes, reading.inputs, reading.outputs] : [reading.requests];
  const said = amounts.flat().find(isOfEach);
  if (said === undefined) return;
  const list = listBeside(reading, said);
  if (list !== null && areBought(reading, list)) refuseBought(reading, said, list);
  if (list === null || !areSenders(reading, list)) {
    if (amounts.flat().some(({ each }) => !each)) return;
    throw notUnderstood(ask`How many are there, with ${quoted(said.words)}?`, [
      `${alone(said.words)} in total`,
      `2 teams, ${said.words}`,
    ]);
  }
  useSpan(reading, list.start, list.end);
  const words = `${list.words}, ${said.words}`;
  for (const one of amounts)
    changeEach(one, isOfEach, (amount) => ({
      ...amount,
      value: amount.value * list.many,
      each: false,
      timed: true,
      words,
    }));
  reading.notes.push(
    `${quoted(said.words)} is counted ${list.many} times, for ${quoted(list.words)}: ${scaledText(nearEnough(said.value * list.many))} a month in all.`,
  );
};

const GPUS = 'selfHosted.gpuCount';

/** "prod and staging, 2 H100 each": GPUs of each of those that are listed by their names. */
export const countListedGpus = (reading: Reading): void => {
  const { quantities, fields } = reading;
  const said = quantities.find(({ gpu, each, number }) => gpu !== null && each && !number.money);
  const list = said === undefined ? null : listBeside(reading, said);
  const count = fields.get(GPUS);
  if (said === undefined || list === null || !areSenders(reading, list)) return;
  if (count?.value !== said.number.value) return;
  useSpan(reading, list.start, list.end);
  const value = said.number.value * list.many;
  fields.set(GPUS, { ...count, value, words: `${list.words}, ${said.words}` });
  reading.notes.push(
    `${quoted(said.words)} is counted ${list.many} times, for ${quoted(list.words)}: ${value} GPUs in all.`,
  );
};
