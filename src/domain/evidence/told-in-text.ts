import { defined } from '../../defined.ts';
import type { Source } from './prices.ts';

/** What evidence of earlier days told in its texts alone, as values: cards are kept, and printed documents come back. */

interface InTexts {
  readonly sources?: readonly { readonly source: string; readonly kind?: unknown }[] | undefined;
  readonly throughput?:
    | { readonly source: string; readonly basis: string; readonly saysBasis?: unknown }
    | undefined;
}

const kindOf = (source: string): Source['kind'] => {
  if (source === 'yours') return 'yours';
  if (source === 'workspace default') return 'workspace';
  return source.includes('median of ') ? 'median' : undefined;
};

/** Whose a source is, that it is a median, and that the throughput's says its basis, where only the texts tell. */
export const withTold = <E extends InTexts>(evidence: E): E => {
  const { sources, throughput } = evidence;
  return {
    ...evidence,
    ...defined({
      sources: sources?.map((one) => ({ ...defined({ kind: kindOf(one.source) }), ...one })),
      throughput: throughput && {
        ...defined({
          saysBasis: throughput.source.toLowerCase().startsWith(throughput.basis) ? true : undefined,
        }),
        ...throughput,
      },
    }),
  };
};
