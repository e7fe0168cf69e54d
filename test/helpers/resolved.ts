import { resolved } from '../../src/answer/resolved.ts';

/** What a draft is resolved to, with what was doubted among the warnings, as an answer has it. */
export const resolvedInWords = (...asked: Parameters<typeof resolved>) => {
  const { evidence, doubts, ...resolution } = resolved(...asked);
  return { ...resolution, doubts, evidence: { ...evidence, warnings: doubts } };
};
