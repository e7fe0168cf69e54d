import { findGpu, gpuById } from '../../catalog/index.ts';
import { impossible, notUnderstood, quoted } from '../problems.ts';
import { type Reading, setField, wordsOf } from '../reading.ts';
import { atomAt, isMark, isNoun, isUnit, numberHere, type Reader, skipMarks } from './look.ts';
import { refuseDenial } from './names.ts';

/** GPUs and how many: "2x A100 80GB", "8 H100s", "H100 x8", "2 replicas", "TP4", "n+1" is a phrase. */

const gpuHere = (reading: Reading, at: number): string | null => {
  const atom = atomAt(reading, at);
  return atom?.kind === 'gpu' ? atom.id : null;
};

const BRACKETS_AND_DASH = ['dash', 'open', 'close'] as const;

/** The GPU of that name with that memory: "A100 (80GB)" and "80GB A100". */
const sized = (id: string, gigabytes: number, words: string): string => {
  if (gpuById(id)?.memoryGb === gigabytes) return id;
  const name = id.replace(/-(sxm|\d+gb)$/, '').replace(/-\d+gb$/, '');
  const found = findGpu(`${name} ${gigabytes}gb`) ?? findGpu(`${name} sxm ${gigabytes}gb`);
  if (!found)
    throw notUnderstood(
      `I know no ${name.toUpperCase()} with ${gigabytes} GB (${quoted(words)}): leave the memory out, or give another GPU.`,
      [name.toUpperCase()],
    );
  return found.id;
};

/** The index behind a GPU and the memory that is said beside it. */
const gpuAndMemory = (reading: Reading, at: number): { id: string; end: number } | null => {
  const memory = numberHere(reading, at);
  if (memory && isUnit(reading, at + 1, 'gigabyte')) {
    const id = gpuHere(reading, at + 2);
    return id === null ? null : { id: sized(id, memory.value, wordsOf(reading, at, at + 3)), end: at + 3 };
  }
  const id = gpuHere(reading, at);
  if (id === null) return null;
  const from = skipMarks(reading, at + 1, [...BRACKETS_AND_DASH, 'on', 'of'], 2);
  const behind = numberHere(reading, from);
  if (behind && isUnit(reading, from + 1, 'gigabyte'))
    return {
      id: sized(id, behind.value, wordsOf(reading, at, from + 2)),
      end: skipMarks(reading, from + 2, ['close'], 1),
    };
  return { id, end: at + 1 };
};

const setCount = (reading: Reading, count: number, words: string): void => {
  if (count === 0)
    throw impossible(`${quoted(words)} is no fleet: type at least 1 GPU, such as "2x A100".`, ['2x A100']);
  setField(reading, 'selfHosted.gpuCount', count, words);
};

const tailUnits = (reading: Reading, at: number): number =>
  isUnit(reading, at, 'gpu', 'server') ? at + 1 : at;

/** "H100", "H100 x8", "H100s: 8", "A100 (80GB)". */
export const readGpu: Reader = (reading, at) => {
  const gpu = gpuAndMemory(reading, at);
  if (!gpu) return null;
  refuseDenial(reading, at);
  reading.noun = 'gpu';
  let { end } = gpu;
  setField(reading, 'selfHosted.gpu', gpu.id, wordsOf(reading, at, end));
  const times = skipMarks(reading, end, ['open'], 1);
  const multiplied = isMark(reading, times, 'times');
  const from = multiplied ? times + 1 : isMark(reading, end, 'colon', 'equals') ? end + 1 : null;
  const count = from === null ? null : numberHere(reading, from);
  if (
    count &&
    from !== null &&
    !count.money &&
    !count.percent &&
    !count.scaled &&
    atomAt(reading, from + 1)?.kind !== 'rate' &&
    !(atomAt(reading, from + 1)?.kind === 'unit' && !isUnit(reading, from + 1, 'gpu', 'server'))
  ) {
    setCount(reading, count.value, wordsOf(reading, at, from + 1));
    end = skipMarks(reading, from + 1, ['close'], 1);
  }
  return tailUnits(reading, end);
};

/** What is counted behind a number: the index behind it, with the GPU if it has a name. */
const counted = (reading: Reading, at: number): { id: string | null; end: number } | null => {
  const from = skipMarks(reading, at, ['times', 'dash', 'of'], 2);
  const gpu = gpuAndMemory(reading, from);
  if (gpu) return { id: gpu.id, end: tailUnits(reading, gpu.end) };
  return isUnit(reading, from, 'gpu') ? { id: null, end: from + 1 } : null;
};

const perReplica = (reading: Reading, at: number): number | null =>
  isMark(reading, at, 'per', 'a', 'slash', 'each') && isUnit(reading, at + 1, 'replica') ? at + 2 : null;

/** "2x A100", "8 H100s", "two B200", "4 GPUs per replica", "2 nodes of 8x H100", "2 replicas of 4 GPUs". */
export const readGpuCount: Reader = (reading, at) => {
  const number = numberHere(reading, at);
  if (!number || number.money || number.percent || (number.scaled && number.value > 1e5)) return null;
  if (isUnit(reading, at + 1, 'gigabyte') && gpuHere(reading, at + 2) !== null) return readGpu(reading, at);
  const servers = readServers(reading, at, number.value);
  if (servers !== null) return servers;
  const gpus = counted(reading, at + 1);
  if (!gpus) return null;
  if (gpus.id !== null) setField(reading, 'selfHosted.gpu', gpus.id, wordsOf(reading, at, gpus.end));
  reading.noun = 'gpu';
  const behind = perReplica(reading, gpus.end);
  if (behind !== null) {
    setField(reading, 'selfHosted.gpusPerReplica', number.value, wordsOf(reading, at, behind));
    return behind;
  }
  if (isNoun(reading, gpus.end, 'idle')) {
    setField(reading, 'selfHosted.idleGpus', number.value, wordsOf(reading, at, gpus.end + 1));
    return gpus.end + 1;
  }
  setCount(reading, number.value, wordsOf(reading, at, gpus.end));
  return gpus.end;
};

/** "2 replicas", "2 replicas of 4x H100", "2 nodes with 8 H100s each". */
const readServers = (reading: Reading, at: number, value: number): number | null => {
  const isServer = isUnit(reading, at + 1, 'server');
  const isReplica = isUnit(reading, at + 1, 'replica');
  if (!isServer && !isReplica) return null;
  const from = skipMarks(reading, at + 2, ['of', 'on', 'times', 'at', 'colon', 'each', 'open']);
  const each = numberHere(reading, from);
  const gpus = each && !each.money && !each.percent ? counted(reading, from + 1) : null;
  const end = gpus ? skipMarks(reading, gpus.end, ['each', 'close'], 2) : at + 2;
  const words = wordsOf(reading, at, end);
  if (gpus?.id) setField(reading, 'selfHosted.gpu', gpus.id, words);
  if (gpus) reading.noun = 'gpu';
  if (isReplica) {
    setField(reading, 'selfHosted.replicas', value, words);
    if (gpus && each) setField(reading, 'selfHosted.gpusPerReplica', each.value, words);
    return end;
  }
  if (!gpus || !each)
    throw notUnderstood(`How many GPUs has each of ${quoted(words)}? Type the total, such as "16x H100".`, [
      '16x H100',
    ]);
  setCount(reading, value * each.value, words);
  return end;
};
