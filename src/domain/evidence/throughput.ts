import * as z from 'zod';
import { optional } from '../optional.ts';
import { Precision } from '../scenario.ts';

/** How well the throughput of a replica is known, and whether the model fits it. */

/**
 * How well a throughput is known: said by the user, taken from a measurement, or estimated from the data
 * sheet.
 */
export const ThroughputBasis = z.enum(['yours', 'measured', 'estimated']);
export type ThroughputBasis = z.infer<typeof ThroughputBasis>;

/** How a replica answers while so many requests write a token in every step. */
const PaceEvidence = z.object({
  batch: z.number().min(1),
  /** Seconds of one output token while an answer streams. */
  secondsPerToken: z.number().min(0),
  secondsToFirstToken: z.number().min(0),
});

/**
 * How well the throughput of a replica is known, and how it answers at that. Tokens a second are input + output
 * unless a name says otherwise.
 */
export const ThroughputEvidence = z.object({
  /** Bounds of tokens a second of one replica, input + output. For `yours` both equal the stated figure. */
  low: z.number().min(0),
  high: z.number().min(0),
  basis: ThroughputBasis,
  source: z.string(),
  /** The text of the source says the basis too. */
  saysBasis: optional(z.boolean()),
  /** The source in a few words, where there is room for no more. */
  brief: optional(z.string()),
  /** What the source says besides the basis, as it stands behind that in a sentence, without its full stop. */
  besideBasis: optional(z.string()),
  /** At full load: output tokens a second that one user gets, and requests at once. Absent where nobody knows. */
  outputTokensPerSecondPerUser: optional(z.number().min(0)),
  requestsAtOnce: optional(z.number().min(0)),
  /** Output tokens a second of a single request on an idle replica. */
  aloneTokensPerSecondPerUser: optional(z.number().min(0)),
  /** From a single request to as many as the memory holds, growing. Absent where the throughput is the user's own. */
  pace: optional(z.array(PaceEvidence)),
  /** Requests in a step at full load: a place on the pace. */
  batch: optional(z.number().min(1)),
});
export type ThroughputEvidence = z.infer<typeof ThroughputEvidence>;

/** A fleet, a precision of this fleet, or an open model: what would fit where something does not, by ids. */
export const WayToFit = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('fleet'),
    gpus: z.int().min(1),
    gpu: z.string(),
    /** Where it fits at another precision alone. */
    precision: optional(Precision),
  }),
  z.object({ kind: z.literal('precision'), precision: Precision }),
  z.object({ kind: z.literal('model'), model: z.string() }),
]);
export type WayToFit = z.infer<typeof WayToFit>;

/** Memory in GB (1e9 bytes) of one replica. null where model or GPU is not in the catalog. */
export const FitEvidence = z.object({
  fits: z.boolean(),
  neededGb: z.number().min(0).nullable(),
  availableGb: z.number().min(0).nullable(),
  /** Average requests whose KV cache fits beside the weights. */
  requestsAtOnce: z.number().min(0).nullable(),
  /** What would fit instead, in words to type, nearest first. */
  wouldFit: optional(z.array(z.string())),
  /** The same by its parts. */
  ways: optional(z.array(WayToFit)),
});
export type FitEvidence = z.infer<typeof FitEvidence>;
