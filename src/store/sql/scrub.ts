import { isRecord, jsonOf } from '../../json.ts';

/** Takes a person out of what belongs to a team: their words, and their id wherever it stands. */

/** Stands where the id of a person stood who asked to be forgotten. It is nobody's id. */
export const NOBODY = 'nobody';

type Json = unknown;

/** What a person typed beside one of these names of theirs. */
const OWNERS = ['by', 'person'] as const;
const WORDS = new Set(['words', 'note', 'reason']);

const isTheirs = (value: Readonly<Record<string, Json>>, person: string): boolean =>
  OWNERS.some((owner) => value[owner] === person);

/** The value without what they typed, at any depth. */
const withoutWords = (value: Json, person: string): Json => {
  if (Array.isArray(value)) return value.map((item) => withoutWords(item, person));
  if (!isRecord(value)) return value;
  const theirs = isTheirs(value, person);
  const kept = Object.entries(value).filter(([name]) => !(theirs && WORDS.has(name)));
  return Object.fromEntries(kept.map(([name, inner]) => [name, withoutWords(inner, person)]));
};

/** The value without words that were not understood: whoever typed them, they are no figure. */
const withoutIgnored = (value: Json): Json => {
  if (Array.isArray(value))
    return value
      .filter((item) => !(isRecord(item) && item.code === 'word-ignored'))
      .map((item) => withoutIgnored(item));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      name === 'ignoredWords' ? [] : withoutIgnored(inner),
    ]),
  );
};

const anonymous = (text: string, person: string): string => text.replaceAll(person, NOBODY);

/** A JSON column without a person. What cannot be parsed loses the id all the same. */
export const scrubbed = (text: string, person: string): string => {
  const value = jsonOf(text);
  if (value === undefined) return anonymous(text, person);
  return anonymous(JSON.stringify(withoutWords(value, person)), person);
};

/** The columns of an answer that they asked for, or said something in. */
export const scrubbedAnswer = (text: string, person: string): string => {
  const value = jsonOf(text);
  if (value === undefined) return anonymous(text, person);
  return anonymous(JSON.stringify(withoutIgnored(withoutWords(value, person))), person);
};
