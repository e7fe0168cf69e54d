import type { Atom } from '../atoms.ts';
import type { Reading } from '../reading.ts';

/** Words that no reader took and that change nothing: they are not named back. */

/** Brochure words beside the name of a chip: "A10G Tensor Core GPU", "GB200 superchip", "TPU v5 lite". */
const OF_A_CHIP = /^(?:tensor|cores?|superchips?|tpus?|hopper|ampere|blackwell|turing|volta|accelerators?)$/i;
/** How a copy of weights was made, behind the name of its model; and who keeps or makes it, before it. */
const OF_A_COPY = /^(?:dynamic|kv|beta|simpo)$/i;
const BEFORE_A_MODEL = /^(?:ollama|nvidia|mistral|meta|google|microsoft|ibm|alibaba|zhipu|zai|cohere)$/i;

/** What stands beside a name and says nothing that counts. */
export const belongsToName = ({ atoms, used }: Reading, at: number): boolean => {
  const atom = atoms[at];
  if (atom?.kind !== 'unknown') return false;
  const isNamed = (other: number, ...kinds: readonly Atom['kind'][]): boolean =>
    used.has(other) && kinds.includes(atoms[other]?.kind ?? 'mark');
  let first = at - 1;
  while (atoms[first]?.kind === 'unknown' || atoms[first]?.kind === 'phrase') first -= 1;
  if (OF_A_CHIP.test(atom.text))
    return isNamed(first, 'gpu', 'instance') || isNamed(at + 1, 'gpu', 'instance');
  if (OF_A_COPY.test(atom.text)) return isNamed(first, 'model');
  return BEFORE_A_MODEL.test(atom.text) && isNamed(at + 1, 'model');
};

/** How often something comes is more than a description: "biweekly reports". */
const OFTEN = /ly$|day|week|month|quarter|annual|year|hour|night/;

/** "3M support tickets", "200k angry customer emails": which of them, between a number and what it counts. */
export const describesCounted = ({ atoms, quantities }: Reading, at: number): boolean => {
  const atom = atoms[at];
  return (
    atom?.kind === 'unknown' &&
    /^[a-z]{3,}$/.test(atom.text) &&
    !OFTEN.test(atom.text) &&
    quantities.some(
      ({ at: number, end, unit }) => number < at && at < end - 1 && (unit === 'request' || unit === 'user'),
    )
  );
};
