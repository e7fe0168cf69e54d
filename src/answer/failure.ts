import { defined } from '../defined.ts';
import type { Refusal, RefusalCode } from '../domain/refusal.ts';
import { type ErrorCode, LlmcostError } from '../errors.ts';
import { refusalInWords } from '../words/refusals.ts';

/** Which failure a refusal is to whoever asked. */

const FAILURES: Readonly<Record<RefusalCode, ErrorCode>> = {
  'api-free': 'no-price',
  'api-makes-vectors': 'not-comparable',
  'api-unpriced': 'no-price',
  'api-writes-text': 'not-comparable',
  'bill-beyond-sense': 'impossible-value',
  'bill-between-tiers': 'impossible-value',
  'bill-of-other-api': 'not-comparable',
  'bill-too-small': 'impossible-value',
  'cache-beyond-input': 'contradiction',
  'change-of-nothing': 'not-understood',
  'engine-not-on-gpu': 'impossible-value',
  'export-not-whole': 'unreadable-usage',
  'export-without-model': 'unreadable-usage',
  'export-without-time': 'volume-missing',
  'fleet-beyond-stated': 'contradiction',
  'gpu-never-sold': 'no-price',
  'gpu-unpriced': 'no-price',
  'gpus-beyond-sense': 'impossible-value',
  'impossible-scenario': 'impossible-value',
  'machine-of-other-gpu': 'contradiction',
  'machine-of-slice': 'impossible-value',
  'model-ambiguous': 'unknown-name',
  'model-spelled-otherwise': 'unknown-name',
  'names-need-both': 'unknown-name',
  'names-need-throughput': 'unknown-name',
  'no-json': 'invalid-scenario',
  'no-kernel': 'impossible-value',
  'no-output': 'contradiction',
  'no-volume': 'impossible-value',
  'nothing-in-json': 'invalid-scenario',
  'numbers-too-large': 'impossible-value',
  'parts-unpriced': 'no-price',
  'rented-and-owned': 'contradiction',
  'request-too-large': 'impossible-value',
  'reranker-unpriced': 'no-price',
  'shares-not-whole': 'impossible-value',
  'thread-of-nothing': 'not-understood',
  'thread-not-of-text': 'invalid-scenario',
  'too-many-apis': 'impossible-value',
  'under-a-token': 'impossible-value',
  'unknown-gpu': 'unknown-name',
  'unknown-machine': 'unknown-name',
  'unknown-model': 'unknown-name',
  'volume-beyond-sense': 'impossible-value',
  'volume-missing': 'volume-missing',
  'watts-unknown': 'no-figure',
};

/**
 * The failure as whoever typed words is told it, in a line and in a thread: a name that nobody knows is a word that was
 * not understood. A scenario in JSON names what it means, and keeps the code.
 */
export const toWhoTyped = (failure: LlmcostError): LlmcostError =>
  failure.code === 'unknown-name' ? failure.with({ code: 'not-understood' }) : failure;

/** A question that cannot be answered, in a sentence for whoever asked, and with why as a value for all else. */
export class Unanswerable extends LlmcostError {
  readonly refusal: Refusal;

  constructor(refusal: Refusal, beside: { readonly cause?: unknown } = {}) {
    const { message, hints, about } = refusalInWords(refusal);
    super(FAILURES[refusal.code], message, hints, { ...defined({ about }), ...beside });
    this.refusal = refusal;
  }
}

/** The refusal as whoever asked is told it. */
export const refusalAsError = (refusal: Refusal, beside: { readonly cause?: unknown } = {}): Unanswerable =>
  new Unanswerable(refusal, beside);
