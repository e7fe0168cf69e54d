import type { DoubtCode, DoubtFigures } from '../domain/evidence.ts';
import type { WarningWords } from './parts.ts';

/** Says a doubt of its figures. */
export type DoubtSentence<C extends DoubtCode> = (figures: DoubtFigures[C]) => WarningWords;
