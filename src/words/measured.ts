import type { HourByHour } from '../domain/assessment.ts';
import { busiestHourOfDay } from '../domain/cycles.ts';
import type { MeasuredTraffic } from '../domain/evidence.ts';
import { grouped, tokens, tokenVolume } from '../domain/format.ts';
import { wholePercents } from '../domain/round.ts';
import { HOURS_PER_DAY, HOURS_PER_MONTH } from '../domain/units.ts';
import type { Subject } from './subject.ts';
import { clip } from './text.ts';
import { plainName, windowWords } from './usage.ts';

/** The export that an answer rests on: a line of its card, and its load-duration curve in letters. */

const WIDEST = 40;
const NARROWEST = 12;
/** A line far above the peak would press the curve flat. */
const ABOVE_PEAK = 2;

const peakWords = ({ tokensPerHour: series = [], firstHourOfWeek = 0 }: MeasuredTraffic): string[] => {
  const total = series.reduce((sum, hour) => sum + hour, 0);
  if (total <= 0) return [];
  const peak = series.reduce((most, hour) => Math.max(most, hour), 0);
  const hour = series.length < HOURS_PER_DAY ? undefined : busiestHourOfDay(series, firstHourOfWeek);
  return [
    `peak ${grouped(peak / (total / series.length), 1, 0)}× the mean`,
    ...(hour === undefined ? [] : [`busiest at ${String(hour).padStart(2, '0')} UTC`]),
  ];
};

const NAME_CHARS = 32;

const shortName = (model: string): string => clip(plainName(model), NAME_CHARS);

/** "Measured: 1–30 Nov, 4.6B tokens, peak 4.3× the mean, busiest at 19 UTC."; undefined where nothing was. */
export const trafficLine = ({ evidence: { measured } }: Subject): string | undefined => {
  if (measured === undefined) return undefined;
  const unpriced =
    measured.unpriced === true ? ` of ${shortName(measured.model)}, whose price we don't know` : '';
  const volume = measured.tokens === undefined ? '' : `${tokenVolume(measured.tokens)}${unpriced}`;
  const parts = [windowWords(measured), volume, ...peakWords(measured)].filter((part) => part !== '');
  return `Measured: ${parts.length === 0 ? 'your usage' : parts.join(', ')}.`;
};

/** What the traffic is held against; in words alone where it lies too far above it to be drawn. */
export interface Level {
  readonly mark: string;
  /** What it is called in a chart. */
  readonly name: string;
  readonly tokens: number;
  readonly words: string;
}

/** What the traffic is held against: the planned fleet, and where the bills meet. */
const levelsOf = ({ assessment, names }: Subject, hours: HourByHour): Level[] => {
  const capacity = hours.asPlanned.replicas * hours.tokensPerReplicaHour;
  const breakEven = assessment.comparisons.find(({ api }) => api === hours.api)?.breakEven;
  const meets = breakEven?.kind === 'at' ? breakEven.tokensPerMonth / HOURS_PER_MONTH : 0;
  return [
    {
      mark: '┃',
      name: 'Planned fleet',
      tokens: capacity,
      words: `the planned fleet serves ${tokens(capacity)} an hour`,
    },
    {
      mark: '┊',
      name: 'Break-even',
      tokens: meets,
      words: `break-even with ${names.short(hours.api)} at ${tokens(meets)} an hour`,
    },
  ].filter((level) => level.tokens > 0);
};

/** Levels that can be drawn beside the traffic, and those that cannot. */
export const loadLevels = (
  subject: Subject,
): { readonly drawn: readonly Level[]; readonly beyond: readonly Level[] } => {
  const hours = subject.assessment.hourByHour;
  const peak = hours?.loadDuration[0]?.tokens ?? 0;
  const levels = hours === undefined ? [] : levelsOf(subject, hours);
  const fits = (level: Level): boolean => level.tokens <= peak * ABOVE_PEAK;
  return { drawn: levels.filter(fits), beyond: levels.filter((level) => !fits(level)) };
};

/** Above what the hours of an export say. */
export const BY_HOUR = 'Hour by hour.';

/** A level that a chart is too low for. */
export const beyondChart = ({ words }: Level): string => `Higher than the chart reaches: ${words}.`;

/** Notes on the hours that a message has no room for. */
export const moreBehindWorking = (left: number): string => `… and ${left} more behind "The working"`;

/** Below the hours. */
export const KEPT_OF_EXPORT = 'Only totals by hour and model were kept from the export.';

const barOf = (share: number, width: number, marks: ReadonlyMap<number, string>): string => {
  const filled = Math.round(share * width);
  const cells = Array.from({ length: width }, (_, at) => marks.get(at) ?? (at < filled ? '█' : ' '));
  return cells.join('').trimEnd();
};

/** Hours from the busiest to the quietest, with capacity and break-even; none where no hours were measured. */
export const loadCurve = (subject: Subject, columns: number): string[] => {
  const hours = subject.assessment.hourByHour;
  const peak = hours?.loadDuration[0]?.tokens ?? 0;
  if (hours === undefined || peak <= 0) return [];
  const longest = Math.max(...hours.loadDuration.map((point) => tokens(point.tokens).length));
  const width = Math.min(WIDEST, columns - longest - ' 100% '.length - 1);
  if (width < NARROWEST) return [];
  const { drawn: shown, beyond } = loadLevels(subject);
  const top = Math.max(peak, ...shown.map((level) => level.tokens));
  const marks = new Map(
    shown.map((level) => [Math.min(width - 1, Math.round((level.tokens / top) * width)), level.mark]),
  );
  return [
    'Tokens an hour, busiest hours first:',
    ...hours.loadDuration.map(({ shareOfHours, tokens: level }) => {
      const share = `${wholePercents(shareOfHours)}%`.padStart(5);
      return `${share} ${barOf(level / top, width, marks).padEnd(width)} ${tokens(level).padStart(longest)}`;
    }),
    ...shown.map(({ mark, words }) => `${mark} ${words}`),
    ...beyond.map(({ words }) => `→ ${words}`),
  ];
};
