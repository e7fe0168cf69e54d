import { DAY_MS, HOUR_MS, SHORT_MONTHS } from '../domain/day.ts';
import { count, grouped, percent, plain, tokens, tokenVolume, usd } from '../domain/format.ts';
import { type HourlyTokens, type MeasuredUsage, NO_MODEL, type UsageProfile } from '../domain/usage.ts';

/** A measured profile, in words: the card's line, the terminal's page and the load-duration curve as text. */

const dayOf = (at: number): { day: number; month: string; year: number } => {
  const date = new Date(at);
  return {
    day: date.getUTCDate(),
    month: SHORT_MONTHS[date.getUTCMonth()] ?? '',
    year: date.getUTCFullYear(),
  };
};

/** "1–30 Nov", "5 Oct–3 Nov 2026"; empty where the export does not say. */
export const windowWords = ({ from, to }: Pick<UsageProfile, 'from' | 'to'>): string => {
  if (from === null || to === null || Number.isNaN(Date.parse(from) + Date.parse(to))) return '';
  const first = dayOf(Date.parse(from));
  // A window ends where the next day begins.
  const last = dayOf(Math.max(Date.parse(from), Date.parse(to) - 1));
  if (first.year !== last.year)
    return `${first.day} ${first.month} ${first.year}–${last.day} ${last.month} ${last.year}`;
  if (first.month !== last.month) return `${first.day} ${first.month}–${last.day} ${last.month}`;
  return first.day === last.day ? `${first.day} ${first.month}` : `${first.day}–${last.day} ${last.month}`;
};

const totalOf = ({ inputTokens, outputTokens }: UsageProfile): number =>
  (inputTokens ?? 0) + (outputTokens ?? 0);

const twoDigits = (hour: number): string => String(hour).padStart(2, '0');

const peakWords = ({ peakToMean, busiestHourOfDayUTC }: UsageProfile): string => {
  if (peakToMean === null) return '';
  const hour = busiestHourOfDayUTC === null ? '' : `, busiest at ${twoDigits(busiestHourOfDayUTC)} UTC`;
  return `, peak ${grouped(peakToMean, 1, 0)}× the mean${hour}`;
};

/** The card's line: "measured: 1–30 Nov, 4.6B tokens, peak 4.3× the mean, busiest at 19 UTC". */
const measuredLine = (profile: UsageProfile): string => {
  const window = windowWords(profile);
  return `measured: ${window === '' ? '' : `${window}, `}${tokenVolume(totalOf(profile))}${peakWords(profile)}`;
};

/** Nothing in a name may move a cursor, turn text around, or colour a terminal. */
export const plainName = (name: string): string =>
  name.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '').slice(0, 60);

const BARS = 40;
const ROWS = 10;

/** The tokens of the hour at a share of the hours, busiest first. */
export const atShare = (descending: readonly number[], share: number): number =>
  descending[Math.min(descending.length - 1, Math.floor(share * descending.length))] ?? 0;

/** Hours from the busiest to the quietest as bars: how long the traffic is above which level. */
const loadDurationText = (hourly: HourlyTokens, width = BARS): readonly string[] => {
  const descending = [...hourly.tokens].sort((a, b) => b - a);
  const peak = descending[0] ?? 0;
  if (peak <= 0) return [];
  return Array.from({ length: ROWS + 1 }, (_, index) => {
    const level = atShare(descending, index / ROWS);
    const bar = '█'.repeat(Math.round((level / peak) * width));
    return `${String(index * (100 / ROWS)).padStart(4)}% of hours  ${bar} ${tokens(level)}`;
  });
};

const figure = (name: string, value: string): string => `${name.padEnd(22)} ${value}`;

const orUnknown = (value: number | null, words: (value: number) => string): string =>
  value === null ? 'not in the export' : words(value);

const modelLines = (profile: UsageProfile): string[] =>
  Object.entries(profile.byModel)
    .slice(0, 12)
    .map(([name, model]) => {
      const share = model.share === null ? '' : ` ${percent(model.share)}`;
      const money = model.usd === null ? '' : `, ${usd(model.usd)}`;
      const size =
        model.inputTokens === null
          ? ''
          : `, ${tokens(model.inputTokens)} in ${tokens(model.outputTokens ?? 0)} out`;
      return `  ${name === NO_MODEL ? 'model not stated' : plainName(name)}:${share}${size}${money}`;
    });

const hourLines = (profile: UsageProfile): string[] => {
  if (profile.peakHourTokens === null) return [];
  return [
    figure('An hour, mean', orUnknown(profile.meanTokensPerHour, tokens)),
    figure(
      'An hour, p50 p95 p99',
      [profile.p50HourTokens, profile.p95HourTokens, profile.p99HourTokens]
        .map((value) => orUnknown(value, tokens))
        .join(' · '),
    ),
    figure(
      'Peak hour',
      `${tokens(profile.peakHourTokens)}, ${orUnknown(profile.peakToMean, (ratio) => `${plain(ratio)}× the mean`)}`,
    ),
    ...(profile.busiestHourOfDayUTC === null
      ? []
      : [figure('Busiest hour of a day', `${twoDigits(profile.busiestHourOfDayUTC)} UTC`)]),
  ];
};

/** The profile as a page of plain text. */
export const usageText = ({ profile, hourly }: MeasuredUsage): string => {
  const input = profile.inputTokens;
  const cached = profile.cachedInputTokens;
  const lines = [
    `Usage, ${measuredLine(profile)}`,
    '',
    figure(
      'Input',
      orUnknown(input, (value) => tokens(value)),
    ),
    figure(
      '  read from cache',
      orUnknown(
        cached,
        (value) =>
          `${tokens(value)}${input === null || input === 0 ? '' : `, ${percent(value / input)} of input`}`,
      ),
    ),
    figure('Output', orUnknown(profile.outputTokens, tokens)),
    figure('Requests', orUnknown(profile.requests, count)),
    figure(
      'Bill',
      profile.moneyStated === null
        ? orUnknown(profile.usd, usd)
        : `in ${profile.moneyStated.currency.replaceAll(/[^A-Z]/g, '')}`,
    ),
    ...hourLines(profile),
    ...(profile.growth === null ? [] : [figure('Last week ÷ first', `${grouped(profile.growth, 2)}×`)]),
    '',
    'Models',
    ...modelLines(profile),
    ...(hourly === null || hourly.tokens.length * HOUR_MS < DAY_MS
      ? []
      : ['', 'Load, busiest hours first', ...loadDurationText(hourly)]),
    '',
    ...profile.notes.map((note) => `- ${note}`),
  ];
  const asked =
    profile.question === null
      ? []
      : ['', profile.question.text, ...profile.question.lines.map((line) => `  ${line}`)];
  return [...lines, ...asked].join('\n');
};
