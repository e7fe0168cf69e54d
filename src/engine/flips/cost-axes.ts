import type { Procurement, Scenario } from '../../domain/scenario.ts';
import { TOKENS_PER_MILLION } from '../../domain/units.ts';
import { tokensPerMonth } from '../../domain/volume.ts';
import { replicasFor } from '../fleet.ts';
import { gpuCount, gpuMonthUsd, powerMonthUsd, purchaseUsd } from '../self-hosted-cost.ts';
import type { Axis } from './axis.ts';
import {
  type AxisContext,
  candidateLines,
  feasibleAllAlong,
  withSelfHosted,
  withWorkload,
} from './context.ts';

/** Inputs that change a bill in a straight line. */

type Straight = Pick<Axis, 'input' | 'field' | 'now' | 'self' | 'scenarioAt'> &
  Partial<Pick<Axis, 'api' | 'lines' | 'max' | 'whole'>>;

/** One literal for all of them: objects of one form are made, and read, several times as fast as merged ones. */
const straight = (context: AxisContext, axis: Straight): Axis => ({
  input: axis.input,
  field: axis.field,
  api: axis.api,
  now: axis.now,
  min: 0,
  max: axis.max ?? Number.POSITIVE_INFINITY,
  whole: axis.whole ?? false,
  self: axis.self,
  lines: axis.lines ?? context.lines,
  feasibleUpTo: feasibleAllAlong(context),
  inverse: false,
  scenarioAt: axis.scenarioAt,
});

/** USD per GPU-hour when rented, per GPU without its host when owned. */
export const gpuPriceAxis = (context: AxisContext): Axis => {
  const { scenario } = context;
  const { selfHosted, workload } = scenario;
  const { procurement } = selfHosted;
  const gpus = gpuCount(selfHosted, replicasFor(selfHosted, tokensPerMonth(workload)));
  const rented = procurement.kind === 'rent';
  const now = rented ? procurement.usdPerGpuHour : procurement.usdPerGpu;
  const slope = (gpus * gpuMonthUsd(selfHosted)) / (rented ? now : purchaseUsd(procurement));
  const at = (x: number): Procurement =>
    procurement.kind === 'rent' ? { ...procurement, usdPerGpuHour: x } : { ...procurement, usdPerGpu: x };
  return straight(context, {
    input: 'gpu-price',
    field: `selfHosted.procurement.${rented ? 'usdPerGpuHour' : 'usdPerGpu'}`,
    now,
    self: { at0: context.selfUsd - slope * now, slope, steps: undefined },
    scenarioAt: (x) => withSelfHosted(scenario, { procurement: at(x) }),
  });
};

export const opsAxis = (context: AxisContext): Axis => {
  const { scenario } = context;
  const { ops } = scenario.selfHosted;
  return straight(context, {
    input: 'ops-hours',
    field: 'selfHosted.ops.hoursPerMonth',
    now: ops.hoursPerMonth,
    self: {
      at0: context.selfUsd - ops.hoursPerMonth * ops.usdPerHour,
      slope: ops.usdPerHour,
      steps: undefined,
    },
    scenarioAt: (x) => withSelfHosted(scenario, { ops: { ...ops, hoursPerMonth: x } }),
  });
};

export const sparesAxis = (context: AxisContext): Axis => {
  const { scenario } = context;
  const { selfHosted } = scenario;
  const slope = selfHosted.gpusPerReplica * (gpuMonthUsd(selfHosted) + powerMonthUsd(selfHosted));
  return straight(context, {
    input: 'spares',
    field: 'selfHosted.spareReplicas',
    whole: true,
    now: selfHosted.spareReplicas,
    self: { at0: context.selfUsd - slope * selfHosted.spareReplicas, slope, steps: undefined },
    scenarioAt: (x) => withSelfHosted(scenario, { spareReplicas: x }),
  });
};

/** One API's price as billed, in USD per million tokens at this mix: list prices scaled alike. */
export const apiPriceAxis = (context: AxisContext, api: string): Axis | null => {
  const { scenario } = context;
  const { apis, workload } = scenario;
  const { lines } = context;
  const line = lines.find((candidate) => candidate.api === api);
  if (line === undefined || line.usdPerToken <= 0) return null;
  const now = line.usdPerToken * TOKENS_PER_MILLION;
  const slope = tokensPerMonth(workload) / TOKENS_PER_MILLION;
  return straight(context, {
    input: 'api-price',
    field: `apis[${apis.findIndex(({ id }) => id === api)}].usdPerMillionTokens`,
    api,
    now,
    self: { at0: context.selfUsd, slope: 0, steps: undefined },
    lines: lines.map((other) =>
      other === line ? { api, at0: line.fixedUsd, slope, fixedUsd: line.fixedUsd } : other,
    ),
    scenarioAt: (x) => ({
      ...scenario,
      apis: apis.map((one) =>
        one.id === api
          ? {
              ...one,
              usdPerMillionInput: (one.usdPerMillionInput * x) / now,
              usdPerMillionOutput: (one.usdPerMillionOutput * x) / now,
              usdPerMillionCachedInput: (one.usdPerMillionCachedInput * x) / now,
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
  scenarioAt: (x: number) => Scenario,
): Axis => {
  const { scenario, candidates } = context;
  const at0 = candidateLines(scenario, candidates, scenarioAt(0).workload);
  const at1 = candidateLines(scenario, candidates, scenarioAt(1).workload);
  return straight(context, {
    input,
    field,
    now,
    max: 1,
    self: { at0: context.selfUsd, slope: 0, steps: undefined },
    lines: at0.map((line, index) => ({
      api: line.api,
      at0: line.at0,
      slope: (at1[index]?.at0 ?? line.at0) - line.at0,
      fixedUsd: line.fixedUsd,
    })),
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
    (x) =>
      withWorkload(scenario, { inputTokensPerMonth: volume * x, outputTokensPerMonth: volume * (1 - x) }),
  );
};

/** Share of the input that is read from a prompt cache, at today's throughput. */
export const cachedShareAxis = (context: AxisContext): Axis =>
  shareAxis(
    context,
    'cached-share',
    'workload.cachedInputShare',
    context.scenario.workload.cachedInputShare,
    (x) => withWorkload(context.scenario, { cachedInputShare: x }),
  );
