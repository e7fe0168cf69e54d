import type { Evidence } from '../evidence.ts';
import type { Measurement } from '../measurement.ts';
import type { Market, ServingEngine } from '../scenario.ts';
import type { RuledOut, Source } from './prices.ts';
import type { ThroughputEvidence } from './throughput.ts';
import type { Variant } from './tried.ts';

/** Evidence before it is put into words: its texts are codes with their figures, as `words/evidence.ts` reads them. */

/** What differs from a published run; absent: nothing of that kind. */
export interface ScaledTo {
  readonly servingEngine?: ServingEngine;
  readonly gpus?: number;
  readonly request?: { readonly inputTokens: number; readonly outputTokens: number };
  readonly requestsAtOnce?: number;
}

/** What a throughput rests on: it was stated, of a replica or otherwise, or it is of a run, or of specifications. */
export type ThroughputOrigin =
  | { readonly code: 'stated' }
  | {
      readonly code: 'stated-otherwise';
      readonly tokensPerSecond: number;
      readonly per: 'fleet' | 'gpu' | 'replica';
      readonly counts: 'output' | 'total';
    }
  /** `gpu`: as people read it. */
  | {
      readonly code: 'measured';
      readonly run: Measurement;
      readonly gpu: string;
      readonly scaledTo: ScaledTo;
    }
  /** `nearest`: of published runs; undefined where none is close. */
  | {
      readonly code: 'estimated';
      readonly model: string;
      readonly gpu: string;
      readonly gpus: number;
      readonly nearest: Measurement | undefined;
    };

/** A throughput with what it rests on. */
export type ThroughputInCodes = Omit<ThroughputEvidence, 'source' | 'saysBasis' | 'brief' | 'besideBasis'> & {
  readonly origin: ThroughputOrigin;
};

/** An API that its seller has closed, on an ISO day. */
export type ClosedApi = Omit<RuledOut, 'why'> & { readonly closedOn: string };

/** The same question with one assumption of ours changed, which says itself what that is. */
export type VariantInCodes = Omit<Variant, 'change'>;

/** A source that is more than one that is known by its text, `of`. */
export type SourceOrigin =
  /** What a GPU draws by its data sheet. */
  | { readonly code: 'board-power'; readonly gpu: string; readonly of: string }
  /** Of a machine's price on demand, less the share, 0..1, that others take off in that market. */
  | {
      readonly code: 'less-discount';
      readonly instance: string;
      readonly off: number;
      readonly market: Market;
      readonly takers: string;
      readonly of: string;
    };

/** What the list had before a refresh, USD per million tokens, and by which list. */
export interface BeforeRefresh {
  readonly usdPerMillionInput: number;
  readonly usdPerMillionOutput: number;
  readonly from: string;
}

/** A source by its text, or by what it is; a note as the catalog has it, or what a refresh replaced. */
export type SourceInCodes = Omit<Source, 'source' | 'brief' | 'note'> & {
  readonly source: string | SourceOrigin;
  readonly note?: string | BeforeRefresh;
};

/** Where the numbers of a scenario come from, before it is put into words. */
export type EvidenceInCodes = Omit<Evidence, 'throughput' | 'ruledOut' | 'sources' | 'variants'> & {
  readonly sources: readonly SourceInCodes[];
  readonly throughput: ThroughputInCodes;
  readonly ruledOut?: readonly ClosedApi[];
  readonly variants: readonly VariantInCodes[];
};
