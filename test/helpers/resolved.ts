import { type ResolveOptions, resolve } from '../../src/resolve/index.ts';
import { doubtInWords } from '../../src/words/doubts.ts';

/** What a draft is resolved to, with what was doubted put into words, as an answer has it. */
export const resolvedInWords = (draft: Parameters<typeof resolve>[0], options: ResolveOptions) => {
  const { evidence, doubts, ...resolution } = resolve(draft, options);
  return { ...resolution, doubts, evidence: { ...evidence, warnings: doubts.map(doubtInWords) } };
};
