import { LlmcostError, orWhyRefused, unlessRefused } from '../errors.ts';
import { isSameJson } from '../json.ts';
import { goingOn, putBack } from '../parse/index.ts';
import type { AskOptions } from './draft.ts';
import { hearingOf, type Standing } from './hearing.ts';
import { withMentions } from './mention.ts';
import { standsOn } from './stands-on.ts';
import { stepOf, type ThreadStep } from './thread-step.ts';

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

/** What an answer says to type: 'Type "2 GPUs" to see it so.' */
const TO_TYPE = /\btype "(?<line>[^"]+)"(?! *,)/gi;

/** The lines that an answer offers. */
export const offeredIn = (told: string): readonly string[] =>
  [...told.matchAll(TO_TYPE)].flatMap(({ groups }) => groups?.line ?? []);

/** What becomes of a thread with some words, tried as well: a change may be refused where it is worked into the draft. */
const triedStep = async (thread: Standing, text: string): Promise<ThreadStep> => {
  const step = await stepOf(thread, text);
  if (step.kind === 'try') {
    const { scenario } = await thread.answer(step.from);
    await thread.answer(step.edit.next(step.from, scenario));
  }
  return step;
};

/** The lines that were offered to words which changed nothing, found by hearing them again. */
export const linesOffered = async (
  thread: Standing,
  text: string,
  options: AskOptions,
): Promise<readonly string[]> => {
  const step = await orWhyRefused(triedStep(thread, text));
  if (step instanceof LlmcostError) return (await refusalIn(thread, text, step, options)).hints;
  return step.kind === 'tell' ? offeredIn(step.text) : [];
};
