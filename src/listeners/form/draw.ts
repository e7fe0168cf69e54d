import { type AskOptions, answerDraft } from '../../answer.ts';
import type { Answer } from '../../domain/answer.ts';
import { type Draft, EMPTY_DRAFT } from '../../domain/draft.ts';
import { LlmcostError } from '../../errors.ts';
import { type FormRead, nameOfChoice, readForm } from '../../parse/index.ts';
import { type FormStatus, type FormView, renderForm } from '../../render/index.ts';
import type { FormValues, InputName } from '../../wire/form.ts';
import { costing } from '../costing.ts';
import type { Deps } from '../deps.ts';
import { blamedInput } from './blame.ts';
import { FROM_FORM } from './from-form.ts';
import { begunWith, type FormSession, metaOf } from './session.ts';

/** The form as it stands: what was typed, the verdict so far, and the default of each empty input. */

/** A volume that shows the defaults before anybody said theirs. */
const SOME_VOLUME = { 'workload.tokensPerMonth': 1e9 } as const;

const attempt = (draft: Draft, options: AskOptions): Answer | LlmcostError => {
  try {
    return answerDraft(draft, FROM_FORM, options);
  } catch (error) {
    if (error instanceof LlmcostError) return error;
    throw error;
  }
};

/** The first of these drafts that can be costed. */
const firstAnswer = (drafts: readonly Draft[], options: AskOptions): Answer | undefined => {
  for (const draft of drafts) {
    const answer = attempt(draft, options);
    if (!(answer instanceof LlmcostError)) return answer;
  }
  return undefined;
};

const NO_VOLUME = 'How many tokens a month? The answer appears here as you type.';
const SOMETHING_WRONG = 'The answer appears here when what is marked below is mended.';

/** An answer without what cannot be read would not be the asker's. */
const statusOf = (
  { problems }: FormRead,
  found: Answer | LlmcostError,
  wrong: ReadonlyMap<InputName, string>,
): FormStatus => {
  if (wrong.size > 0) return { kind: 'words', words: SOMETHING_WRONG };
  return found instanceof LlmcostError || problems.size > 0
    ? { kind: 'words', words: NO_VOLUME }
    : { kind: 'answer', answer: found };
};

/** What is wrong, at its input. A volume that nobody said yet is no mistake. */
const wrongIn = (
  { draft, problems }: FormRead,
  found: Answer | LlmcostError,
  values: FormValues,
  options: AskOptions,
): ReadonlyMap<InputName, string> => {
  if (problems.size > 0 || !(found instanceof LlmcostError) || found.code === 'volume-missing')
    return problems;
  return new Map([[blamedInput(draft, found, values, options), found.message]]);
};

export const drawForm = async (deps: Deps, session: FormSession): Promise<FormView> => {
  const { values, base, user, team, meta } = session;
  const [read, options] = await Promise.all([
    readForm({ values, base, by: user }),
    costing(deps, { team, user }),
  ]);
  const found = attempt(read.draft, options);
  const withVolume = { ...read.draft, fields: { ...SOME_VOLUME, ...read.draft.fields } };
  const basis =
    found instanceof LlmcostError
      ? firstAnswer([withVolume, { ...EMPTY_DRAFT, fields: SOME_VOLUME }], options)
      : found;
  const wrong = wrongIn(read, found, values, options);
  return renderForm({
    values,
    meta: await metaOf(deps, session),
    status: statusOf(read, found, wrong),
    problems: wrong,
    begunWith: begunWith(base),
    basis,
    nameOf: nameOfChoice,
    benchmark: read.benchmark,
    ignored: meta.ignored ?? [],
  });
};
