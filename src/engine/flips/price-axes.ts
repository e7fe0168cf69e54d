import { defined } from '../../defined.ts';
import type { Procurement } from '../../domain/scenario.ts';
import { TOKENS_PER_MILLION } from '../../domain/units.ts';
import { tokensPerMonth } from '../../domain/volume.ts';
import { gpuCount, gpuMonthUsd, purchaseUsd } from '../self-hosted-cost.ts';
import type { Axis, AxisLine } from './axis.ts';
import { withSelfHosted } from './changed.ts';
import type { AxisContext } from './context.ts';
import { straight, untouched } from './straight.ts';

/** Prices: of the GPU, of one API. */

/** USD per GPU-hour when rented, per GPU without its host when owned; null for hardware that is already paid. */
export const gpuPriceAxis = (context: AxisContext): Axis | null => {
  const { scenario, active } = context;
  const { procurement } = scenario.selfHosted;
  if (procurement.kind === 'paid') return null;
  const gpus = gpuCount(scenario.selfHosted, active);
  const rented = procurement.kind === 'rent';
  const now = rented ? procurement.usdPerGpuHour : procurement.usdPerGpu;
  const at = (x: number): Procurement =>
    procurement.kind === 'rent' ? { ...procurement, usdPerGpuHour: x } : { ...procurement, usdPerGpu: x };
  return straight(context, {
    input: 'gpu-price',
    field: `selfHosted.procurement.${rented ? 'usdPerGpuHour' : 'usdPerGpu'}`,
    now,
    slopeOf: ({ selfHosted }) => (gpus * gpuMonthUsd(selfHosted)) / (rented ? now : purchaseUsd(procurement)),
    scenarioAt: (x) => withSelfHosted(scenario, { procurement: at(x) }),
  });
};

/** One API's price as billed, in USD per million tokens at this mix: list prices scaled alike. */
export const apiPriceAxis = (context: AxisContext, api: string): Axis | null => {
  const { scenario, lines } = context;
  const { apis, workload } = scenario;
  const candidate = lines.find((one) => one.api === api);
  if (candidate === undefined || candidate.line.usdPerToken <= 0) return null;
  const { fixedUsd, includedTokens, usdPerToken } = candidate.line;
  const now = usdPerToken * TOKENS_PER_MILLION;
  const volume = tokensPerMonth(workload);
  const slopeAt = (tokens: number): number => Math.max(0, tokens - includedTokens) / TOKENS_PER_MILLION;
  const line: AxisLine = {
    api,
    at0: fixedUsd,
    slope: slopeAt(volume),
    half: { at0: fixedUsd, slope: slopeAt(volume / 2) },
  };
  const scaled = (usd: number | undefined, x: number): number | undefined =>
    usd === undefined ? undefined : (usd * x) / now;
  return straight(context, {
    input: 'api-price',
    field: `apis[${apis.findIndex(({ id }) => id === api)}].usdPerMillionTokens`,
    api,
    now,
    slopeOf: untouched,
    lines: lines.map((other) => (other === candidate ? line : other)),
    scenarioAt: (x) => ({
      ...scenario,
      apis: apis.map((one) =>
        one.id === api
          ? {
              ...one,
              usdPerMillionInput: (one.usdPerMillionInput * x) / now,
              usdPerMillionOutput: (one.usdPerMillionOutput * x) / now,
              usdPerMillionCachedInput: (one.usdPerMillionCachedInput * x) / now,
              ...defined({ usdPerMillionCacheWrite: scaled(one.usdPerMillionCacheWrite, x) }),
            }
          : one,
      ),
    }),
  });
};
