import type { Draft } from '../domain/draft.ts';
import type { Assumption, Evidence, Noticed } from '../domain/evidence.ts';
import { Refused, type Resolution, type ResolveOptions, resolve } from '../resolve/index.ts';
import { doubtInWords } from '../words/doubts.ts';
import { evidenceInWords } from '../words/evidence.ts';
import { assumptionInWords } from '../words/reasons.ts';
import { refusalAsError } from './failure.ts';

/** What a draft is resolved to, with doubts, reasons and refusals put into words. */

/** A resolution as an answer has it. */
export interface Resolved extends Pick<Resolution, 'scenario'> {
  readonly evidence: Evidence;
  readonly assumptions: Assumption[];
  readonly doubts: Noticed[];
}

/** The draft resolved. Throws LlmcostError: `volume-missing`, `no-price`, `unknown-name`, `contradiction`, `impossible-value`. */
export const resolved = (draft: Draft, options: ResolveOptions): Resolved => {
  try {
    const { scenario, evidence, assumptions, doubts } = resolve(draft, options);
    return {
      scenario,
      evidence: evidenceInWords(evidence),
      assumptions: assumptions.map(assumptionInWords),
      doubts: doubts.map(doubtInWords),
    };
  } catch (error) {
    throw error instanceof Refused ? refusalAsError(error.refusal) : error;
  }
};
