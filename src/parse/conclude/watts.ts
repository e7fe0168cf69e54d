import { gpuById } from '../../catalog/index.ts';
import { toType } from '../../domain/round.ts';
import { gpusOfMachines, gpusOfOneMachine } from '../patterns/hardware/machines.ts';
import { notUnderstood, quoted, say } from '../problems.ts';
import { type Reading, setField, type Watts } from '../reading.ts';

/** What hardware draws: a machine's 10 kW are shared by its GPUs. */

/** No GPU draws more than its board is rated for, by far: beyond this factor the watts are of several. */
const BEYOND = 1.5;
/** The most watts of a card that no list rates. */
const MOST_WATTS = 1500;

/** Watts with what is around the card: a rig of one card draws less too. */
const BEYOND_ALL = 2 * MOST_WATTS;

const ratedWatts = ({ fields }: Reading): number | undefined => {
  const gpu = fields.get('selfHosted.gpu')?.value;
  return typeof gpu === 'string' ? gpuById(gpu)?.boardWatts : undefined;
};

const isOfAll = ({ watts, each, ofAll }: Watts, many: number, rated: number | undefined): boolean =>
  !each && many > 1 && (ofAll || watts > (rated === undefined ? MOST_WATTS : rated * BEYOND));

const HOST = 'selfHosted.power.hostWattsPerGpu';

/** What a rack, a rig or a machine draws holds what is around its GPUs, and so does more than a board is rated for. */
const holdsHost = (
  { each, ofAll, behindMachine }: Watts,
  watts: number,
  rated: number | undefined,
  shared: number | undefined,
): boolean =>
  !each &&
  (ofAll || (behindMachine && shared !== undefined) || (rated !== undefined && watts > rated * BEYOND));

const setOne = (
  reading: Reading,
  one: Watts,
  { watts, shared, rated }: { watts: number; shared: number | undefined; rated: number | undefined },
): void => {
  const withHost = holdsHost(one, watts, rated, shared) && !reading.fields.has(HOST);
  if (shared !== undefined)
    reading.notes.push(
      `${quoted(one.words)} is read as of all ${shared} GPUs${withHost ? ' and their host' : ''}: ${watts} W each.`,
    );
  setField(reading, 'selfHosted.power.wattsPerGpu', watts, one.words);
  if (withHost) setField(reading, HOST, 0, one.words);
};

/** "2 DGX A100, 6.5kW each": each is a machine, where no GPU draws so much. */
const ofNodes = (reading: Reading, one: Watts, many: number): Watts => {
  const nodes = many / (gpusOfOneMachine(reading) ?? reading.gpusOfNode ?? many);
  return one.each && !one.perGpu && one.watts > BEYOND_ALL && nodes > 1 && Number.isInteger(nodes)
    ? { ...one, watts: one.watts * nodes, each: false, ofAll: true }
    : one;
};

/** Watts of all GPUs together are shared among them. Throws `not-understood` for more than any GPU draws. */
export const setWatts = (reading: Reading): void => {
  const count = reading.fields.get('selfHosted.gpuCount')?.value;
  const many = typeof count === 'number' ? count : (gpusOfMachines(reading) ?? 1);
  const rated = ratedWatts(reading);
  for (const said of reading.watts) {
    const one = ofNodes(reading, said, many);
    const shared = isOfAll(one, many, rated);
    if (!shared && !one.perGpu && one.watts > BEYOND_ALL)
      throw notUnderstood(
        say`${quoted(one.words)} is more than a GPU draws: type the watts of one GPU, or what all of them draw together.`,
        [`${rated ?? 700}W`, `${toType(one.watts / 1000)} kW in total`],
      );
    const watts = shared ? toType(one.watts / many) : one.watts;
    setOne(reading, one, { watts, shared: shared ? many : undefined, rated });
  }
};
