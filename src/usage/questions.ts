import { percent, tokens } from '../domain/format.ts';
import { toWhole } from '../domain/round.ts';
import { DAYS_PER_MONTH } from '../domain/units.ts';
import { NO_MODEL, type UsageFigures, type UsageQuestion } from '../domain/usage.ts';
import type { ExportKind, Vendor } from './formats/format.ts';
import type { Tally } from './tally.ts';

/** The month's volume as people type it. */
const volumeOf = ({ inputTokens, outputTokens, days }: UsageFigures): string => {
  const scale = days === null || days <= 0 ? 1 : DAYS_PER_MONTH / days;
  return `${tokens((inputTokens ?? 0) * scale)} in ${tokens((outputTokens ?? 0) * scale)} out`;
};

/** Names that people type, for lines that run. */
const LIKELY: Readonly<Record<Vendor, string>> = {
  openai: 'gpt mini',
  azure: 'gpt mini',
  google: 'gemini flash',
  anthropic: 'claude sonnet',
  aws: 'claude sonnet',
};

const likelyModel = ({ vendor }: ExportKind): string =>
  vendor === undefined ? 'claude sonnet' : LIKELY[vendor];

/** What is billed, the dearest first. */
const billed = ({ byModel }: UsageFigures): readonly { readonly model: string; readonly usd: number }[] =>
  Object.entries(byModel)
    .flatMap(([model, { usd }]) => (model === NO_MODEL || usd === null || usd <= 0 ? [] : { model, usd }))
    .toSorted((a, b) => b.usd - a.usd);

const noTokens = (profile: UsageFigures, kind: ExportKind): UsageQuestion => {
  const [dearest, ...others] = billed(profile);
  const { model, usd } = dearest ?? { model: likelyModel(kind), usd: profile.usd };
  const { days } = profile;
  const monthly = usd === null || days === null || days <= 0 ? null : (usd * DAYS_PER_MONTH) / days;
  const which =
    others.length === 0 ? '' : ` It names ${others.length + 1} models: the line is of the dearest.`;
  return {
    text: `This is a bill without token counts. Which tokens does it pay for? Give the usage export beside it, or say the volume.${which}`,
    lines: [
      ...(monthly === null ? [] : [`$${Math.max(1, toWhole(monthly))} a month on ${model}`]),
      `500M tokens vs ${model}`,
    ],
  };
};

const nothingLeft = (): UsageQuestion => ({
  text: 'Nothing in this export is text generation. Give the export of completions, or say the volume.',
  lines: ['500M tokens', '40k requests/day, 1500 in 300 out'],
});

const noEnd = (profile: UsageFigures): UsageQuestion => ({
  text: 'These are counters since the process started, and the file does not say when it was taken. Over how long did they count? Send a range from Prometheus, or say the volume a month.',
  lines: [`${volumeOf(profile)} a month`],
});

/** The share of the input that a cache gave, as people type it. */
const cachedOf = ({ inputTokens, cachedInputTokens }: UsageFigures): string => {
  const share = (cachedInputTokens ?? 0) / Math.max(1, inputTokens ?? 0);
  return share < 0.005 ? '' : `, ${percent(share)} cached`;
};

/** The model that all of it is of. */
const onlyModel = ({ byModel }: UsageFigures): string => {
  const [name = NO_MODEL, ...others] = Object.keys(byModel);
  return others.length > 0 || name === NO_MODEL ? '' : ` vs ${name}`;
};

const noTime = (profile: UsageFigures): UsageQuestion => ({
  text: 'This table has totals and no time. Over how long were they used? If it was a month, type the line; else put the month above the table, such as 2026-10, or export it with a column of dates.',
  lines: [`${volumeOf(profile)} a month${cachedOf(profile)}${onlyModel(profile)}`],
});

const whichModel = (profile: UsageFigures, deployments: boolean): UsageQuestion => ({
  text: deployments
    ? 'The names in this export are deployment names, not models. Which models are behind them?'
    : 'The export names no model for some of its usage. Which model is it?',
  lines: [`${volumeOf(profile)} vs gpt mini`, `${volumeOf(profile)} vs claude sonnet`],
});

/** So many tokens of the window as those of a month. */
const monthly = (amount: number, { days }: UsageFigures): number =>
  days === null || days <= 0 ? amount : (amount * DAYS_PER_MONTH) / days;

const noSplit = (profile: UsageFigures, { unsplit }: Tally): UsageQuestion => ({
  text: 'This table counts tokens without telling input from output, which cost different prices. How many of them are input? Export it with both, or type the volume with its split, such as 500M in 80M out a month; the line splits them as a chat does.',
  lines: [`${tokens(monthly(unsplit, profile))} tokens a month${onlyModel(profile)}`],
});

/** What has to be asked before anything is concluded from the export; null where nothing has. */
export const questionOf = (profile: UsageFigures, tally: Tally, kind: ExportKind): UsageQuestion | null => {
  if (tally.unsplit > 0) return noSplit(profile, tally);
  if (profile.inputTokens === null) return noTokens(profile, kind);
  const used = (profile.inputTokens ?? 0) + (profile.outputTokens ?? 0);
  if (used <= 0)
    return profile.usd === null || tally.apart.has('failed calls') ? nothingLeft() : noTokens(profile, kind);
  if (tally.timeless) return noTime(profile);
  if (profile.bucket === 'counter') return noEnd(profile);
  if (tally.deployments) return whichModel(profile, true);
  return Object.keys(profile.byModel).includes(NO_MODEL) ? whichModel(profile, false) : null;
};
