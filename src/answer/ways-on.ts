import { LlmcostError, unlessRefused } from '../errors.ts';
import { isSameJson } from '../json.ts';
import { goingOn, putBack } from '../parse/index.ts';
import type { AskOptions } from './draft.ts';
import { hearingOf, type Standing } from './hearing.ts';
import { withMentions } from './mention.ts';
import { standsOn } from './stands-on.ts';

/** What can be said in a thread instead of words that were refused there. */

/** Whether some words bring back what a thread was before, which is no change in whole words. */
const goesBack = async (standing: Standing, words: string): Promise<boolean> => {
  const { draft, tried, stages, first } = standing;
  const said = await unlessRefused(hearingOf(standing, words).read(words));
  if (said === undefined) return false;
  if (said.kind === 'undo') return tried?.isKept === false || (await stages()).length > 1;
  if (said.kind === 'start') return !isSameJson((await first()).fields, draft.fields);
  return said.kind === 'back' && !isSameJson(putBack(draft, said).fields, draft.fields);
};

/** Mentions as they are typed to stand where some words do that were refused. */
const goingOnAlike = async (
  thread: Standing,
  { draft }: Standing,
  hints: readonly string[],
): Promise<string[]> => {
  const typed: string[] = [];
  for (const hint of hints)
    for (const words of [hint, `and ${hint}`]) {
      const stood = await standsOn(thread, words);
      const isThere = isSameJson(stood.standing.draft.fields, draft.fields);
      const isCommand = !(stood.said instanceof LlmcostError) && stood.said.kind !== 'change';
      if (!isThere && !isCommand) continue;
      typed.push(words);
      break;
    }
  return typed;
};

/** A refusal of what was said, with whole mentions to say instead where the words stand. */
export const refusalIn = async (
  thread: Standing,
  text: string,
  refusal: LlmcostError,
  options: AskOptions,
): Promise<LlmcostError> => {
  const { standing } = await standsOn(thread, text);
  const before = await standing.answer(standing.draft);
  const asked = await withMentions(goingOn(text).words, refusal, before, options, (words) =>
    goesBack(standing, words),
  );
  // What would start from the thread when it is typed goes on from the try as the words did.
  return isSameJson(standing.draft.fields, thread.draft.fields)
    ? asked
    : asked.with({ hints: await goingOnAlike(thread, standing, asked.hints) });
};
