import { gpuById, modelById } from '../../catalog/index.ts';
import { defined } from '../../defined.ts';
import { type Draft, EMPTY_DRAFT } from '../../domain/draft.ts';
import { nearEnough } from '../../domain/round.ts';
import type { LlmcostError } from '../../errors.ts';
import { understoodIn } from '../problems.ts';
import { printDraft } from './print.ts';

/** What was understood of a refused line, in the words in which people type it. */

const NAMED_FIELD = /\b(?:(?:workload|selfHosted|constraints|money)\.[\w.]+|apis(?:\.\w+)?)=/;
const LONG_DECIMALS = /\d+\.\d{4,}/g;

/** What was understood as people type it: figures rounded, and nothing where only the name of a field says it. */
export const spokenDraft = (draft: Draft): string => {
  const printed = printDraft(draft);
  if (NAMED_FIELD.test(printed)) return '';
  return printed.replace(LONG_DECIMALS, (figure) => String(nearEnough(Number(figure))));
};

/**
 * The names in a line of which the rest is not ours, as one line; none where none is known. A name that nobody knows was
 * a word of the question.
 */
export const namesAlone = (error: LlmcostError): readonly string[] => {
  const { fields, said } = understoodIn(error) ?? EMPTY_DRAFT;
  const { 'selfHosted.model': model, 'selfHosted.gpu': gpu, 'selfHosted.modelSpec': spec } = fields;
  const hosted = model === undefined ? { 'selfHosted.modelSpec': spec } : { 'selfHosted.model': model };
  const machines = { 'selfHosted.gpu': gpu, 'selfHosted.gpuCount': fields['selfHosted.gpuCount'] };
  const known = defined({
    ...((model === undefined || modelById(model)) && hosted),
    ...(gpu !== undefined && gpuById(gpu) && machines),
    apis: fields.apis?.map(({ id }) => ({ id })),
  });
  const printed = spokenDraft({ version: 1, fields: known, said });
  const names = [...error.hints, ...(printed === '' ? [] : [printed])];
  return names.length === 0 ? [] : [names.join(', ')];
};
