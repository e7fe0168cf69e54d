import { defined } from '../../defined.ts';
import type { Procurement, Scenario } from '../../domain/scenario.ts';
import { TOKENS_PER_MILLION } from '../../domain/units.ts';
import { tokensPerMonth } from '../../domain/volume.ts';
import { rentAsNeeded } from '../fleet.ts';
import { gpuCount, gpuMonthUsd, powerMonthUsd, purchaseUsd } from '../self-hosted-cost.ts';
import type { Axis, AxisLine } from './axis.ts';
import {
  type AxisContext,
  type BilledFleet,
  candidateLines,
  feasibleAllAlong,
  withSelfHosted,
  withWorkload,
} from './context.ts';
import type { Stepped } from './crossing.ts';

/** Inputs that change a bill in a straight line. */

interface StraightAxis
  extends Pick<Axis, 'input' | 'field' | 'now' | 'scenarioAt'>,
    Partial<Pick<Axis, 'api' | 'max' | 'whole'>> {
  /** How much a fleet's bill grows for each unit of the input. */
  readonly slopeOf: (fleet: BilledFleet) => number;
  readonly lines?: readonly AxisLine[];
}

/** One literal for all of them: objects of one form are made, and read, several times as fast as merged ones. */
const straight = (context: AxisContext, axis: StraightAxis): Axis => {
  const billOf = (fleet: BilledFleet): Stepped => {
    const slope = axis.slopeOf(fleet);
    return { at0: fleet.usd - slope * axis.now, slope, steps: undefined };
  };
  const lines = axis.lines ?? context.lines;
  const both = { full: billOf(context.full), half: billOf(context.half) };
  return {
    input: axis.input,
    field: axis.field,
    api: axis.api,
    now: axis.now,
    min: 0,
    max: axis.max ?? Number.POSITIVE_INFINITY,
    whole: axis.whole ?? false,
    selfAt: () => both,
    linesAt: () => lines,
    bends: [],
    feasibleUpTo: feasibleAllAlong(context),
    inverse: false,
    scenarioAt: axis.scenarioAt,
  };
};

const untouched = (): number => 0;

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

/** Along hours of work a month: each adds its wage to self-hosting, whatever the volume. */
export const opsAxis = (context: AxisContext): Axis => {
  const { scenario } = context;
  const { ops } = scenario.selfHosted;
  return straight(context, {
    input: 'ops-hours',
    field: 'selfHosted.ops.hoursPerMonth',
    now: ops.hoursPerMonth,
    slopeOf: () => ops.usdPerHour,
    scenarioAt: (x) => withSelfHosted(scenario, { ops: { ...ops, hoursPerMonth: x } }),
  });
};

/** null for a fleet that we size by the hours of the work: nobody keeps a spare for work that can wait, unless one was said. */
export const sparesAxis = (context: AxisContext): Axis | null => {
  const { scenario } = context;
  const { selfHosted } = scenario;
  const waits = selfHosted.replicas === 'auto' && rentAsNeeded(selfHosted) !== undefined;
  if (waits && selfHosted.spareReplicas === 0) return null;
  return straight(context, {
    input: 'spares',
    field: 'selfHosted.spareReplicas',
    whole: true,
    now: selfHosted.spareReplicas,
    slopeOf: (fleet) =>
      selfHosted.gpusPerReplica * (gpuMonthUsd(fleet.selfHosted) + powerMonthUsd(fleet.selfHosted)),
    scenarioAt: (x) => withSelfHosted(scenario, { spareReplicas: x }),
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

const shareAxis = (
  context: AxisContext,
  input: 'input-share' | 'cached-share',
  field: string,
  now: number,
  max: number,
  scenarioAt: (x: number) => Scenario,
): Axis => {
  const { scenario, candidates } = context;
  const at0 = candidateLines(scenario, candidates, scenarioAt(0).workload);
  const at1 = candidateLines(scenario, candidates, scenarioAt(max).workload);
  return straight(context, {
    input,
    field,
    now,
    max,
    slopeOf: untouched,
    lines: at0.map((line, index) => {
      const end = at1[index] ?? line;
      return {
        api: line.api,
        at0: line.at0,
        slope: max > 0 ? (end.at0 - line.at0) / max : 0,
        half: { at0: line.half.at0, slope: max > 0 ? (end.half.at0 - line.half.at0) / max : 0 },
      };
    }),
    scenarioAt,
  });
};

/** Input ÷ (input + output) at today's volume and throughput. */
export const inputShareAxis = (context: AxisContext): Axis => {
  const { scenario } = context;
  const volume = tokensPerMonth(scenario.workload);
  return shareAxis(
    context,
    'input-share',
    'workload.inputShare',
    scenario.workload.inputTokensPerMonth / volume,
    1,
    (x) =>
      withWorkload(scenario, { inputTokensPerMonth: volume * x, outputTokensPerMonth: volume * (1 - x) }),
  );
};

/** Share of the input that is read from a prompt cache, at today's throughput: at most what is not written to it. */
export const cachedShareAxis = (context: AxisContext): Axis => {
  const { workload } = context.scenario;
  return shareAxis(
    context,
    'cached-share',
    'workload.cachedInputShare',
    workload.cachedInputShare,
    1 - (workload.cacheWriteShare ?? 0),
    (x) => withWorkload(context.scenario, { cachedInputShare: x }),
  );
};
