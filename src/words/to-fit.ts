import type { Comparison } from '../domain/assessment.ts';
import type { WayToFit } from '../domain/evidence.ts';
import { plural, usd, usdApart } from '../domain/format.ts';
import { TOKENS_PER_MILLION } from '../domain/units.ts';
import { tokensPerMonth } from '../domain/volume.ts';
import { shortGpu } from './options.ts';
import { againstOf, type Subject } from './subject.ts';
import { listed } from './text.ts';

/** A fleet that cannot do the work: what would hold the model or carry the traffic, and whether that would win. */

/** "4× A100 at INT4", "INT4", "a smaller model such as qwen3-8b". */
const wayWords = (way: WayToFit, { scenario, assessment, names }: Subject): string => {
  switch (way.kind) {
    case 'fleet': {
      const { gpu, gpusPerReplica } = scenario.selfHosted;
      const { active, spare } = assessment.selfHosted.replicas;
      const isOwn = way.gpu === gpu;
      const name = isOwn ? shortGpu(names.gpu) : way.gpu.toUpperCase().replaceAll('-', ' ');
      const precision = way.precision === undefined ? '' : ` at ${way.precision.toUpperCase()}`;
      // So many are there already, one or a few a machine.
      const areThere = isOwn && way.gpus <= (active + spare) * gpusPerReplica;
      return `${way.gpus}× ${name}${precision}${areThere ? ' in one machine' : ''}`;
    }
    case 'precision':
      return way.precision.toUpperCase();
    case 'model':
      return `a smaller model such as ${way.model}`;
    default:
      return way satisfies never;
  }
};

/** The smallest fleet that would carry the volume, busy every second, and its bill with today's spares and people. */
const carrying = ({ scenario: { selfHosted }, assessment }: Subject): { gpus: number; usd: number } => {
  const { replicas, load, breakdown, monthlyUsd } = assessment.selfHosted;
  const { gpusPerReplica, idleGpus } = selfHosted;
  const now = replicas.active * gpusPerReplica + idleGpus;
  const gpus = Math.ceil(replicas.active * (load ?? 0)) * gpusPerReplica;
  const more = (breakdown.computeUsd + breakdown.powerUsd) * (gpus / now - 1);
  return { gpus: gpus + replicas.spare * gpusPerReplica, usd: monthlyUsd + more };
};

/** Why no fleet wins that carries the volume. */
const nothingServes = (subject: Subject, api: Comparison): string => {
  const { assessment, scenario, names } = subject;
  const { breakdown, capacityTokensPerMonth, monthlyUsd } = assessment.selfHosted;
  // Two bills of one price tell it.
  if (names.hidesHosting || names.hidesApi(scenario.apis.findIndex(({ id }) => id === api.api)))
    return 'nothing in hosting.';
  const name = names.short(api.api);
  // What more GPUs cost is not known where these are paid: they are dear enough.
  if (scenario.selfHosted.procurement.kind === 'paid')
    return `nothing in hosting. Too small as it is, this fleet costs ${usdApart(monthlyUsd, api.monthlyUsd)[0]}, ${name} ${usd(api.monthlyUsd)}.`;
  const volume = tokensPerMonth(scenario.workload);
  const fullUsd = ((breakdown.computeUsd + breakdown.powerUsd) / capacityTokensPerMonth) * TOKENS_PER_MILLION;
  const apiUsd = (api.monthlyUsd / volume) * TOKENS_PER_MILLION;
  if (fullUsd >= apiUsd) {
    const [own, sold] = usdApart(fullUsd, apiUsd);
    return `nothing in hosting. Even full, these GPUs cost ${own} a million tokens, ${name} ${sold}.`;
  }
  const needed = carrying(subject);
  const [own, sold] = usdApart(needed.usd, api.monthlyUsd);
  return `nothing in hosting. ${plural(needed.gpus, 'GPU')} would carry it, for ${own}; ${name} charges ${sold}.`;
};

/** A fleet that is too small: whether more of it would win, or the same with less to do. */
const toServe = (subject: Subject): string | null => {
  const { assessment, scenario } = subject;
  const { load, monthlyUsd } = assessment.selfHosted;
  const against = againstOf(subject);
  if ((load ?? 0) <= 1) return null;
  if (assessment.verdict.choice === 'self-host' || against === undefined)
    return 'more GPUs, or less traffic.';
  const isPaid = scenario.selfHosted.procurement.kind === 'paid';
  const wins = (isPaid ? monthlyUsd : carrying(subject).usd) < against.monthlyUsd;
  const less = against.breakEven.kind === 'never' ? [] : ['less traffic'];
  const ways = [...(wins ? ['more GPUs'] : []), ...less];
  return ways.length === 0 ? nothingServes(subject, against) : `${ways.join(', or ')}.`;
};

/** What a fleet needs that the model does not fit, or that is too small for its traffic; null where it is neither. */
export const toFit = (subject: Subject): string | null => {
  const { ways = [], fits } = subject.evidence.fit;
  if (!fits)
    return ways.length === 0
      ? 'a larger fleet.'
      : `${listed(
          ways.slice(0, 2).map((way) => wayWords(way, subject)),
          'or',
        )}.`;
  return toServe(subject);
};
