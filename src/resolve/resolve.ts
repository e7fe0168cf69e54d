import { DEFAULT_MODELS } from '../catalog/index.ts';
import { defined } from '../defined.ts';
import type { Draft } from '../domain/draft.ts';
import type { Assumed, Doubt, EvidenceInCodes, OtherGpu } from '../domain/evidence.ts';
import { type Api, Scenario } from '../domain/scenario.ts';
import { tokensPerMonth } from '../domain/volume.ts';
import { replicaCapacity } from '../engine/fleet.ts';
import { askForRegion } from './api-regions.ts';
import { comparatorsFor, sellersBeside } from './comparators.ts';
import type { Context } from './context.ts';
import { workspaceDefaults } from './defaults.ts';
import { evidenceOf } from './evidence.ts';
import { cheapestGpu } from './gpu-choice.ts';
import { type HostQuestion, hostedOn } from './host.ts';
import { candidateOf, type Hosting, hostingOn, ownHosting } from './hosting.ts';
import { withInstance } from './instance.ts';
import { newLedger } from './ledger.ts';
import { loadedVolume, warnOfOtherLoad } from './load.ts';
import { movedOf } from './moved.ts';
import { withMovedPrices } from './moved-prices.ts';
import { opsOf } from './ops.ts';
import { billedPrice, pricedApis, refuseFree } from './priced.ts';
import { statedRanges } from './ranges.ts';
import { Refused } from './refused.ts';
import type { Candidate } from './replica-size.ts';
import { constraintsOf, priceFall, workloadOf } from './scenario-parts.ts';
import type { WorkspaceSetting } from './settings.ts';
import { sizeOfBill } from './size-of-bill.ts';
import { statesThroughput } from './throughput.ts';
import { plannedLoad } from './traffic.ts';
import { peakOfUsers, statedVolume, volumeFromBill } from './volume.ts';
import { warnOfWindow } from './window.ts';
import { isForVectors, workOf } from './work.ts';
import { type AverageRequest, averageRequestOf } from './workload.ts';

/** A complete scenario, where its numbers come from, and every default that it took. */
export interface Resolution {
  readonly scenario: Scenario;
  /** `words/evidence.ts` has its texts. */
  readonly evidence: EvidenceInCodes;
  /** `words/reasons.ts` has their reasons in words. */
  readonly assumptions: readonly Assumed[];
  /** What a reader must know before trusting the numbers; `words/doubts.ts` has the sentences. */
  readonly doubts: readonly Doubt[];
}

/** What the same draft may be resolved by on another day or in another workspace. */
export interface ResolveOptions {
  /** The day of asking: it decides which prices are stale. */
  readonly asOf: Date;
  /** What the workspace assumes where nobody says otherwise. */
  readonly defaults?: readonly WorkspaceSetting[];
}

const checked = (scenario: Scenario): Scenario => {
  const parsed = Scenario.safeParse(scenario);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Refused({
    code: 'impossible-scenario',
    path: (issue?.path ?? []).join('.'),
    issue: issue?.message,
  });
};

/**
 * Draft and catalog become a complete scenario, with the evidence for its numbers and every default that was used.
 * Throws `Refused`: `words/refusals.ts` has the sentences.
 */
export const resolve = (draft: Draft, options: ResolveOptions): Resolution => {
  const resolution = resolveSized(draft, options);
  const ranges = statedRanges(draft, resolution.scenario, (other) => resolveSized(other, options).scenario);
  return ranges.length === 0 ? resolution : { ...resolution, evidence: { ...resolution.evidence, ranges } };
};

/** What a bill buys depends on no size but its tier of prices, so that the size can be taken from it. */
const resolveSized = (draft: Draft, options: ResolveOptions): Resolution => {
  const known = new Map<number | undefined, Resolution>();
  const sized = (requestTokens?: number): Resolution => {
    const fields = { ...draft.fields, ...defined({ 'workload.requestTokens': requestTokens }) };
    const resolution = known.get(requestTokens) ?? resolveServed({ ...draft, fields }, options);
    known.set(requestTokens, resolution);
    return resolution;
  };
  const size = sizeOfBill(draft, (requestTokens) => tokensPerMonth(sized(requestTokens).scenario.workload));
  if (size === undefined) return sized();
  const { requestTokens, reason } = size;
  const { assumptions, ...resolution } = sized(requestTokens);
  const assumed = { field: 'workload.requestTokens', value: requestTokens, reason };
  return { ...resolution, assumptions: [...assumptions, assumed] };
};

/** The hosted model on the GPU that was named, or on the cheapest of the common ones; who came near beside it. */
const hostingFor = (
  context: Context,
  averageRequest: AverageRequest,
  candidate: Candidate | undefined,
  question: HostQuestion,
): { readonly hosting: Hosting; readonly others: readonly OtherGpu[] } => {
  if (candidate === undefined) return { hosting: ownHosting(context), others: [] };
  // A throughput of one's own was measured somewhere: it says nothing of how GPUs compare.
  const isOurs =
    context.fields['selfHosted.gpu'] === undefined &&
    context.fields['selfHosted.gpuSpec'] === undefined &&
    question.tokensPerMonth !== undefined &&
    !statesThroughput(context);
  const chosen = isOurs ? cheapestGpu(context, averageRequest, candidate.model, question) : undefined;
  return chosen ?? { hosting: hostingOn(context, candidate), others: [] };
};

