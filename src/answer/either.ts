import { type Draft, type DraftField, fieldsThatDiffer } from '../domain/draft.ts';
import { LlmcostError, orWhyRefused } from '../errors.ts';
import { isSameJson } from '../json.ts';
import { eitherOf } from '../parse/index.ts';
import { comesToOfEach } from '../words/look.ts';
import { withNames } from '../words/names.ts';
import { oneAtATime } from '../words/notices/threads.ts';
import { changesSaid, editOf, type MentionReading } from './mention.ts';

/** "4 or 8 GPUs?" below a card: what each comes to is told, and neither is taken. */

/** Whether drafts are of one thing: what the one makes different each other does too, or leaves as it is. */
const areOfOne = (moved: readonly ReadonlySet<DraftField>[]): boolean => {
  const [most = new Set()] = moved.toSorted((one, other) => other.size - one.size);
  return most.size > 0 && moved.every((fields) => [...fields].every((field) => most.has(field)));
};

/** Whether each of some drafts is another. */
const differ = (drafts: readonly Draft[]): boolean =>
  drafts.every((one, at) => drafts.slice(at + 1).every((other) => fieldsThatDiffer(one, other).length > 0));

/** The drafts that the values of a mention lead to; undefined where one of them is refused, or they are alike. */
const draftsAfter = async (
  values: readonly string[],
  reading: MentionReading,
): Promise<readonly Draft[] | undefined> => {
  const changes = values.length === 0 ? undefined : await changesSaid(values, reading.read);
  if (changes === undefined) return undefined;
  const { from, answer, by } = reading;
  const { scenario } = await answer(from);
  const drafts: Draft[] = [];
  for (const change of changes) {
    const draft = await orWhyRefused(Promise.resolve().then(() => editOf(change, by).next(from, scenario)));
    if (draft instanceof LlmcostError) return undefined;
    drafts.push(draft);
  }
  return differ(drafts) ? drafts : undefined;
};

/**
 * What each of several values comes to that a mention sets beside each other; undefined where it sets none, or they are
 * of different things. Throws LlmcostError where one of them cannot be costed.
 */
export const eachAsked = async (text: string, reading: MentionReading): Promise<string | undefined> => {
  const { from, answer } = reading;
  const { sides, ways } = eitherOf(text) ?? { sides: [], ways: [] };
  const isOfOne = (drafts: readonly Draft[]): boolean =>
    areOfOne(drafts.map((draft) => new Set(fieldsThatDiffer(from, draft))));
  for (const values of ways) {
    const drafts = await draftsAfter(values, reading);
    // Two things that are whole as they stand are put together in no other way.
    if (drafts !== undefined && !isOfOne(drafts) && isSameJson(values, sides)) return undefined;
    if (drafts === undefined || !isOfOne(drafts)) continue;
    const answers = await Promise.all(drafts.map(answer));
    return comesToOfEach(
      withNames(await answer(from), 'asker'),
      answers.map((after, at) => ({ words: values[at] ?? '', after: withNames(after, 'asker') })),
    );
  }
  return undefined;
};

/** "int4 or 8x H200": one of the two is meant, and both would be done. Throws the question. */
export const refuseBoth = async (text: string, after: Draft, reading: MentionReading): Promise<void> => {
  const { sides = [] } = eitherOf(text) ?? {};
  const drafts = await draftsAfter(sides, reading);
  const moved = drafts?.map((draft) => fieldsThatDiffer(reading.from, draft)) ?? [];
  const all = fieldsThatDiffer(reading.from, after);
  const areApart = moved.every((fields, at) =>
    fields.some((field) => moved.every((others, place) => place === at || !others.includes(field))),
  );
  if (moved.length > 0 && areApart && moved.flat().every((field) => all.includes(field)))
    throw new LlmcostError('not-understood', oneAtATime(text), sides);
};
