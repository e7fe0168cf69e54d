import { isNamedOnly, machinesBeginning } from '../../../catalog/index.ts';
import type { Atom } from '../../atoms.ts';
import { wordsOf } from '../../beside.ts';
import { isPlainWord } from '../../leftovers/plain-words.ts';
import { unreadWords, whichModelIs } from '../../problems.ts';
import { markAt } from '../../quantities.ts';
import { type Reading, setField, use } from '../../reading.ts';
import { isHosted } from '../looks/hosted.ts';
import { withoutSlip } from './models-of-size.ts';

/** A word that nobody knows where a model is named: another must not answer in its place. */

/** What people host, or run on, without naming it. */
const GENERAL: ReadonlySet<string> = new Set(
  'above agent agents ai anything app apps assistant assistants below beyond bot bots chatbot chatbots code completion completions copilot demo dense deployment everything hybrid inference instance instances internally it itself llm llms load local locally model models moe node nodes ours ourselves pc pcs desktop desktops laptop laptops computer computers workstation rig tower pipeline pipelines product production prompts queries remote service services stack stuff system team that them these things this those tool tools traffic under versus workload workloads'.split(
    ' ',
  ),
);
const isName = (atom: Atom | undefined): boolean =>
  atom?.kind === 'unknown' &&
  /^[a-z][\w.-]+$/i.test(atom.text) &&
  !GENERAL.has(atom.text.toLowerCase()) &&
  !isPlainWord(atom.text);

const SPEED = /\d ?k?(?: ?(?:output|total))? ?(?:tok(?:en)?s?\/s|tok(?:en)?s? per second|tps)/i;

const LONGEST_NAME = 5;

/** "host dbrx": the same word is the machine around a GPU. */
const isToHost = (atom: Atom | undefined): boolean => atom?.kind === 'noun' && atom.noun === 'host';

/** Right behind an amount, a comma or "host": what stands there is named, and is no part of a sentence. */
const beginsClause = (reading: Reading, at: number): boolean => {
  const before = reading.atoms[at - 1];
  const atom = reading.atoms[at];
  if (before === undefined || atom === undefined) return reading.text.slice(0, atom?.start).trim() === '';
  if (reading.text.slice(before.end, atom.start).trim() !== '') return false;
  return (
    isToHost(before) ||
    (before.kind === 'unit' && before.unit !== 'user' && before.unit !== 'model') ||
    before.kind === 'rate' ||
    before.kind === 'period' ||
    markAt(reading.atoms, at - 1, 'comma', 'hosting', 'stop', 'colon') ||
    (markAt(reading.atoms, at - 1, 'own', 'a') && markAt(reading.atoms, at - 2, 'hosting'))
  );
};

/** "yi 34b": a name with its size is read with it. */
const isSizeAt = ({ atoms, text }: Reading, at: number): boolean => {
  const atom = atoms[at];
  return atom?.kind === 'number' && /^\d+(?:\.\d+)? ?b$/i.test(text.slice(atom.start, atom.end));
};

/** The slash of "acme/thing". */
const isJoint = ({ atoms }: Reading, at: number): boolean =>
  markAt(atoms, at, 'slash') &&
  isName(atoms[at + 1]) &&
  atoms[at - 1]?.end === atoms[at]?.start &&
  atoms[at]?.end === atoms[at + 1]?.start;

const endOfName = (reading: Reading, first: number): number => {
  const isPart = (at: number): boolean => {
    const atom = reading.atoms[at];
    return (
      isName(atom) ||
      isJoint(reading, at) ||
      // "exaone 8x H200": so many cards, and no version.
      (atom?.kind === 'number' &&
        atom.value < 100 &&
        !atom.scaled &&
        !atom.money &&
        !markAt(reading.atoms, at + 1, 'times'))
    );
  };
  let end = first + 1;
  while (end < first + LONGEST_NAME && isPart(end)) end += 1;
  return end;
};

/** "hermes", "exaone 4": what is one wherever it stands, but behind "vs", where it is no hosted one. */
const isKnownLine = ({ atoms }: Reading, at: number): boolean => {
  const atom = atoms[at];
  return atom?.kind === 'unknown' && isNamedOnly(atom.text) && !markAt(atoms, at - 1, 'versus');
};

/** Where a name that nobody knows stands as the hosted model's: "dbrx on 8xH200", "my-model at 4200 tok/s". */
const unknownModelAt = (reading: Reading): { first: number; end: number } | undefined => {
  for (const [at, atom] of reading.atoms.entries()) {
    const isLine = isKnownLine(reading, at);
    if (reading.used.has(at) || !isName(atom) || !(isLine || beginsClause(reading, at))) continue;
    const end = endOfName(reading, at);
    if (isSizeAt(reading, end)) continue;
    const behind = reading.atoms[end - 1]?.end ?? atom.end;
    const measured = markAt(reading.atoms, end, 'at') && SPEED.test(reading.text.slice(behind, behind + 30));
    if (
      isLine ||
      measured ||
      isToHost(reading.atoms[at - 1]) ||
      isHosted(reading, at) ||
      isHosted(reading, end - 1)
    )
      return { first: at, end };
  }
  return undefined;
};

/** No other model answers in the place of the one that was named. */
export const readUnknownModel = (reading: Reading): void => {
  if (reading.fields.has('selfHosted.model')) return;
  if (reading.atoms.some(({ kind }) => kind === 'model')) return;
  const found = unknownModelAt(reading);
  if (found === undefined) return;
  use(reading, found.first, found.end);
  const words = wordsOf(reading, found.first, found.end);
  const meant = withoutSlip(words);
  if (meant !== undefined) throw whichModelIs(words, [meant]);
  setField(reading, 'selfHosted.model', words.toLowerCase().replace(/ /g, '-'), words);
};

/** "cheaper or haiku", "hosted or haiku": said of what is meant, and no name. */
const SAID_OF_IT = /(?:er|ly|ing|ed|able)$/i;

const isAlternative = (reading: Reading, at: number): boolean => {
  const { atoms, text } = reading;
  const isModel = (place: number): boolean => {
    const named = atoms[place]?.kind;
    return named === 'model' || named === 'api';
  };
  const isOr = (place: number): boolean =>
    markAt(atoms, place, 'and') &&
    /^(?:or|oder|ou)$/i.test(text.slice(atoms[place]?.start, atoms[place]?.end));
  const ends = atoms[at + 1] === undefined || markAt(atoms, at + 1, 'comma', 'stop', 'on');
  return (
    (isOr(at + 1) && isModel(at + 2) && beginsClause(reading, at)) ||
    (isOr(at - 1) && isModel(at - 2) && ends)
  );
};

/** "sarvam or llama 8b": what nobody read beside "or" and a model is one too, and no other answers for both. */
export const refuseAlternatives = (reading: Reading): void => {
  for (const [at, atom] of reading.atoms.entries()) {
    if (reading.used.has(at) || atom.kind !== 'unknown' || !isName(atom)) continue;
    if (SAID_OF_IT.test(atom.text) || !isAlternative(reading, at)) continue;
    use(reading, at);
    throw unreadWords([atom.text], machinesBeginning(atom.text));
  }
};
