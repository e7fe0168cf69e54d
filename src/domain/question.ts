import type { Topic } from './topics.ts';

/** A question below a card and what it names: what is left of its words once they are read. */

/** Clouds that sell models of others. */
export const CLOUDS = ['azure', 'bedrock', 'vertex'] as const;
export type Cloud = (typeof CLOUDS)[number];

/** A part of a mix, by the place of its API in the scenario and its own place there. */
export interface NamedPart {
  /** As it was written. */
  readonly name: string;
  readonly api: number;
  readonly part: number;
}

/** What a question names of APIs. */
export interface NamedApis {
  /** Ids of APIs that are compared: by the name of a model in the order of the question, else by seller. */
  readonly ids: readonly string[];
  /** The first name of a model that is not on the card, as it was written. */
  readonly stranger?: string;
  readonly part?: NamedPart;
  /** A cloud that sells nothing of what is compared. */
  readonly cloud?: Cloud;
  /** Hosting, of which alone it is asked then. */
  readonly isHosting?: true;
}

/** A figure in a question, as it was typed without a sign of money. */
export type TypedFigure =
  /** "21x": one of two bills is so many times the other. */
  | { readonly kind: 'ratio'; readonly typed: string; readonly times: number }
  /** "1,618", "42k": a sum in USD; any that is nearer than `within` may be meant. */
  | { readonly kind: 'sum'; readonly typed: string; readonly usd: number; readonly within: number };

/** A question as it was read below a card. */
export interface Question {
  readonly topic: Topic;
  readonly named: NamedApis;
  /** A figure that it asks about: told first, where the card has it. */
  readonly figure?: TypedFigure;
  /** A figure that a sentence of the card may say, where no topic knows it: "45%", "$2.02". */
  readonly quoted?: string;
  /** Whether yes or no is no answer: "how many hours?" */
  readonly isOpen: boolean;
  /** Whether it was asked of something else before, and is told of what it names alone. */
  readonly isAgain?: true;
}
