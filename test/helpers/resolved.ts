import { type ResolveOptions, resolve } from '../../src/resolve/index.ts';
import { doubtInWords } from '../../src/words/doubts.ts';
import { assumptionInWords } from '../../src/words/reasons.ts';

/** What a draft is resolved to, with doubts and reasons put into words, as an answer has it. */
export const resolvedInWords = (draft: Parameters<typeof resolve>[0], options: ResolveOptions) => {
  const { evidence, doubts, assumptions, ...resolution } = resolve(draft, options);
  return {
    ...resolution,
    doubts,
    assumptions: assumptions.map(assumptionInWords),
    evidence: { ...evidence, warnings: doubts.map(doubtInWords) },
  };
};
