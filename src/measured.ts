import { type Asked, type AskOptions, answerDraft } from './answer/index.ts';
import { findApi } from './catalog/index.ts';
import { defined } from './defined.ts';
import type { Answer } from './domain/answer.ts';
import type { Draft, DraftFields } from './domain/draft.ts';
import type { MeasuredTraffic } from './domain/evidence.ts';
import { FIELDS } from './domain/fields/index.ts';
import { ESTIMATE } from './domain/intent.ts';
import { type MeasuredUsage, type ModelUsage, NO_MODEL } from './domain/usage.ts';
import { LlmcostError } from './errors.ts';
import { parseLine } from './parse/index.ts';
import { windowWords } from './words/usage.ts';

/**
 * A line beside measured usage: the export fills what nobody said. One verdict for the part that moves: the model that
 * the line compares with where it is in use, else the one with the largest share.
 */

const DAYS_OF_MONTH = 365 / 12;
const HOURS_OF_WEEK = 168;

/** "Claude4.5Sonnet" of AWS' bills. */
const spaced = (name: string): string =>
  name.replaceAll(/([a-z])(\d)/gi, '$1 $2').replaceAll(/(\d)([A-Z])/g, '$1 $2');

/** Release dates and versions that exports add to a model's name, clouds' prefixes, and the path of a gateway. */
const plainForms = (named: string): readonly string[] => {
  // How OpenRouter chose among sellers.
  const name = named.replace(/:(nitro|floor|exacto|online)$/, '');
  const bare = name.replace(/^(us|eu|apac|global|jp)\./, '').replace(/-v\d+(:\d+)?$/, '');
  const undated = (text: string): string => text.replace(/[-@](\d{8}|\d{4}-\d{2}-\d{2})$/, '');
  const ownName = undated(bare.replace(/^(anthropic|meta|amazon|mistral|openai|google)[./]/, ''));
  const forms = [name, undated(name), bare, undated(bare), ownName];
  const last = name.slice(name.lastIndexOf('/') + 1);
  if (last !== name) forms.push(...plainForms(last));
  if (/^[a-z]+\d[\d.]*[A-Z]/i.test(name) && !name.includes('-')) forms.push(spaced(name));
  return [...new Set(forms)];
};

/** The API of the catalog that a model of an export is; undefined where its name is not one that the catalog has. */
export const apiOfModel = (name: string): string | undefined => {
  for (const form of plainForms(name)) {
    const found = findApi(form);
    // A line of models is not the release that was used.
    if (found !== undefined && !found.family) return found.id;
  }
  return undefined;
};

interface Moving {
  readonly model: string;
  readonly usage: ModelUsage;
  readonly api: string | undefined;
  readonly hours: readonly number[] | undefined;
}

const movingOf = ({ profile, hourlyByModel, hourly }: MeasuredUsage, named: readonly string[]): Moving => {
  const used = Object.entries(profile.byModel).map(([model, usage]) => ({
    model,
    usage,
    api: model === NO_MODEL ? undefined : apiOfModel(model),
  }));
  const [first] = used;
  if (first === undefined)
    throw new LlmcostError('unreadable-usage', 'The export shows no usage of a model.');
  const chosen = used.find(({ api }) => api !== undefined && named.includes(api)) ?? first;
  // An export that names no model asks which one it is: one API beside it is the answer.
  const [only, ...others] = named;
  const api = chosen.api ?? (profile.question === null || others.length > 0 ? undefined : only);
  const own = hourlyByModel.find(({ model }) => model === chosen.model)?.tokens;
  return { ...chosen, api, hours: hourly === null ? undefined : own };
};

/** Below four weeks one busy week would be taken for growth. */
const GROWTH_DAYS = 28;
const DAYS_OF_WEEK = 7;
const LEAST_GROWTH = 0.01;

/** Growth a month from that between the first and the last whole week; undefined where it says nothing. */
const growthPerMonth = ({ growth, days }: MeasuredUsage['profile']): number | undefined => {
  if (growth === null || growth <= 0 || days === null || days < GROWTH_DAYS) return undefined;
  const between = (Math.floor(days / DAYS_OF_WEEK) - 1) * DAYS_OF_WEEK;
  const perMonth = growth ** (DAYS_OF_MONTH / between) - 1;
  return Math.abs(perMonth) < LEAST_GROWTH ? undefined : perMonth;
};

const shareOf = (part: number | null, whole: number): number | undefined =>
  part === null || whole <= 0 ? undefined : Math.min(1, part / whole);

