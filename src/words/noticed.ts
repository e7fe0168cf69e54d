import type { Noticed } from '../domain/evidence.ts';
import { usd } from '../domain/format.ts';
import { inParts, type MessageParts } from './parts.ts';

/** What is noticed beside a resolution, in a sentence. */

/** Words that say nothing here, as they were typed. */
export const ignoredInWords = (words: readonly string[]): Noticed => ({
  code: 'word-ignored',
  message: `Not understood and left out: ${words.map((word) => `"${word}"`).join(', ')}.`,
});

/** A part of a note with its mark: words that were typed, and what stands in brackets, are of one piece. */
const PART_OF_NOTE = /(?:"[^"]*"|\([^()]*\)|[^.:;]|[.:;](?! ))+(?:[.:;](?= )|$)/g;
const TYPED_ALONE = /^"[^"]*"[.:;]$/;

const partsOf = (note: string): MessageParts => {
  const [first = note, second, ...rest] = (note.match(PART_OF_NOTE) ?? []).flatMap((part) =>
    part.trim().split(/ (?=\([^()]*\)[.:;]$)/),
  );
  if (second === undefined) return [first];
  // What was typed says nothing of how it was read.
  return TYPED_ALONE.test(first) ? [`${first} ${second}`, ...rest] : [first, second, ...rest];
};

/** Which model of a line is taken where the one that its name alone means does not fit. */
export const memberInWords = (line: string, taken: string, newest: string): string =>
  `"${line}" is read as ${taken}, since ${newest} does not fit these GPUs.`;

/** How words were read that could be read otherwise: the sentence is made where they are read. */
export const readAsInWords = (note: string): Noticed => ({ code: 'read-as', ...inParts(partsOf(note)) });

/** One of several ways to host the same, by its bill. */
interface HostingBill {
  readonly name: string;
  readonly monthlyUsd: number;
  /** Whether it can carry the traffic. */
  readonly serves: boolean;
}

/** What hosting costs in each of several ways; `kind` is what tells them apart, such as "GPU". */
export const comparedInWords = (kind: string, all: readonly HostingBill[]): Noticed => {
  const able = all.filter(({ serves }) => serves).length;
  const bills = all.map(({ name, monthlyUsd, serves }) => {
    const bill = `${name} ${usd(monthlyUsd)}`;
    return able === 0 || serves ? bill : `${bill} (too few for the traffic)`;
  });
  const shown =
    able === 0
      ? ['None of them serves the traffic:', 'the cheapest is shown.']
      : [`The cheapest${able === all.length ? '' : ' that serves it'} is shown.`];
  return {
    code: 'compared',
    ...inParts([`Hosting by ${kind}, a month: ${bills.join(', ')}.`, ...shown]),
  };
};
