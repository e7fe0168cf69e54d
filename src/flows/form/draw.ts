import { type AskOptions, answerDraft } from '../../answer/index.ts';
import type { Answer } from '../../domain/answer.ts';
import { type Draft, EMPTY_DRAFT } from '../../domain/draft.ts';
import { ESTIMATE } from '../../domain/intent.ts';
import { LlmcostError } from '../../errors.ts';
import { type FormRead, nameOfChoice, readForm } from '../../parse/index.ts';
import { type FormStatus, type FormView, renderForm } from '../../render/index.ts';
import type { FormValues, InputName } from '../../wire/form.ts';
import { volumeMeasureOf } from '../../wire/form-layout.ts';
import { EXPORT_IS_READ_LATER, NO_VOLUME_YET, SOMETHING_WRONG } from '../../words/notices/windows.ts';
import type { Deps } from '../deps.ts';
import { blamedInput } from './blame.ts';
import { costingForm } from './costing.ts';
import { begunWith, type FormSession, metaOf } from './session.ts';
import { SOME_VOLUME } from './some-volume.ts';

/** The form as it stands: what was typed, the verdict so far, and the default of each empty input. */

type Costing = (draft: Draft) => AskOptions;

const attempt = (draft: Draft, options: Costing): Answer | LlmcostError => {
  try {
    return answerDraft(draft, ESTIMATE, options(draft));
  } catch (error) {
    if (error instanceof LlmcostError) return error;
    throw error;
  }
};

/** The first of these drafts that can be costed. */
const firstAnswer = (drafts: readonly Draft[], options: Costing): Answer | undefined => {
  for (const draft of drafts) {
    const answer = attempt(draft, options);
    if (!(answer instanceof LlmcostError)) return answer;
  }
  return undefined;
};

/** An answer without what cannot be read would not be the asker's. */
const statusOf = (
  { problems }: FormRead,
  found: Answer | LlmcostError,
  wrong: ReadonlyMap<InputName, string>,
  values: FormValues,
): FormStatus => {
  if (wrong.size > 0) return { kind: 'words', words: SOMETHING_WRONG };
  if (volumeMeasureOf(values) === 'export') return { kind: 'words', words: EXPORT_IS_READ_LATER };
  return found instanceof LlmcostError || problems.size > 0
    ? { kind: 'words', words: NO_VOLUME_YET }
    : { kind: 'answer', answer: found };
};

/** What is wrong, at its input. A volume that nobody said yet is no mistake. */
const wrongIn = (
  { draft, problems }: FormRead,
  found: Answer | LlmcostError,
  values: FormValues,
  options: Costing,
): ReadonlyMap<InputName, string> => {
  if (problems.size > 0 || !(found instanceof LlmcostError) || found.code === 'volume-missing')
    return problems;
  return new Map([[blamedInput(draft, found, values, options(draft)), found.message]]);
};

/** The form as it stands after the last change: what was typed, what is wrong with it, and what it would come to. */
export const drawForm = async (deps: Deps, session: FormSession): Promise<FormView> => {
  const { values, base, user, team, meta } = session;
  const [read, options] = await Promise.all([
    readForm({ values, base, by: user }),
    costingForm(deps, session),
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
    status: statusOf(read, found, wrong, values),
    problems: wrong,
    begunWith: begunWith(base),
    basis,
    mayReadFiles: deps.slack.of(team).mayReadFiles(),
    nameOf: nameOfChoice,
    benchmark: read.benchmark,
    ignored: meta.ignored ?? [],
  });
};
