import { re } from '../../expression.ts';
import { namesHardware } from '../../facts.ts';
import { quoted } from '../../problems.ts';
import type { Reading } from '../../reading.ts';
import { isApi, isHardware, isReserved, type Test } from '../looks/atom-kinds.ts';
import { clauseAround } from '../looks/clause.ts';
import type { Sentence } from '../looks/sentence.ts';

/** "sonnet with a 1 year commitment, or 4x H100": terms of an API, which say nothing of how GPUs are rented. */

const SPAN = String.raw`(?:\d{1,2}|an?|one|two|three)[- ]?(?:y(?:ea)?rs?|m(?:o|onths?)|y)`;
const TERM = re`(?:\b${SPAN}[- ]?|\b(?:annual|yearly|enterprise|spend(?:ing)?|volume) )?\b(?:reserved|reserv(?:e|ations?)|commit(?:ments?|ted)?|savings plan|contract)\b(?: (?:for|of|over) ${SPAN}\b)?`;

/** What joins an API and its terms, where no GPUs are named whose they could be. */
const JOINS = /\b(?:with|under|on|in|our|has|have|is|are|to|at|via|through)\b/i;

/** The places of the part of a clause that "and" or "or" leave around a place. */
const partAround = (reading: Reading, at: number): readonly [number, number] => {
  const [first, last] = clauseAround(reading, at);
  const isAnd = (place: number): boolean => {
    const atom = reading.atoms[place];
    return atom?.kind === 'mark' && atom.mark === 'and';
  };
  let from = at;
  while (from > first && !isAnd(from - 1)) from -= 1;
  let to = at;
  while (to < last && !isAnd(to + 1)) to += 1;
  return [from, to];
};

/** Whether an API stands in the same part of the clause, and neither GPUs nor money, which other rows read. */
const isOfApi = (match: RegExpExecArray, reading: Reading): boolean => {
  const { atoms, text, facts } = reading;
  const end = match.index + match[0].length;
  const at = atoms.findIndex(
    (atom, place) => isReserved(atom, place) && atom.start < end && atom.end > match.index,
  );
  if (at < 0) return false;
  const [from, to] = partAround(reading, at);
  const holds = (test: Test): boolean => atoms.slice(from, to + 1).some(test);
  const isFigure: Test = (atom) => atom.kind === 'number' && (atom.money || atom.percent);
  if (!holds(isApi) || holds(isHardware) || holds(isFigure)) return false;
  return namesHardware(facts) || JOINS.test(text.slice(atoms[from]?.start, atoms[to]?.end));
};

/** The row, which is read before words say how GPUs are rented. */
export const API_COMMITMENTS: readonly Sentence[] = [
  {
    name: 'a commitment to an API',
    holds: /reserv|commit|savings plan|contract/i,
    pattern: TERM,
    takesNumbers: true,
    closes: true,
    applies: isOfApi,
    says: ({ 0: words }, reading) => {
      reading.notes.push(
        `${quoted(words.trim())} is read as said of the API, which is counted at its list price: type what it brings, such as "15% discount", or "reserved H100" where the GPUs are meant.`,
      );
    },
  },
];