/** The means of the hours of a week, as proportions; undefined for windows below a week. */
const hoursOfWeek = (hours: readonly number[], firstHour: number): number[] | undefined => {
  if (hours.length < HOURS_OF_WEEK) return undefined;
  const sums = new Array<number>(HOURS_OF_WEEK).fill(0);
  const counts = new Array<number>(HOURS_OF_WEEK).fill(0);
  hours.forEach((tokens, index) => {
    const place = (firstHour + index) % HOURS_OF_WEEK;
    sums[place] = (sums[place] ?? 0) + tokens;
    counts[place] = (counts[place] ?? 0) + 1;
  });
  return sums.map((sum, place) => sum / Math.max(1, counts[place] ?? 1));
};

/** Monday 00 UTC is hour 0. */
const firstHourOf = (from: string): number => (Math.floor(Date.parse(from) / 3_600_000) + 72) % HOURS_OF_WEEK;

const fieldsOf = (usage: MeasuredUsage, { usage: sums, hours, api }: Moving): DraftFields => {
  const { profile, hourly } = usage;
  const days = profile.days ?? 0;
  const input = sums.inputTokens ?? 0;
  const output = sums.outputTokens ?? 0;
  const scale = DAYS_OF_MONTH / days;
  const cached = shareOf(sums.cachedInputTokens, input);
  const written = shareOf(sums.cacheWriteTokens, input);
  const batch = shareOf(profile.batchTokens, (profile.inputTokens ?? 0) + (profile.outputTokens ?? 0));
  const growth = growthPerMonth(profile);
  const onlyModel = Object.keys(profile.byModel).length === 1;
  const week =
    hours === undefined || hourly === null ? undefined : hoursOfWeek(hours, firstHourOf(hourly.from));
  return {
    'workload.inputTokensPerMonth': input * scale,
    'workload.outputTokensPerMonth': output * scale,
    ...(sums.requests === null || sums.requests <= 0
      ? {}
      : {
          'workload.requestInputTokens': input / sums.requests,
          'workload.requestOutputTokens': output / sums.requests,
        }),
    ...defined({
      'workload.cachedInputShare': cached,
      'workload.cacheWriteShare': written === 0 ? undefined : written,
      // The export does not say whose batch it was where several models are in use.
      'workload.batchShare': onlyModel ? batch : undefined,
      'workload.growthPerMonth': growth,
      'workload.hourlyVolumes': week,
      apis: api === undefined ? undefined : [{ id: api, inUse: true }],
    }),
  };
};

const FROM_USAGE = 'from your usage, ';

const wordsOf = (window: Parameters<typeof windowWords>[0]): string => `${FROM_USAGE}${windowWords(window)}`;

/** Whether figures of a draft come from an export of usage. */
export const restsOnUsage = ({ said }: Draft): boolean =>
  Object.values(said).some(({ words }) => words?.startsWith(FROM_USAGE));

/** A draft without the figures of an export; the APIs that it named stay. */
export const withoutUsage = ({ fields, said, ...draft }: Draft): Draft => {
  const stays = ([field]: [string, unknown]): boolean =>
    field === 'apis' || said[field as keyof typeof said]?.words?.startsWith(FROM_USAGE) !== true;
  return {
    ...draft,
    fields: Object.fromEntries(Object.entries(fields).filter(stays)),
    said: Object.fromEntries(Object.entries(said).filter(stays)),
  };
};

/** Whether figures of a draft come from this export: they name its window. */
export const restsOn = ({ said }: Draft, measured: MeasuredTraffic): boolean =>
  Object.values(said).some(({ words }) => words === wordsOf(measured));

type Field = keyof DraftFields;

/** Fields that say one thing together: what a person says of it puts out all that the export has. */
const groupOf = (field: Field): string => {
  const { belongs } = FIELDS[field];
  return field === 'workload.hourlyVolumes' ? 'load' : belongs;
};

const LOAD_FIELDS: readonly Field[] = [
  'workload.hourlyVolumes',
  'workload.peakToAverage',
  'workload.trafficShape',
  'selfHosted.plannedLoad',
];

