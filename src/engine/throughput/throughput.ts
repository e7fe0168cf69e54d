import type { PublishedRun } from '../../domain/measurement.ts';
import type { PacePoint } from './pace.ts';

/** What a replica reaches at its limits, how its users fare at that, and how well it is known. */
export interface Throughput {
  /** Input + output tokens a second of one replica at its limits; 0 where the model does not fit. */
  readonly tokensPerSecondPerReplica: number;
  readonly low: number;
  readonly high: number;
  /** Requests at once, on average, those that are being read among them. */
  readonly requestsAtOnce: number;
  /** Output tokens a second that one of those requests gets; absent where nothing is written. */
  readonly outputTokensPerSecondPerUser?: number;
  /** The speed of a single request on an idle replica. */
  readonly aloneTokensPerSecondPerUser?: number;
  /** The speed floor that capped the batch: what was asked for, or what is left of an assumed one. */
  readonly minTokensPerSecondPerUser?: number;
  /** The curve from one request to as many as memory holds; empty where the model does not fit. */
  readonly pace: readonly PacePoint[];
  /** Requests in a step at the limits: a place on the pace. */
  readonly batch: number;
  readonly basis: 'measured' | 'estimated';
  /** The published run that pulls it most; absent where none is near. */
  readonly nearest?: PublishedRun;
}

/** Of a model that does not fit, or that no kernel runs. */
export const NOT_SERVED: Throughput = {
  tokensPerSecondPerReplica: 0,
  low: 0,
  high: 0,
  requestsAtOnce: 0,
  pace: [],
  batch: 1,
  basis: 'estimated',
};
