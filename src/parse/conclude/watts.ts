import { gpuById } from '../../catalog/index.ts';
import { gpusOfMachines } from '../patterns/machines.ts';
import { quoted } from '../problems.ts';
import { type Reading, setField, type Watts } from '../reading.ts';

/** What hardware draws: a machine's 10 kW are shared by its GPUs. */

/** No GPU draws more than its board is rated for, by far: beyond this factor the watts are of several. */
const BEYOND = 1.5;
/** Of a card that no list rates. */
const MOST_WATTS = 1500;

const isOfAll = (reading: Reading, { watts, each, ofAll }: Watts, many: number): boolean => {
  if (each || many <= 1) return false;
  const gpu = reading.fields.get('selfHosted.gpu')?.value;
  const rated = typeof gpu === 'string' ? gpuById(gpu)?.boardWatts : undefined;
  return ofAll || watts > (rated === undefined ? MOST_WATTS : rated * BEYOND);
};

/** Watts of all GPUs together are shared among them. */
export const setWatts = (reading: Reading): void => {
  const count = reading.fields.get('selfHosted.gpuCount')?.value;
  const many = typeof count === 'number' ? count : (gpusOfMachines(reading) ?? 1);
  for (const one of reading.watts) {
    const shared = isOfAll(reading, one, many);
    const watts = shared ? Number((one.watts / many).toPrecision(6)) : one.watts;
    if (shared) reading.notes.push(`${quoted(one.words)} is read as of all ${many} GPUs: ${watts} W each.`);
    setField(reading, 'selfHosted.power.wattsPerGpu', watts, one.words);
  }
};
