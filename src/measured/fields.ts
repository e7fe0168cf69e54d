import { defined } from '../defined.ts';
import { DAYS_PER_MONTH, DAYS_PER_WEEK } from '../domain/units.ts';
import type { MeasuredUsage, ModelUsage } from '../domain/usage.ts';
import type { Moving } from './moving.ts';
import { firstHourOf, hoursOfWeek } from './week.ts';

/** One busy week in less than four would be taken for growth. */
const GROWTH_DAYS = 28;
const LEAST_GROWTH = 0.01;

/** Growth a month from that between the first and the last whole week; undefined where it says nothing. */
const growthPerMonth = ({ growth, days }: MeasuredUsage['profile']): number | undefined => {
  if (growth === null || growth <= 0 || days === null || days < GROWTH_DAYS) return undefined;
  const between = (Math.floor(days / DAYS_PER_WEEK) - 1) * DAYS_PER_WEEK;
  const perMonth = growth ** (DAYS_PER_MONTH / between) - 1;
  return Math.abs(perMonth) < LEAST_GROWTH ? undefined : perMonth;
};

const shareOfWhole = (part: number | null, whole: number): number | undefined =>
  part === null || whole <= 0 ? undefined : Math.min(1, part / whole);

/** The share that costs what a batch does: OpenAI, Google and AWS ask the same for their flex tier. */
const batchShareOf = ({ batchTokens, flexTokens, inputTokens, outputTokens }: ModelUsage) =>
  shareOfWhole(
    flexTokens > 0 ? flexTokens + (batchTokens ?? 0) : batchTokens,
    (inputTokens ?? 0) + (outputTokens ?? 0),
  );

/** What an export says of a draft: its volumes a month, its requests, what is cached, how it grows and peaks. */
export const measuredFields = (usage: MeasuredUsage, { usage: sums, hours, api }: Moving) => {
  const { profile, origin, hourly } = usage;
  const days = profile.days ?? 0;
  const input = sums.inputTokens ?? 0;
  const output = sums.outputTokens ?? 0;
  const scale = DAYS_PER_MONTH / days;
  const cached = shareOfWhole(sums.cachedInputTokens, input);
  const written = shareOfWhole(sums.cacheWriteTokens, input);
  const batch = batchShareOf(sums);
  const growth = growthPerMonth(profile);
  const week =
    hours === undefined || hourly === null ? undefined : hoursOfWeek(hours, firstHourOf(hourly.from));
  return {
    'workload.inputTokensPerMonth': input * scale,
    'workload.outputTokensPerMonth': output * scale,
    ...(sums.requests !== null &&
      sums.requests > 0 && {
        'workload.requestInputTokens': input / sums.requests,
        'workload.requestOutputTokens': output / sums.requests,
      }),
    ...defined({
      'workload.cachedInputShare': cached,
      'workload.cacheWriteShare': written === 0 ? undefined : written,
      'workload.batchShare': batch,
      // Requests that nobody counted are those of the kind of work that is known.
      'workload.shapeOfWork':
        sums.requests === null && origin === 'coding-agents' ? ('coding-agent' as const) : undefined,
      'workload.growthPerMonth': growth,
      'workload.hourlyVolumes': week,
      apis: api === undefined ? undefined : [{ id: api, inUse: true }],
    }),
  };
};

type NameIn<Fields> = Fields extends unknown ? keyof Fields : never;
/** A field that an export may tell. */
export type MeasuredField = NameIn<ReturnType<typeof measuredFields>>;