const servingEngineOf = ({ fields, ledger }: Context): HostQuestion['servingEngine'] =>
  fields['selfHosted.servingEngine'] ??
  ledger.assume('selfHosted.servingEngine', 'vllm', { code: 'usual-engine' });

/** Whether a fleet of stated size carries the volume; one that we size always does. */
const carries = ({ selfHosted, workload }: Scenario): boolean =>
  selfHosted.replicas === 'auto' ||
  tokensPerMonth(workload) <= selfHosted.replicas * replicaCapacity(selfHosted);

const isOurModel = ({ assumptions }: Resolution): boolean =>
  assumptions.some(({ field, reason }) => field === 'selfHosted.model' && reason.code === 'usual-model');

/** The same, where a model that we took and that cannot carry the volume on the stated GPUs gives way to one that can. */
const resolveServed = (draft: Draft, options: ResolveOptions): Resolution => {
  const first = resolveMiddles(draft, options);
  if (!isTyped(draft) || !isOurModel(first) || carries(first.scenario)) return first;
  const unfit = new Set([first.scenario.selfHosted.model]);
  for (const _ of DEFAULT_MODELS) {
    const other = resolveMiddles(draft, options, unfit);
    if (carries(other.scenario)) return other;
    unfit.add(other.scenario.selfHosted.model);
  }
  return first;
};

const isTyped = ({ said }: Draft): boolean => Object.keys(said).length > 0;

const NONE: ReadonlySet<string> = new Set();

const resolveMiddles = (
  draft: Draft,
  { asOf, defaults = [] }: ResolveOptions,
  unfit: ReadonlySet<string> = NONE,
): Resolution => {
  const ledger = newLedger();
  const workspace = workspaceDefaults(defaults, ledger, asOf);
  const base = {
    fields: withInstance(workspace.fill(draft.fields)),
    asOf,
    ledger,
    ...(isTyped(draft) && { typed: { unfit } }),
  };
  const { fields } = base;
  // A share of 1 that came as JSON is a price, not a kind of work: there the kind has a name of its own.
  const allMayWait = fields['workload.batchShare'] === 1 && draft.said['workload.batchShare'] !== undefined;
  const isKindInWords = draft.said['workload.kind'] !== undefined;
  const work = workOf(base, { embeds: isForVectors(fields), allMayWait, isKindInWords });
  const context: Context = { ...base, work };
  const averageRequest = averageRequestOf(context);
  const candidate = candidateOf(context, averageRequest);
  const modelId = candidate?.model.id ?? fields['selfHosted.model'] ?? '';
  warnOfWindow(context, averageRequest, candidate?.model);
  const ops = opsOf(context);
  askForRegion(context);
  const compared = comparatorsFor(context, averageRequest, modelId);
  const beside = { model: modelId, workspace, opsUsdPerHour: ops.usdPerHour };
  const asListed = pricedApis(context, averageRequest, compared.apis, beside);
  // A bill was paid at the prices of today.
  const priceAt = billedPrice(asListed, ops.usdPerHour);
  const whole = statedVolume(context, averageRequest, priceAt);
  const { volume: stated, moved } = movedOf(context, whole, asListed);
  const total = stated === undefined ? undefined : tokensPerMonth(stated);
  const question: HostQuestion = {
    averageRequest,
    workspace,
    ops,
    servingEngine: servingEngineOf(context),
    plannedLoad: plannedLoad(
      context,
      total === undefined ? undefined : peakOfUsers(context, averageRequest, total),
    ),
    tokensPerMonth: total,
  };
  const { hosting, others } = hostingFor(context, averageRequest, candidate, question);
  const hosted = hostedOn(context, hosting, question);
  const { selfHosted } = hosted;
  const volume = stated ?? loadedVolume(context, averageRequest, hosted);
  if (volume === undefined) throw new Refused({ code: 'volume-missing' });
  warnOfOtherLoad(context, selfHosted, tokensPerMonth(volume));
  const sold = sellersBeside(context, averageRequest, compared, {
    id: modelId,
    precision: selfHosted.precision,
    tokensPerMonth: tokensPerMonth(volume),
  });
  const ofSellers = pricedApis(context, averageRequest, sold.apis, { ...beside, before: asListed.length });
  const apis = withMovedPrices(context, [...asListed, ...ofSellers]);
  const fromBill = whole === undefined ? undefined : volumeFromBill(context, averageRequest, whole, priceAt);
  const fall = priceFall(context, selfHosted.procurement);
  const scenario = checked({
    workload: workloadOf(context, averageRequest, volume),
    selfHosted,
    apis: apis.map(({ api }): Api => api),
    constraints: constraintsOf(fields),
    ...defined({ apiPriceFallPerYear: fall }),
  });
  refuseFree(scenario);
  const { ruledOut } = compared;
  const { sameModel } = sold;
  const resolved = {
    ...{ draft, workspace, averageRequest, apis, ruledOut, sameModel },
    ...{ hosting, others, hosted, scenario },
  };
  const evidence = { ...evidenceOf(context, resolved), ...defined({ volumeFromBill: fromBill, moved }) };
  return { scenario, evidence, assumptions: ledger.assumptions, doubts: ledger.doubts };
};
