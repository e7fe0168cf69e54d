import { findTeamSeller, GPUS } from '../catalog/index.ts';
import type { Atom } from './atoms.ts';
import type { Leftover } from './other-units.ts';
import { isHosted } from './patterns/names.ts';
import { markAt, skipMarks } from './quantities.ts';
import { type Reading, setField, use, wordsOf } from './reading.ts';

/** A word that nobody knows where a model or a machine is named: another must not answer in its place. */

/** What people host, or run on, without naming it. */
const GENERAL: ReadonlySet<string> = new Set(
  'agent agents ai anything app apps assistant assistants bot bots chatbot chatbots code completion completions copilot demo dense deployment everything inference instance instances internally it itself llm llms load locally model models moe node nodes ours ourselves pipeline pipelines product production prompts queries service services stack stuff system team that them these things this those tool tools traffic workload workloads'.split(
    ' ',
  ),
);
const NO_MACHINE: ReadonlySet<string> = new Set(
  'account average behalf board budget call calls cloud clouds contract device devices friday fridays hand hardware holiday holidays infrastructure infra it machine machines metal monday mondays network order own paper peak prem premise premises purpose saturday saturdays schedule sight site standby sunday sundays support tap team the these this those thursday thursdays time top track tuesday tuesdays vacation wednesday wednesdays weekday weekdays weekend weekends'.split(
    ' ',
  ),
);

const isName = (atom: Atom | undefined, general: ReadonlySet<string>): boolean =>
  atom?.kind === 'unknown' && /^[a-z][\w.-]+$/i.test(atom.text) && !general.has(atom.text.toLowerCase());

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

/** Where a name that nobody knows stands as the hosted model's: "dbrx on 8xH200", "my-model at 4200 tok/s". */
const unknownModelAt = (reading: Reading): { first: number; end: number } | undefined => {
  const isPart = (at: number): boolean => {
    const atom = reading.atoms[at];
    return (
      isName(atom, GENERAL) || (atom?.kind === 'number' && atom.value < 100 && !atom.scaled && !atom.money)
    );
  };
  for (const [at, atom] of reading.atoms.entries()) {
    if (reading.used.has(at) || !isName(atom, GENERAL)) continue;
    if (!beginsClause(reading, at)) continue;
    let end = at + 1;
    while (end < at + LONGEST_NAME && isPart(end)) end += 1;
    const behind = reading.atoms[end - 1]?.end ?? atom.end;
    const measured = markAt(reading.atoms, end, 'at') && SPEED.test(reading.text.slice(behind, behind + 30));
    if (measured || isToHost(reading.atoms[at - 1]) || isHosted(reading, at) || isHosted(reading, end - 1))
      return { first: at, end };
  }
  return undefined;
};

/** No other model answers in the place of the one that was named. */
export const readUnknownModel = (reading: Reading): void => {
  if (reading.fields.has('selfHosted.model') || reading.fields.has('selfHosted.modelSpec')) return;
  if (reading.atoms.some(({ kind }) => kind === 'model')) return;
  const found = unknownModelAt(reading);
  if (found === undefined) return;
  use(reading, found.first, found.end);
  const words = wordsOf(reading, found.first, found.end);
  setField(reading, 'selfHosted.model', words.toLowerCase().replace(/ /g, '-'), words);
};

/** "on tinybox", "on a jetson thor": a name where the machine stands, and no GPU is known. */
export const unknownMachine = (reading: Reading, atom: Atom, at: number): Leftover | null => {
  if (reading.fields.has('selfHosted.gpu') || reading.fields.has('selfHosted.instance')) return null;
  if (reading.fields.has('selfHosted.gpuSpec') || !isName(atom, NO_MACHINE)) return null;
  // "on bedrock" is where an API is bought.
  if (atom?.kind === 'unknown' && findTeamSeller(atom.text) !== undefined) return null;
  let on = at - 1;
  while (on > at - 3 && markAt(reading.atoms, on, 'a', 'own')) on -= 1;
  // "for Bob" is the same mark.
  if (!markAt(reading.atoms, on, 'on') || wordsOf(reading, on, on + 1).toLowerCase() !== 'on') return null;
  let end = at + 1;
  while (end < at + 4 && isName(reading.atoms[end], NO_MACHINE)) end += 1;
  if (skipMarks(reading.atoms, end, ['a'], 1) !== end) return null;
  const last = reading.atoms[end - 1] ?? atom;
  const text = reading.text.slice(atom.start, last.end);
  const kinds = GPUS.filter(({ aliases }) =>
    aliases.some((alias) => alias.startsWith(`${text.toLowerCase()} `)),
  )
    .toSorted((a, b) => b.memoryGb - a.memoryGb)
    .map(({ name }) => name);
  return kinds.length > 0
    ? { text, hints: kinds.slice(0, 4), says: 'the name of several: type which, such as' }
    : {
        text,
        hints: ['1x RTX 4090', '1x H100'],
        says: 'no machine that I know: type the GPUs in it, such as',
      };
};
