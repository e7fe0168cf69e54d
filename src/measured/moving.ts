import { refusalAsError } from '../answer/index.ts';
import { currency, inUsd } from '../catalog/index.ts';
import { defined } from '../defined.ts';
import type { MeasuredTraffic } from '../domain/evidence.ts';
import { type MeasuredUsage, type ModelUsage, NO_MODEL } from '../domain/usage.ts';
import { apiOfModel } from './api-of-model.ts';
import { firstHourOf } from './week.ts';

/** The part of measured usage that moves: one model, and what is kept of its traffic. */
export interface Moving {
  readonly model: string;
  readonly usage: ModelUsage;
  readonly api: string | undefined;
  readonly hours: readonly number[] | undefined;
}

/** The model that the line compares with where it is in use, else the one with the largest share. */
export const movingOf = (
  { profile, hourlyByModel, hourly }: MeasuredUsage,
  named: readonly string[],
): Moving => {
  const used = Object.entries(profile.byModel).map(([model, usage]) => ({
    model,
    usage,
    api: model === NO_MODEL ? undefined : apiOfModel(model),
  }));
  const [first] = used;
  if (first === undefined) throw refusalAsError({ code: 'export-without-model' });
  const chosen = used.find(({ api }) => api !== undefined && named.includes(api)) ?? first;
  // An export that names no model asks which one it is: one API beside it is the answer.
  const [only, ...others] = named;
  const api = chosen.api ?? (profile.question === null || others.length > 0 ? undefined : only);
  const own = hourlyByModel.find(({ model }) => model === chosen.model)?.tokens;
  return { ...chosen, api, hours: hourly === null ? undefined : own };
};

/** Whether the model in use has no price here. One's own fleet needs none, and the name of a deployment has none. */
const isUnpriced = ({ profile, origin }: MeasuredUsage, { api }: Moving): boolean =>
  api === undefined && profile.question === null && origin !== 'own-fleet';

/**
 * The window of the export and what of it would move, for the evidence; `unpriced` where the catalog has no price of
 * it.
 */
export const trafficOf = (usage: MeasuredUsage, moving: Moving): MeasuredTraffic => ({
  ...windowOf(usage, moving),
  ...(isUnpriced(usage, moving) && { unpriced: true }),
});

/** What the part that moves cost, in USD; a bill in another currency at our dated rate. */
const statedOf = ({ foreign }: MeasuredUsage, { model, usage }: Moving) => {
  const amount = foreign?.byModel[model];
  const usd = amount === undefined ? undefined : inUsd(amount, foreign?.currency ?? '');
  const rate = currency(foreign?.currency ?? '');
  if (usd === undefined || amount === undefined || rate === undefined)
    return defined({ statedUsd: usage.usd ?? undefined });
  const { code, perUsd, date } = rate;
  return { statedUsd: usd, statedIn: { currency: code, amount, perUsd, date } };
};

const windowOf = (measured: MeasuredUsage, moving: Moving): MeasuredTraffic => {
  const { profile, hourly } = measured;
  return {
    from: profile.from ?? '',
    to: profile.to ?? '',
    days: profile.days ?? 1,
    model: moving.model,
    share: moving.usage.share ?? 1,
    tokens: (moving.usage.inputTokens ?? 0) + (moving.usage.outputTokens ?? 0),
    ...(moving.hours !== undefined &&
      hourly !== null && { tokensPerHour: [...moving.hours], firstHourOfWeek: firstHourOf(hourly.from) }),
    ...statedOf(measured, moving),
    ...defined({ api: moving.api, growth: profile.growth ?? undefined }),
  };
};
