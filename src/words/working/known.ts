import type { Answer } from '../../domain/answer.ts';
import type { Findings } from '../../domain/assessment.ts';

/** An answer before its findings are put into words: what its sums are laid open from. */
export type Known = Pick<Answer, 'scenario' | 'evidence' | 'assumptions'> & { readonly assessment: Findings };
