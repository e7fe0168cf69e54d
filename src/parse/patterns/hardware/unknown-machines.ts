import { findTeamSeller, GPUS, instances, SYSTEMS } from '../../../catalog/index.ts';
import { defined } from '../../../defined.ts';
import type { Atom } from '../../atoms.ts';
import { wordsOf } from '../../beside.ts';
import { isApiSeller } from '../../names/rival-seller.ts';
import { slipOf } from '../../names/slips.ts';
import { ask, notUnderstood, offered, quoted, say } from '../../problems.ts';
import { markAt } from '../../quantities.ts';
import { attempt, type Reading, setField, use } from '../../reading.ts';

/** A machine or a card that nobody knows: it keeps its name, and what it is is asked. */

const NO_MACHINE: ReadonlySet<string> = new Set(
  'account ads website websites site sites homepage webpage portal intranet sharepoint confluence wordpress forum app store aks anything average behalf board budget call calls chat cloud clouds contract device devices discord docker eks facebook freshdesk friday fridays gke hand hardware holiday holidays hubspot infrastructure infra instagram intercom it k8s kubernetes linux list machine machines marketing messenger metal mobile monday mondays network order own paper payroll peak prem premise premises purpose salaries saturday saturdays schedule shopify sight site slack slurm something staff standby sunday sundays support tap team teams telegram the these this those thursday thursdays time top track tuesday tuesdays vacation wednesday wednesdays weekday weekdays weekend weekends whatsapp zendesk'.split(
    ' ',
  ),
);

/** "on bedrock" is where an API is bought. */
const isSeller = (word: string): boolean => findTeamSeller(word) !== undefined || isApiSeller(word);

/** "on sonnett", "on gmeini-2.5-pro": a name that we know, with a letter too many or two that changed places. */
const isSlip = (word: string): boolean => slipOf(/^[a-z]{5,}/i.exec(word)?.[0] ?? '') !== null;

const beginsName = (atom: Atom | undefined): boolean =>
  atom?.kind === 'unknown' &&
  /^[a-z][\w.-]*$/i.test(atom.text) &&
  (atom.text.length > 1 || /[A-Z]/.test(atom.text)) &&
  !NO_MACHINE.has(atom.text.toLowerCase()) &&
  !isSeller(atom.text.toLowerCase()) &&
  !isSlip(atom.text);

const isAmount = (atom: Atom | undefined): boolean =>
  atom?.kind === 'unit' || atom?.kind === 'rate' || atom?.kind === 'noun' || atom?.kind === 'period';

/** "910B" and "6000D" of "Ascend 910B", "RTX 6000D"; no amount of anything, and no price. */
const isNumberOfName = (reading: Reading, at: number): boolean => {
  const atom = reading.atoms[at];
  const next = reading.atoms[at + 1];
  if (atom?.kind !== 'number' || atom.money || atom.percent || atom.wordy) return false;
  return !(isAmount(next) && (next?.start ?? 0) > atom.end);
};

/** "GPU" and "AI" of "Data Center GPU Max", "Cloud AI 100": a capital goes on with a name. */
const isCapital = (reading: Reading, at: number): boolean => {
  const atom = reading.atoms[at];
  const isWord = atom?.kind === 'unknown' || atom?.kind === 'unit' || atom?.kind === 'filler';
  return isWord && /^[A-Z]/.test(reading.text.slice(atom.start, atom.end));
};

/** "v" and "910C" of "titan v", "Ascend 910C". */
const isPiece = (atom: Atom | undefined): boolean =>
  atom?.kind === 'unknown' && /^(?:[a-z]|\d+[a-z]+)$/i.test(atom.text);

const MOST_WORDS = 6;

/** Where the name that begins at `first` ends: with words beside it, and whatever is glued to the last. */
const endOfName = (reading: Reading, first: number): number => {
  const { atoms, used } = reading;
  let end = first + 1;
  while (end < first + MOST_WORDS) {
    const gap = (atoms[end]?.start ?? Number.POSITIVE_INFINITY) - (atoms[end - 1]?.end ?? 0);
    const goesOn =
      gap <= 1 &&
      [
        beginsName(atoms[end]),
        isPiece(atoms[end]),
        isCapital(reading, end),
        isNumberOfName(reading, end),
      ].some(Boolean);
    const isGlued = gap === 0 && atoms[end]?.kind !== 'mark';
    const isDashed = gap === 0 && markAt(atoms, end, 'dash') && atoms[end + 1]?.start === atoms[end]?.end;
    if (used.has(end) || !(goesOn || isGlued || isDashed)) break;
    end += isDashed ? 2 : 1;
  }
  return end;
};

