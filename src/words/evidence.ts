import { defined } from '../defined.ts';
import type {
  BeforeRefresh,
  ClosedApi,
  Evidence,
  EvidenceInCodes,
  RuledOut,
  ScaledTo,
  Source,
  SourceInCodes,
  SourceOrigin,
  ThroughputEvidence,
  ThroughputInCodes,
  ThroughputOrigin,
  Variant,
  VariantInCodes,
} from '../domain/evidence.ts';
import { count, dayInWords, plural, tokensPerSecond, usd } from '../domain/format.ts';
import { wholePercents } from '../domain/round.ts';
import { SERVING_ENGINES } from '../domain/serving-engines.ts';

/** Evidence as people read it: what figures rest on, why an API is ruled out, and what is tried beside. */

const fleet = (gpus: number, name: string): string => `${count(gpus)}× ${name}`;

const sizes = (inputTokens: number, outputTokens: number): string =>
  `${count(inputTokens)} in and ${count(outputTokens)} out`;

/** What separates the question from the published run. */
const scaledWords = ({ servingEngine, gpus, request, requestsAtOnce }: ScaledTo): readonly string[] => [
  ...(servingEngine === undefined ? [] : [`the pace of ${SERVING_ENGINES[servingEngine].name}`]),
  ...(gpus === undefined ? [] : [plural(gpus, 'GPU')]),
  ...(request === undefined ? [] : [sizes(request.inputTokens, request.outputTokens)]),
  ...(requestsAtOnce === undefined ? [] : [`${plural(requestsAtOnce, 'request')} at once`]),
];

type Origin<C extends ThroughputOrigin['code']> = Extract<ThroughputOrigin, { code: C }>;

/** What a throughput rests on: in a sentence, in a few words, and as it stands behind the word for its basis. */
type Told = Required<Pick<ThroughputEvidence, 'source' | 'brief' | 'besideBasis'>>;

const yours = (figure: string): Told => ({ source: `yours: ${figure}`, brief: 'yours', besideBasis: figure });

const statedWords = ({ tokensPerSecond: speed, per, counts }: Origin<'stated-otherwise'>): Told => {
  const counted = counts === 'output' ? 'output tokens, scaled up by your mix' : 'input + output';
  const of = { gpu: 'a GPU', replica: 'a replica', fleet: 'the whole fleet' }[per];
  return yours(`${tokensPerSecond(speed)} of ${of}, ${counted}`);
};

/** Names the publication and what was scaled. */
const measuredWords = ({ run, gpu, scaledTo }: Origin<'measured'>): Told => {
  const scaled = scaledWords(scaledTo);
  const to = scaled.length === 0 ? '' : `; scaled to ${scaled.join(', ')}`;
  const engine = `with ${SERVING_ENGINES[run.servingEngine].name} on ${fleet(run.gpuCount, gpu)}`;
  const besideBasis = `${engine}, ${sizes(run.inputTokens, run.outputTokens)} (${run.source}, ${run.date})${to}`;
  // Where a card has room for few words, those of what was measured would be said of what was not.
  const brief = scaled.length === 0 ? `Measured ${engine}` : `Scaled from a run ${engine}`;
  return { source: `Measured ${besideBasis}.`, brief, besideBasis };
};

/** Kernel times and specifications, and the published run that pulls it most. */
const estimatedWords = ({ model, gpu, gpus, nearest }: Origin<'estimated'>): Told => {
  const times = 'from kernel times';
  const close =
    nearest === undefined
      ? 'no published run is close'
      : `of published runs the nearest is ${SERVING_ENGINES[nearest.servingEngine].name} on ${nearest.gpu} (${nearest.source}, ${nearest.date})`;
  const besideBasis = `${times} and the specifications of ${model} and ${fleet(gpus, gpu)}; ${close}`;
  return { source: `Estimated ${besideBasis}.`, brief: `Estimated ${times}`, besideBasis };
};

/** What a throughput rests on. */
export const throughputWords = (origin: ThroughputOrigin): Told => {
  switch (origin.code) {
    case 'stated':
      return yours('input + output of one replica');
    case 'stated-otherwise':
      return statedWords(origin);
    case 'measured':
      return measuredWords(origin);
    case 'estimated':
      return estimatedWords(origin);
  }
};

const throughputInWords = ({ origin, ...throughput }: ThroughputInCodes): ThroughputEvidence => ({
  ...throughput,
  ...throughputWords(origin),
  saysBasis: true,
});

const originWords = (origin: SourceOrigin): Required<Pick<Source, 'source' | 'brief'>> => {
  if (origin.code === 'board-power') {
    const brief = `board power of ${origin.gpu}`;
    return { brief, source: `${brief}: ${origin.of}` };
  }
  const brief = `${origin.instance} on demand`;
  const less = `less ${wholePercents(origin.off)}% for ${origin.market}, the discount of ${origin.takers}`;
  return { brief, source: `${brief}, ${less}; ${origin.of}` };
};

const beforeWords = ({
  usdPerMillionInput: input,
  usdPerMillionOutput: output,
  from,
}: BeforeRefresh): string => `${usd(input)}/${usd(output)} before the refresh, by ${from}`;

const sourceInWords = ({ source, note, ...figure }: SourceInCodes): Source => ({
  ...figure,
  ...(typeof source === 'string' ? { source } : originWords(source)),
  ...defined({ note: typeof note === 'object' ? beforeWords(note) : note }),
});

const ruledOutInWords = ({ closedOn, ...api }: ClosedApi): RuledOut => ({
  ...api,
  why: `closed on ${dayInWords(closedOn)}`,
});

const variantInWords = (variant: VariantInCodes): Variant => ({
  change:
    variant.precision !== undefined
      ? `at ${variant.precision.toUpperCase()}`
      : variant.spareReplicas === 0
        ? 'without the spare'
        : 'with a spare',
  ...variant,
});

/** The evidence of an answer. */
export const evidenceInWords = ({ ruledOut, ...evidence }: EvidenceInCodes): Evidence => ({
  ...evidence,
  throughput: throughputInWords(evidence.throughput),
  sources: evidence.sources.map(sourceInWords),
  variants: evidence.variants.map(variantInWords),
  ...defined({ ruledOut: ruledOut?.map(ruledOutInWords) }),
});
