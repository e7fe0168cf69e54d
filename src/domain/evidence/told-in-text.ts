import { defined } from '../../defined.ts';
import { PRECISIONS } from '../scenario.ts';
import type { Source } from './prices.ts';
import type { ThroughputEvidence, WayToFit } from './throughput.ts';

/** What evidence of earlier days told in its texts alone, as values: cards are kept, and printed documents come back. */

interface InTexts {
  readonly sources?: readonly { readonly source: string; readonly kind?: unknown }[];
  readonly throughput?: { readonly source: string; readonly basis: string };
  readonly fit?: { readonly wouldFit?: readonly string[] };
}

const kindOf = (source: string): Source['kind'] => {
  if (source === 'yours') return 'yours';
  if (source === 'workspace default') return 'workspace';
  return source.includes('median of ') ? 'median' : undefined;
};

/** How a throughput was told: of whom it is, or "Measured with … on …, …" and "Estimated from … and the …; …". */
const STATED = /^yours: (.+)$/s;
const TOLD = /^(?:Measured|Estimated) (.+?)\.?$/s;
const BRIEFLY = /^(?:Measured|Estimated) .+?(?=, |; | and the )/s;

const SCALED = /; scaled to /;

type Told = Pick<ThroughputEvidence, 'saysBasis' | 'brief' | 'besideBasis'>;

const toldOf = ({ source, basis }: NonNullable<InTexts['throughput']>): Told => {
  if (!source.toLowerCase().startsWith(basis)) return {};
  const besideBasis = (basis === 'yours' ? STATED : TOLD).exec(source)?.[1];
  const told = BRIEFLY.exec(source)?.[0];
  // What was scaled is not said to be measured where there is room for few words.
  const short = SCALED.test(source) ? told?.replace(/^Measured/, 'Scaled from a run') : told;
  const brief = basis === 'yours' ? basis : short;
  return { saysBasis: true, ...(besideBasis !== undefined && brief !== undefined && { brief, besideBasis }) };
};

/** "4x a100-80gb int4" is a fleet; what is neither that nor a precision is a model. */
const wayOf = (typed: string): WayToFit => {
  const [, gpus, gpu = '', at] = /^(\d+)x (\S+)(?: (\S+))?$/.exec(typed) ?? [];
  const precision = PRECISIONS.find((one) => one === (gpus === undefined ? typed : at));
  if (gpus !== undefined) return { kind: 'fleet', gpus: Number(gpus), gpu, ...defined({ precision }) };
  return precision === undefined ? { kind: 'model', model: typed } : { kind: 'precision', precision };
};

/**
 * Whose a source is, that it is a median, what the throughput's says, and by which parts something would fit, where
 * only the texts tell.
 */
export const withTold = <E extends InTexts>(evidence: E): E => {
  const { sources, throughput, fit } = evidence;
  return {
    ...evidence,
    ...defined({
      sources: sources?.map((one) => ({ ...defined({ kind: kindOf(one.source) }), ...one })),
      throughput: throughput && { ...toldOf(throughput), ...throughput },
      fit: fit && { ...defined({ ways: fit.wouldFit?.map(wayOf) }), ...fit },
    }),
  };
};