/** How many of it: the number before "x", or before the name. */
const countAt = (reading: Reading, at: number): { readonly count: number; readonly name: number } | null => {
  const atom = reading.atoms[at];
  const isCount = atom?.kind === 'number' && Number.isInteger(atom.value) && !atom.scaled && !atom.money;
  if (!isCount || atom.value < 1 || atom.value > 10_000) return null;
  return { count: atom.value, name: markAt(reading.atoms, at + 1, 'times') ? at + 2 : at + 1 };
};

interface NamePlace {
  readonly first: number;
  readonly count: number | undefined;
  readonly name: number;
  /** Where it ends, where that is known. */
  readonly end?: number;
}

/** Machines that people name and whose figures are not published whole: seen without "on" before them. */
export const WITHOUT_FIGURES: ReadonlySet<string> = new Set(
  'mi308x nvl72 nvl36 rubin r200 vr200 rubin-r200 b100 br100 br104 910b 910c tinybox tinygrad hl-205 dl1.24xlarge'.split(
    ' ',
  ),
);

/** "c7i.8xlarge", "n2-standard-16": general machines of EC2 and Google Cloud, which have no GPU. */
const GENERAL_MACHINE =
  /^(?:[cmrtxi]\d{1,2}[a-z]{0,4}\.(?:nano|micro|small|medium|\d{0,2}x?large|metal(?:-\d{2}xl)?)|(?:[ect]2[ad]?|n2d?|c[34]d?|n4|m[1-4]|t2[ad])-(?:standard|highmem|highcpu|ultramem|megamem)-\d{1,3})$/i;

/** "4x h10": letters and figures as those of a GPU, where so many are counted. */
const GPU_LIKE = /^(?:[abhlvt]|mi|gb|gh|rtx|gtx)-?\d{2,4}[a-z]{0,2}$/i;

/** Families of hardware that are no word of anything else: seen without "on" before them, too. */
const FAMILIES: ReadonlySet<string> = new Set([
  'mac studio',
  ...'mac amd radeon geforce rtx gtx quadro instinct jetson ryzen'.split(' '),
]);

/** Where the name of a family that stands alone ends. */
const endOfFamily = (reading: Reading, at: number): number | undefined =>
  [at + 2, at + 1].find((end) => FAMILIES.has(wordsOf(reading, at, end).toLowerCase()));

const namedAlone = (reading: Reading): NamePlace | undefined => {
  const name = reading.atoms.findIndex(
    (atom, at) =>
      atom.kind === 'unknown' &&
      !reading.used.has(at) &&
      (WITHOUT_FIGURES.has(atom.text.toLowerCase()) ||
        GENERAL_MACHINE.test(atom.text) ||
        (GPU_LIKE.test(atom.text) && markAt(reading.atoms, at - 1, 'times')) ||
        endOfFamily(reading, at) !== undefined),
  );
  if (name < 0) return undefined;
  const count = markAt(reading.atoms, name - 1, 'times') ? countAt(reading, name - 2)?.count : undefined;
  const end = endOfFamily(reading, name);
  return { first: count === undefined ? name : name - 2, count, name, ...defined({ end }) };
};

const placeOf = (reading: Reading): NamePlace | undefined => {
  for (const at of reading.atoms.keys()) {
    // "for" has the same mark as "on", but names people: "for Bob".
    if (!markAt(reading.atoms, at, 'on') || !/^on$/i.test(wordsOf(reading, at, at + 1))) continue;
    let first = at + 1;
    while (first < at + 3 && markAt(reading.atoms, first, 'a', 'own')) first += 1;
    const counted = countAt(reading, first);
    const name = counted?.name ?? first;
    if (!reading.used.has(name) && beginsName(reading.atoms[name]))
      return { first, count: counted?.count, name };
  }
  return namedAlone(reading);
};

