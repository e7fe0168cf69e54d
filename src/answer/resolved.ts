import type { Draft } from '../domain/draft.ts';
import type { Assumption, Noticed } from '../domain/evidence.ts';
import type { Refusal, RefusalCode } from '../domain/refusal.ts';
import { type ErrorCode, LlmcostError } from '../errors.ts';
import { Refused, type Resolution, type ResolveOptions, resolve } from '../resolve/index.ts';
import { doubtInWords } from '../words/doubts.ts';
import { assumptionInWords } from '../words/reasons.ts';
import { refusalInWords } from '../words/refusals.ts';

/** What a draft is resolved to, with doubts, reasons and refusals put into words. */

const FAILURES: Readonly<Record<RefusalCode, ErrorCode>> = {
  'api-free': 'no-price',
  'api-makes-vectors': 'no-price',
  'api-unpriced': 'no-price',
  'api-writes-text': 'no-price',
  'bill-of-other-api': 'no-price',
  'bill-too-small': 'impossible-value',
  'cache-beyond-input': 'contradiction',
  'engine-not-on-gpu': 'impossible-value',
  'fleet-beyond-stated': 'contradiction',
  'gpu-never-sold': 'no-price',
  'gpu-unpriced': 'no-price',
  'impossible-scenario': 'impossible-value',
  'machine-of-other-gpu': 'contradiction',
  'machine-of-slice': 'impossible-value',
  'model-ambiguous': 'unknown-name',
  'model-spelled-otherwise': 'unknown-name',
  'names-need-both': 'unknown-name',
  'names-need-throughput': 'unknown-name',
  'no-kernel': 'impossible-value',
  'no-output': 'contradiction',
  'no-volume': 'impossible-value',
  'parts-unpriced': 'no-price',
  'rented-and-owned': 'contradiction',
  'request-too-large': 'impossible-value',
  'reranker-unpriced': 'no-price',
  'shares-not-whole': 'impossible-value',
  'too-many-apis': 'impossible-value',
  'unknown-gpu': 'unknown-name',
  'unknown-machine': 'unknown-name',
  'unknown-model': 'unknown-name',
  'volume-missing': 'volume-missing',
  'watts-unknown': 'no-price',
};

const failureOf = (refusal: Refusal): LlmcostError => {
  const { message, hints, about } = refusalInWords(refusal);
  return new LlmcostError(FAILURES[refusal.code], message, hints, { about });
};

/** A resolution as an answer has it. */
export interface Resolved extends Omit<Resolution, 'assumptions' | 'doubts'> {
  readonly assumptions: Assumption[];
  readonly doubts: Noticed[];
}

/** The draft resolved. Throws LlmcostError: `volume-missing`, `no-price`, `unknown-name`, `contradiction`, `impossible-value`. */
export const resolved = (draft: Draft, options: ResolveOptions): Resolved => {
  try {
    const { assumptions, doubts, ...resolution } = resolve(draft, options);
    return {
      ...resolution,
      assumptions: assumptions.map(assumptionInWords),
      doubts: doubts.map(doubtInWords),
    };
  } catch (error) {
    throw error instanceof Refused ? failureOf(error.refusal) : error;
  }
};
