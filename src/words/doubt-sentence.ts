import type { DoubtCode, DoubtFigures } from '../domain/evidence.ts';
import type { MessageParts } from './parts.ts';

/** What is so, and in sentences of their own what it means. */
interface SoAndMeans {
  readonly so: string;
  readonly means: string;
}

/** Says a doubt of its figures: whole, or in parts where a card may have no room for all. */
export type DoubtSentence<C extends DoubtCode> = (
  figures: DoubtFigures[C],
) => string | MessageParts | SoAndMeans;