/** "a3-high", "p5.48": machines of clouds whose names begin so and go on; a word without a figure begins too many. */
const machinesOf = (lower: string): readonly string[] =>
  lower.length > 3 && /\d/.test(lower)
    ? [...new Set(instances().map(({ instance }) => instance))].filter((name) =>
        [name, name.replace(/^standard_/i, '')].some((one) => one.toLowerCase().startsWith(lower)),
      )
    : [];

/** "titan" is the beginning of several names, "nvl72" a part of them: the largest of those that the catalog has. */
export const kindsOf = (words: string): readonly string[] => {
  const lower = words.toLowerCase();
  const gpus = GPUS.filter(({ aliases }) => aliases.some((alias) => alias.startsWith(`${lower} `)))
    .toSorted((a, b) => b.memoryGb - a.memoryGb)
    .map(({ name }) => name);
  const systems = SYSTEMS.filter(({ names }) => names.some((name) => name.split(' ').includes(lower)));
  return [...gpus, ...systems.map(({ names: [first = ''] }) => first), ...machinesOf(lower)].slice(0, 4);
};

const refuseFamily = (words: string): void => {
  const kinds = kindsOf(words);
  if (kinds.length === 1)
    throw notUnderstood(
      say`${quoted(words)} is not a whole name: type ${kinds.map(offered).join('')} if you mean that.`,
      kinds,
    );
  if (kinds.length > 0)
    throw notUnderstood(
      ask`${quoted(words)} is the name of several: type which, such as ${kinds.map(offered).join(' or ')}.`,
      kinds,
    );
};

/** "a DGX", "DGX Station": NVIDIA sells them with very different GPUs, and none is taken for all. */
const refuseBareSystem = (reading: Reading): void => {
  for (const [at, atom] of reading.atoms.entries()) {
    const words = wordsOf(reading, at, at + 1).toLowerCase();
    if (atom.kind !== 'unit' || !/^[dh]gx$/.test(words)) continue;
    const next = reading.atoms[at + 1];
    const isStation = next?.kind === 'unknown' && /^station$/i.test(next.text);
    const name = isStation ? `${words} station` : words;
    const kinds = SYSTEMS.map(({ names: [first = ''] }) => first)
      .filter((first) => first.startsWith(`${name} `))
      .slice(0, 4);
    use(reading, at, isStation ? at + 2 : at + 1);
    throw notUnderstood(
      ask`${quoted(name)} is the name of several: type which, such as ${kinds.map(offered).join(' or ')}.`,
      kinds,
    );
  }
};

/** "H100 or amd?": a family beside a card is one of its own, and which is not said. */
const refuseOtherFamily = (reading: Reading): void => {
  const place = namedAlone(reading);
  if (place?.end === undefined) return;
  const { name, end } = place;
  if (!markAt(reading.atoms, name - 1, 'and', 'versus') && !markAt(reading.atoms, end, 'and', 'versus'))
    return;
  use(reading, name, end);
  attempt(reading, () => refuseFamily(wordsOf(reading, name, end)));
};

/** "on tinybox", "on 8x BR100": no other machine stands in for the one that was named. */
export const readUnknownMachine = (reading: Reading): void => {
  if (reading.atoms.some(({ kind }) => kind === 'gpu' || kind === 'instance')) {
    refuseOtherFamily(reading);
    return;
  }
  if (reading.fields.has('selfHosted.gpu') || reading.fields.has('selfHosted.instance')) return;
  attempt(reading, () => refuseBareSystem(reading));
  const place = placeOf(reading);
  if (place === undefined) return;
  const end = place.end ?? endOfName(reading, place.name);
  const words = wordsOf(reading, place.name, end);
  use(reading, place.first, end);
  attempt(reading, () => {
    if (!reading.fields.has('selfHosted.gpuSpec')) refuseFamily(words);
    setField(reading, 'selfHosted.gpu', words.toLowerCase().replace(/ /g, '-'), words);
    if (place.count !== undefined) setField(reading, 'selfHosted.gpuCount', place.count, words);
  });
};
