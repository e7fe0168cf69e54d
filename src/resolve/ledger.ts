import type { Assumed, Doubt, DoubtCode, DoubtFigures, Reason, SourceInCodes } from '../domain/evidence.ts';

/**
 * What is noticed while a scenario is made: each default with its reason, each figure with its source, each doubt.
 * One is made for each resolution and handed down, so that no default can be used without being listed.
 */
export interface Ledger {
  readonly assumptions: Assumed[];
  readonly sources: SourceInCodes[];
  readonly doubts: Doubt[];
  /** Lists a default and gives its value back. */
  readonly assume: <T>(field: string, value: T, reason: Reason) => T;
  readonly cite: (source: SourceInCodes) => void;
  /** Lists a doubt once, with the figures of its sentence. */
  readonly doubt: <C extends DoubtCode>(code: C, figures: DoubtFigures[C]) => void;
}

/** A ledger of one resolution, in which nothing was assumed, cited or doubted yet. */
export const newLedger = (): Ledger => {
  const assumptions: Assumed[] = [];
  const sources: SourceInCodes[] = [];
  const doubts = new Map<string, Doubt>();
  return {
    assumptions,
    sources,
    get doubts() {
      return [...doubts.values()];
    },
    assume: (field, value, reason) => {
      assumptions.push({ field, value, reason });
      return value;
    },
    cite: (source) => {
      sources.push(source);
    },
    doubt: (code, figures) => {
      doubts.set(JSON.stringify([code, figures]), { code, figures } as Doubt);
    },
  };
};
