import type { Draft } from '../domain/draft.ts';
import { toType } from '../domain/round.ts';
import { type ErrorCode, LlmcostError } from '../errors.ts';

/** The refusals of the grammar: one sentence that says what to type, and hints that can be typed. */

/**
 * A sentence for people. Which of their words it names, and whether it asks what they mean, is kept beside the text:
 * nobody reads that out of the English.
 */
export class Wording {
  readonly text: string;
  readonly words: readonly string[];
  readonly asks: boolean;

  constructor(text: string, words: readonly string[], asks: boolean) {
    this.text = text;
    this.words = words;
    this.asks = asks;
  }

  toString(): string {
    return this.text;
  }
}

const QUOTED_MOST = 60;

/** Somebody's words in quotation marks, 60 characters at most; a sentence that holds them keeps them whole. */
export const quoted = (words: string): Wording =>
  new Wording(
    `"${words.length > QUOTED_MOST ? `${words.slice(0, QUOTED_MOST - 3).trimEnd()}...` : words}"`,
    [words],
    false,
  );

/** What can be typed, or the label of an input, in quotation marks: none of somebody's words. */
export const offered = (words: string): string => `"${words}"`;

type Held = Wording | string | number;

const sentenceOf = (texts: readonly string[], parts: readonly Held[], asks: boolean): Wording => {
  const held = parts.filter((part) => part instanceof Wording);
  return new Wording(
    String.raw({ raw: texts }, ...parts),
    held.flatMap(({ words }) => words),
    asks || held.some((part) => part.asks),
  );
};

/** A sentence that tells: say`${quoted(words)} is read as monthly`. */
export const say = (texts: readonly string[], ...parts: readonly Held[]): Wording =>
  sentenceOf(texts, parts, false);

/** A sentence that asks what its words mean, or for what is missing beside them. The hints of a refusal answer it. */
export const ask = (texts: readonly string[], ...parts: readonly Held[]): Wording =>
  sentenceOf(texts, parts, true);

/** Sentences one behind the other, with the same words between each two. */
export const joinedBy = (between: string, sentences: readonly Wording[]): Wording =>
  new Wording(
    sentences.join(between),
    sentences.flatMap(({ words }) => words),
    sentences.some(({ asks }) => asks),
  );

const refusal = (code: ErrorCode, { text, words, asks }: Wording, hints: readonly string[]): LlmcostError =>
  new LlmcostError(code, text, hints, { about: { kind: asks ? 'question' : 'refused', words } });

/** Two things that cannot both be true. Each hint can be typed as it is. */
export const contradiction = (sentence: Wording, hints: readonly string[] = []): LlmcostError =>
  refusal('contradiction', sentence, hints);

/** A number out of its logical range. */
export const impossible = (sentence: Wording, hints: readonly string[] = []): LlmcostError =>
  refusal('impossible-value', sentence, hints);

/** A field that a scenario does not have. */
export const noSuchField = (sentence: Wording, hints: readonly string[]): LlmcostError =>
  refusal('unknown-field', sentence, hints);

/** Words that say nothing that can be costed. */
export const notUnderstood = (sentence: Wording, hints: readonly string[] = []): LlmcostError =>
  refusal('not-understood', sentence, hints);

/** `words` ask what we do not settle. What the line names beside them may be costed: whoever asks is offered that. */
export const notOurs = ({ text }: Wording, words: string, hints: readonly string[]): LlmcostError =>
  new LlmcostError('not-understood', text, hints, { about: { kind: 'not-ours', words: [words] } });

/** Words that nobody could read. `suggested`: what they may be slips of. */
export const unreadWords = (words: readonly string[], suggested: readonly string[]): LlmcostError => {
  const instead =
    suggested.length > 0
      ? `Did you mean ${suggested.map(offered).join(' or ')}?`
      : 'Leave it out, or say what it is.';
  return new LlmcostError(
    'not-understood',
    `I do not understand ${words.map(quoted).join(' and ')}. ${instead}`,
    suggested,
    { about: { kind: 'unread', words, isSuggested: suggested.length > 0 } },
  );
};

/** A known name that goes on into one that nobody knows. `known`: where it stops. */
export const longerThanKnown = (name: string, known: string): LlmcostError =>
  new LlmcostError(
    'not-understood',
    `${quoted(name)} is no name that I know: type one that I know, such as ${known}, or say what it is.`,
    [known],
    { about: { kind: 'unknown-name', words: [name], isSuggested: false } },
  );

/** A model that nobody knows: it is described by its size, and no line leaves it out. */
export const unknownModelName = (name: string): LlmcostError =>
  new LlmcostError(
    'unknown-name',
    `We don’t know the model ${quoted(name)}, and no other is put in its place: type its size after its name, such as ${offered(`${name}-8b`)}, or another name.`,
    [],
    { about: { kind: 'unknown-name', words: [name], isSuggested: false } },
  );

/** Hardware that somebody named, and that is not costed as it is. `hints`: which it may be. */
export const namedUncosted = ({ text, words }: Wording, hints: readonly string[]): LlmcostError =>
  new LlmcostError('unknown-name', text, hints, {
    about: { kind: 'unknown-name', words, isSuggested: hints.length > 0 },
  });

/** A model that is sold, and of which nobody has published what it needs. `hints`: how else it may be asked about. */
export const unspecifiedModel = (name: string, hints: readonly string[]): LlmcostError =>
  new LlmcostError(
    'not-understood',
    `We have no specs of ${quoted(name)}, so we cannot say what it needs: type its size, such as "a 230B model with 10B active", or compare with it as an API.`,
    hints,
    { about: { kind: 'unknown-name', words: [name], isSuggested: true } },
  );

/** A name that may be any of the hints, or a slip of another. */
export const whichModelIs = (name: string, hints: readonly string[]): LlmcostError =>
  new LlmcostError('not-understood', `Which model is ${quoted(name)}? Type its whole name.`, hints, {
    about: { kind: 'which-name', words: [name] },
  });

const isDraft = (value: object): value is Draft => 'fields' in value && 'said' in value;

/** What was understood of refused words all the same; undefined where nothing tells. */
export const understoodIn = ({ understood }: LlmcostError): Draft | undefined =>
  understood !== undefined && isDraft(understood) ? understood : undefined;

/** Ranges are refused, with each end offered as something to type. */
export const range = (words: string, low: string, high: string): LlmcostError =>
  refusal(
    'range-not-supported',
    say`${quoted(words)} is a range; type one value, such as ${low} or ${high}, and ask again for the other.`,
    [low, high],
  );

/** Output mostly costs about so many times what input does. */
export const OUTPUT_OVER_INPUT = 5;

/** "$3/$15", where input alone was said: an example of what to type. */
export const pricePair = (inputUsd: number): string =>
  `$${toType(inputUsd)}/$${toType(inputUsd * OUTPUT_OVER_INPUT)}`;

/** Why what makes pictures, speech or video is not costed. */
export const noText = (words: string): Wording =>
  say`We cost text in tokens; ${quoted(words)} is images, speech or video, which we do not.`;
