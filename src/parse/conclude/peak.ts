import { toType } from '../../domain/round.ts';
import { SECONDS_PER_MONTH } from '../../domain/units.ts';
import { ask, notUnderstood, quoted } from '../problems.ts';
import { type Peak, type Reading, setField } from '../reading.ts';

/** "40 rps at peak, 12 rps on average": how far apart the two are. */

/** The average of the same things, a month; undefined where nobody said one. */
const averageOf = (reading: Reading, { counts }: Peak): number | undefined => {
  const { volumes, inputs, outputs, requests } = reading;
  const amounts = {
    token: [...volumes, ...inputs],
    input: [...inputs, ...volumes],
    output: [...outputs, ...volumes],
    request: requests,
  }[counts];
  const amount = amounts.find(({ each, timed }) => timed && !each);
  if (amount !== undefined) return amount.value;
  const rate = counts !== 'request' ? reading.rates.find(({ meant }) => meant !== 'throughput') : undefined;
  return rate === undefined ? undefined : rate.tokensPerSecond * SECONDS_PER_MONTH;
};

/**
 * A volume at the peak beside an average one gives the ratio of both. Throws `not-understood` where no
 * average was said.
 */
export const setPeak = (reading: Reading): void => {
  const [peak] = reading.peaks;
  if (peak === undefined) return;
  const average = averageOf(reading, peak);
  if (average === undefined)
    throw notUnderstood(
      ask`${quoted(peak.words)} is the peak: what is the average? A chat service peaks at about twice its average.`,
      [peak.half],
    );
  const ratio = toType(peak.perMonth / average);
  if (ratio < 1)
    throw notUnderstood(
      ask`${quoted(peak.words)} is less than the average: which of the two is the average?`,
      [peak.half],
    );
  setField(reading, 'workload.peakToAverage', ratio, peak.words);
};
