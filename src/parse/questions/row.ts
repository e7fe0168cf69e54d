import type { Answer } from '../../domain/answer.ts';
import type { PlainAbout } from '../../domain/plain-topics.ts';
import type { NamedApis } from '../../domain/question.ts';
import type { Topic } from '../../domain/topics.ts';
import type { KnownBy } from '../in-order.ts';

/** Questions as they are looked at, and the rows that know them. */

/** A question with all that a row may look at. */
export interface Heard {
  readonly text: string;
  /** The card below which it is asked. */
  readonly card: Answer;
  readonly named: NamedApis;
}

/** One thing that people ask about. */
export interface Row {
  readonly about: KnownBy;
  /** The topic, or how it is read from the whole question. */
  readonly asks: PlainAbout | ((heard: Heard) => Topic);
}
