import type { DraftField } from '../../domain/draft.ts';
import { VOLUMES } from '../../domain/fields/index.ts';
import { SECONDS_PER_MONTH } from '../../domain/units.ts';
import { quoted } from '../problems.ts';
import { type Reading, setField, type TokenRate, volumeSaidBefore } from '../reading.ts';
import { shareOfHours } from './traffic-hours.ts';

/** Tokens a second: traffic that comes, or what the hardware reaches. */

const scopeOf = (reading: Reading, rate: TokenRate): 'replica' | 'gpu' | 'fleet' => {
  const count = reading.fields.get('selfHosted.gpuCount')?.value;
  const fleet = typeof count === 'number' && count > 1;
  if (rate.per !== null || !fleet) return rate.per ?? 'replica';
  return 'fleet';
};

/** What a speed without "per" was taken to be of, where it could be of more or less. */
const scopeNote = ({ before }: Reading, per: string, words: string): string | undefined => {
  if (per === 'fleet')
    return `${quoted(words)} is read as the speed of the whole fleet; type "${words} per GPU" if it is of one.`;
  return (before.fields['selfHosted.gpuCount'] ?? 1) > 1
    ? `${quoted(words)} is read as the speed of a replica; type "${words} in total" if it is of the whole fleet.`
    : undefined;
};

/** What is said beside a peak of the same is what comes on average. */
const isAverage = ({ peaks }: Reading): boolean => peaks.some(({ counts }) => counts !== 'request');

/** Whether nobody says if it is what comes, or what is served. */
const isOpen = ({ rates }: Reading, { meant, counts }: TokenRate): boolean =>
  meant === undefined && rates.length === 1 && counts === 'total';

/**
 * "1912 output tok/s, 4012 total tok/s": one run, counted twice. The output is what counts, as in a pasted benchmark.
 */
const speedsOfRun = (reading: Reading): readonly TokenRate[] => {
  const { rates, notes } = reading;
  const [one, other] = rates.toSorted((a, b) => a.tokensPerSecond - b.tokensPerSecond);
  if (rates.length !== 2 || one?.counts !== 'output' || other?.counts !== 'total' || one.per !== other.per)
    return rates;
  if (one.meant === 'volume' || other.meant === 'volume') return rates;
  notes.push(`${quoted(other.words)} counts what ${quoted(one.words)} counts, and the input with it.`);
  return [one];
};

const VOLUME_OF = {
  total: 'workload.tokensPerMonth',
  output: 'workload.outputTokensPerMonth',
  input: 'workload.inputTokensPerMonth',
} as const satisfies Record<TokenRate['counts'], DraftField>;

/** Whether it is what comes, and no speed of what serves it. */
const isVolume = (reading: Reading, rate: TokenRate, volumeStated: boolean): boolean => {
  if (rate.meant !== undefined) return rate.meant === 'volume';
  // "traffic: 1500 tok/s in, 220 tok/s out"
  if (reading.rates.some(({ counts }) => counts === 'input')) return true;
  return isOpen(reading, rate) && (isAverage(reading) || !volumeStated);
};

/** Tokens a second as traffic of a month, or as what the hardware reaches. */
export const setRates = (reading: Reading): void => {
  const { fields, notes } = reading;
  const fleetStated = fields.has('selfHosted.gpuCount') && fields.has('selfHosted.plannedLoad');
  let volumeStated = VOLUMES.some((field) => fields.has(field)) || fleetStated || volumeSaidBefore(reading);
  for (const rate of speedsOfRun(reading)) {
    const { counts, tokensPerSecond, words } = rate;
    if (counts === 'input' || isVolume(reading, rate, volumeStated)) {
      const perMonth = tokensPerSecond * SECONDS_PER_MONTH * shareOfHours(reading, words);
      setField(reading, VOLUME_OF[counts], perMonth, words);
      volumeStated = true;
    } else {
      const per = scopeOf(reading, rate);
      setField(reading, 'selfHosted.throughput', { tokensPerSecond, counts, per }, words);
      const note = rate.per === null ? scopeNote(reading, per, words) : undefined;
      if (note !== undefined) notes.push(note);
    }
  }
};
