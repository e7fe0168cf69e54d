import { type AskOptions, answerDraft } from '../../answer.ts';
import type { Answer } from '../../domain/answer.ts';
import { type Draft, EMPTY_DRAFT } from '../../domain/draft.ts';
import type { Intent } from '../../domain/intent.ts';
import { LlmcostError } from '../../errors.ts';
import { type FormRead, nameOfChoice, readForm } from '../../parse/index.ts';
import { type FormStatus, type FormView, inputLabel, renderForm } from '../../render/index.ts';
import { costing } from '../costing.ts';
import type { Deps } from '../deps.ts';
import { type FormSession, metaOf } from './session.ts';

/** The form as it stands: what was typed, the verdict so far, and the default of each empty input. */

export const FROM_FORM: Extract<Intent, { kind: 'estimate' }> = {
  kind: 'estimate',
  preview: false,
  ignoredWords: [],
};

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

const statusOf = ({ problems }: FormRead, found: Answer | LlmcostError): FormStatus => {
  const [first] = problems;
  if (first !== undefined) return { kind: 'words', words: `${inputLabel(first[0])}: ${first[1]}` };
  return found instanceof LlmcostError
    ? { kind: 'words', words: found.message }
    : { kind: 'answer', answer: found };
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
  return renderForm({
    values,
    meta: await metaOf(deps, session),
    status: statusOf(read, found),
    basis,
    nameOf: nameOfChoice,
    benchmark: read.benchmark,
    ignored: meta.ignored ?? [],
  });
};
