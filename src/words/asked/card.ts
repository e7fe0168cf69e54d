import type { Answer } from '../../domain/answer.ts';
import type { AskedSums } from '../../domain/asked-sums.ts';

/** A card that questions are asked of, with the sums that they ask for beside what it shows. */
export interface AskedCard extends Answer {
  readonly sums: AskedSums;
}
