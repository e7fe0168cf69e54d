import { ask, notUnderstood, quoted } from '../problems.ts';
import type { Reading } from '../reading.ts';
import { WHAT_COMES } from '../requests.ts';

/** "opus for planning, haiku for the rest": traffic that is split, and nobody said how. */

const REST = '(?:the rest|the remainder|everything else|all else|the others)';
const TAKES =
  '(?:on|to|via|with|through|(?:goes?|going|runs?|stays?|moves?|handled|done|served|sent)(?: (?:on|to|by|via|with|through|over))?)';
const OF_ALL = new RegExp(
  `\\b(?:(?:for|on|does|handles?|takes?|gets?) ${REST}\\b|${REST} (?=${TAKES} ))(?! of (?!the ${WHAT_COMES}))`,
  'i',
);
const BEHIND = new RegExp(`^ ?${TAKES} `, 'i');

interface Name {
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** What is bought and what is hosted, each once, in the order of the line. */
const namesIn = ({ atoms, apiWords, fields, named, text }: Reading): readonly Name[] => {
  const bought = new Map(apiWords.map(({ at, id }) => [id, at]));
  const model = fields.has('selfHosted.model')
    ? atoms.findIndex(({ kind }, at) => kind === 'model' && !named.has(at))
    : -1;
  return [...bought.values(), ...(model < 0 ? [] : [model])]
    .sort((a, b) => a - b)
    .flatMap((at) => {
      const atom = atoms[at];
      return atom === undefined
        ? []
        : [{ words: text.slice(atom.start, atom.end), start: atom.start, end: atom.end }];
    });
};

/** "70% haiku", "half": a share that is of nothing else. */
const saysShare = ({ quantities, facts, shares, fields, monthly }: Reading): boolean =>
  shares.length > 0 ||
  monthly.length > 0 ||
  facts.nouns.has('half') ||
  fields.has('workload.movedShare') ||
  fields.has('workload.batchShare') ||
  quantities.some(
    ({ number, front, behind, side }) =>
      number.percent && front === null && side === null && behind.length === 0,
  );

/** Throws `not-understood` where one of two takes the rest of what nobody told the share of. */
export const refuseRest = (reading: Reading): void => {
  const { text } = reading;
  const rest = OF_ALL.exec(text);
  const names = rest === null || saysShare(reading) ? [] : namesIn(reading);
  const [one, other] = names;
  if (rest === null || one === undefined || other === undefined || names.length > 2) return;
  const end = rest.index + rest[0].length;
  const taker = BEHIND.test(text.slice(end))
    ? names.find(({ start }) => start >= end)
    : names.findLast((name) => name.end <= rest.index);
  const first = taker === one ? other : one;
  const whole = text.slice(Math.min(one.start, rest.index), Math.max(other.end, end));
  throw notUnderstood(
    ask`${quoted(whole)}: which share of the tokens goes to ${first.words}?`,
    ['10%', '20%', '30%'].map((share) => `${share} on ${first.words}, the rest on ${(taker ?? other).words}`),
  );
};