/** What a person said wins over the export, group by group. */
const besides = (said: Draft, measured: DraftFields, words: string): Draft => {
  const spoken = new Set((Object.keys(said.fields) as Field[]).map(groupOf));
  const load = LOAD_FIELDS.some((field) => field in said.fields);
  const kept = Object.entries(measured).filter(([name]) => {
    const field = name as Field;
    if (field === 'apis' || field === 'workload.hourlyVolumes') return field === 'apis' || !load;
    return !(field in said.fields) && !spoken.has(groupOf(field));
  });
  const input = measured['workload.inputTokensPerMonth'] ?? 0;
  const total = input + (measured['workload.outputTokensPerMonth'] ?? 0);
  // A volume that somebody says still has the measured mix.
  const mix =
    spoken.has('volume') && !spoken.has('mix') && total > 0 && 'workload.tokensPerMonth' in said.fields;
  if (mix) kept.push(['workload.inputShare', input / total]);
  const fields: DraftFields = { ...Object.fromEntries(kept), ...said.fields };
  const inUse = measured.apis ?? [];
  if (said.fields.apis !== undefined && inUse.length > 0)
    fields.apis = [
      ...said.fields.apis.map((api) => (api.id === inUse[0]?.id ? { ...api, inUse: true } : api)),
      ...inUse.filter(({ id }) => said.fields.apis?.every((api) => api.id !== id)),
    ];
  return {
    ...said,
    fields,
    said: { ...Object.fromEntries(kept.map(([field]) => [field, { words }])), ...said.said },
  };
};

/** Whether the model in use has no price here: a fleet of one's own needs none, and the name of a deployment has none. */
const isUnpriced = ({ profile }: MeasuredUsage, { api }: Moving): boolean =>
  api === undefined && profile.question === null && !profile.format.startsWith('vllm');

const trafficOf = (usage: MeasuredUsage, moving: Moving): MeasuredTraffic => ({
  ...windowOf(usage, moving),
  ...(isUnpriced(usage, moving) ? { unpriced: true } : {}),
});

const windowOf = ({ profile, hourly }: MeasuredUsage, moving: Moving): MeasuredTraffic => ({
  from: profile.from ?? '',
  to: profile.to ?? '',
  days: profile.days ?? 1,
  model: moving.model,
  share: moving.usage.share ?? 1,
  tokens: (moving.usage.inputTokens ?? 0) + (moving.usage.outputTokens ?? 0),
  ...(moving.hours === undefined || hourly === null
    ? {}
    : { tokensPerHour: [...moving.hours], firstHourOfWeek: firstHourOf(hourly.from) }),
  ...defined({ api: moving.api, statedUsd: moving.usage.usd ?? undefined }),
  ...defined({ growth: profile.growth ?? undefined }),
});

/**
 * Throws what has to be asked first: without a window or tokens there is no month to cost, and where the export names
 * no model the line has to.
 */
const refuseUnanswered = ({ profile }: MeasuredUsage, namesApi: boolean): void => {
  const costable = (profile.inputTokens ?? 0) + (profile.outputTokens ?? 0) > 0 && (profile.days ?? 0) > 0;
  if (costable && profile.bucket !== 'counter' && (profile.question === null || namesApi)) return;
  throw new LlmcostError(
    'volume-missing',
    profile.question?.text ?? 'This export has no tokens over a known time, so no month can be made of it.',
    profile.question?.lines ?? ['500M tokens'],
  );
};

/** What somebody said with an export of usage, and what the export fills. */
export interface MeasuredDraft {
  readonly patch: Draft;
  readonly measured: MeasuredTraffic;
}

/**
 * An export beside what was said with it; `named` are the APIs that are compared. Throws LlmcostError `volume-missing`
 * with the export's own question where it says nothing that can be costed.
 */
export const measuredBeside = (
  said: Draft,
  usage: MeasuredUsage,
  named: readonly string[],
): MeasuredDraft => {
  refuseUnanswered(usage, named.length > 0);
  const moving = movingOf(usage, named);
  return {
    patch: besides(said, fieldsOf(usage, moving), wordsOf(usage.profile)),
    measured: trafficOf(usage, moving),
  };
};

/**
 * Answers a line beside measured usage. Throws LlmcostError: all that `answerLine` throws, and `volume-missing` with the
 * export's own question where it says nothing that can be costed.
 */
export const answerMeasured = async (
  text: string,
  usage: MeasuredUsage,
  options: AskOptions,
): Promise<Asked> => {
  const who = defined({ by: options.by });
  const { intent, draft } = await parseLine(text, who);
  if (intent.kind !== 'estimate' && text.trim() !== '') return { kind: 'other', intent, draft };
  const named = (draft.fields.apis ?? []).map(({ id }) => id);
  const { patch, measured } = measuredBeside(draft, usage, named);
  const estimate = intent.kind === 'estimate' ? intent : ESTIMATE;
  const answer: Answer = answerDraft(patch, estimate, { ...options, measured });
  return { kind: 'answer', answer };
};
