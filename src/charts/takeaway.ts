import { tokens } from '../domain/format.ts';
import type { Subject } from './subject.ts';
import { shorten } from './text.ts';

const MODEL_CHARS = 30;

/** What the picture proves, in one sentence that holds beside no card: who wins against whom, and from where. */
export const takeawayOf = (subject: Subject): string => {
  const { infeasible, verdict, breakEven, against, capacity, volume } = subject;
  const model = shorten(subject.model, MODEL_CHARS);
  if (infeasible === 'does-not-fit') return `${model} does not fit this hardware; its cost all the same`;
  if (infeasible === 'too-small') {
    return capacity === null
      ? `This fleet cannot serve ${tokens(volume)} tokens a month`
      : `This fleet serves at most ${tokens(capacity)} tokens a month, not ${tokens(volume)}`;
  }
  if (against === '') return `Monthly cost of hosting ${model} over volume`;
  switch (verdict) {
    case 'at':
      return `Hosting ${model} beats ${against} from ${tokens(breakEven?.tokens ?? 0)} tokens a month`;
    case 'always':
      return `Hosting ${model} beats ${against} at every volume`;
    default:
      return `Hosting ${model} beats ${against} at no volume`;
  }
};
