import type { Assumption, NoticedWarning, Source, Warning } from '../domain/evidence.ts';

/**
 * What is noticed while a scenario is made: each default with its reason, each figure with its source, each doubt.
 * One is made for each resolution and handed down, so that no default can be used without being listed.
 */
export interface Ledger {
  readonly assumptions: Assumption[];
  readonly sources: Source[];
  readonly warnings: Warning[];
  /** Lists a default and gives its value back. */
  readonly assume: <T>(field: string, value: T, why: string) => T;
  readonly cite: (source: Source) => void;
  readonly warn: (code: NoticedWarning, message: string) => void;
}

/** Nothing was assumed yet. */
export const newLedger = (): Ledger => {
  const assumptions: Assumption[] = [];
  const sources: Source[] = [];
  const warnings: Warning[] = [];
  return {
    assumptions,
    sources,
    warnings,
    assume: (field, value, why) => {
      assumptions.push({ field, value, why });
      return value;
    },
    cite: (source) => {
      sources.push(source);
    },
    warn: (code, message) => {
      if (!warnings.some((warning) => warning.message === message)) warnings.push({ code, message });
    },
  };
};
