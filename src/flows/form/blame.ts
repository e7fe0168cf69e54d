import { type AskOptions, answerDraft, Unanswerable } from '../../answer/index.ts';
import { type Draft, type DraftField, fieldsIn } from '../../domain/draft.ts';
import { ESTIMATE } from '../../domain/intent.ts';
import { LlmcostError } from '../../errors.ts';
import type { FormValues, InputName } from '../../wire/form.ts';
import { volumeInput } from '../../wire/form-layout.ts';

/** Which input a refusal of the whole draft is about. */

const inputFor = (field: DraftField, values: FormValues): InputName => {
  if (field === 'constraints.dataResidency' || field === 'constraints.frontierReasoning')
    return 'constraints';
  return field === 'apis' && values.apis === undefined ? 'apis.own' : field;
};

/** What a refusal is and of which names, without its figures: they move with inputs that have no part in it. */
const reasonIn = (error: unknown): string | undefined =>
  error instanceof Unanswerable
    ? JSON.stringify(error.refusal, (_, value: unknown) => (typeof value === 'number' ? undefined : value))
    : undefined;

const complaint = (draft: Draft, options: AskOptions): string | undefined => {
  try {
    answerDraft(draft, ESTIMATE, options);
    return undefined;
  } catch (error) {
    if (!(error instanceof LlmcostError)) throw error;
    return reasonIn(error);
  }
};

/** The input without which the refusal goes away; that of the volume where it is missing, or no other is found. */
export const blamedInput = (
  draft: Draft,
  error: LlmcostError,
  values: FormValues,
  options: AskOptions,
): InputName => {
  const reason = reasonIn(error);
  if (reason === undefined || error.code === 'volume-missing') return volumeInput(values);
  for (const field of fieldsIn(draft.fields)) {
    const { [field]: _, ...fields } = draft.fields;
    const volume = { 'workload.tokensPerMonth': 1e9, ...fields };
    const left = field.startsWith('workload.') ? volume : fields;
    if (complaint({ ...draft, fields: left }, options) !== reason) return inputFor(field, values);
  }
  return volumeInput(values);
};
