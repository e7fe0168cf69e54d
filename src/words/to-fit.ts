import type { Comparison } from '../domain/assessment.ts';
import type { WayToFit } from '../domain/evidence.ts';
import { count, plural, usd, usdApart } from '../domain/format.ts';
import { TOKENS_PER_MILLION } from '../domain/units.ts';
import { tokensPerMonth } from '../domain/volume.ts';
import { carryingFleet } from './carrying-fleet.ts';
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
      // The fleet has so many already, one or a few a machine.
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
  const needed = carryingFleet(subject);
  if (needed?.usd === undefined) return 'nothing in hosting.';
  const [own, sold] = usdApart(needed.usd, api.monthlyUsd);
  return `nothing in hosting. ${plural(needed.gpus, 'GPU')} would carry it, for ${own}; ${name} charges ${sold}.`;
};

/** "3× H100 for $10,808": what would carry it, as far as this reader may see prices. */
const moreGpus = (subject: Subject): string => {
  const { names } = subject;
  const needed = carryingFleet(subject);
  if (needed === undefined) return 'more GPUs';
  const bill = needed.usd === undefined || names.hidesHosting ? '' : ` for ${usd(needed.usd)}`;
  return `${count(needed.gpus)}× ${shortGpu(names.gpu)}${bill}`;
};

/** A fleet that is too small: what would carry the volume and whether that wins, or less to do. */
const toServe = (subject: Subject): string | null => {
  const { load, monthlyUsd } = subject.assessment.selfHosted;
  const against = againstOf(subject);
  if ((load ?? 0) <= 1) return null;
  if (subject.assessment.verdict.choice === 'self-host' || against === undefined)
    return `${moreGpus(subject)}, or less traffic.`;
  const more = carryingFleet(subject)?.usd;
  const wins = (more ?? monthlyUsd) < against.monthlyUsd;
  const less = against.breakEven.kind === 'never' ? [] : ['less traffic'];
  const ways = [...(wins ? [moreGpus(subject)] : []), ...less];
  // What more GPUs cost is not known where these are paid.
  const then = more === undefined ? '' : ' – then hosting wins';
  return ways.length === 0 ? nothingServes(subject, against) : `${ways.join(', or ')}${then}.`;
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
