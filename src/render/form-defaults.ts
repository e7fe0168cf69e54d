import type { Answer } from '../domain/answer.ts';
import type { DraftField } from '../domain/draft.ts';
import { figure } from '../domain/fields/figure.ts';
import { FIELDS } from '../domain/fields/index.ts';
import { valueAt } from '../domain/fields/value-at.ts';
import type { Scenario } from '../domain/scenario.ts';
import { tokensPerMonth } from '../domain/volume.ts';
import { VIEW } from '../wire/limits.ts';
import { oneLine } from '../words/text.ts';

/** What an empty input means, for its placeholder. */

const nameOf = ({ scenario, evidence }: Answer, field: DraftField): string | undefined => {
  if (field === 'selfHosted.model') return evidence.names?.model ?? scenario.selfHosted.model;
  return field === 'selfHosted.gpu' ? (evidence.names?.gpu ?? scenario.selfHosted.gpu) : undefined;
};

/** Fields that a scenario has no figure of its own for: what they come from, whose reason is theirs too. */
const DERIVED: Readonly<
  Partial<Record<DraftField, { readonly from: DraftField; readonly of: (scenario: Scenario) => number }>>
> = {
  'workload.inputShare': {
    from: 'workload.requestInputTokens',
    of: ({ workload }) => workload.inputTokensPerMonth / tokensPerMonth(workload),
  },
  'workload.requestTokens': {
    from: 'workload.requestInputTokens',
    of: ({ workload }) => workload.requestInputTokens + workload.requestOutputTokens,
  },
};

const assumptionOf = (field: DraftField, { assumptions }: Answer) =>
  assumptions.find((assumption) => assumption.field === field) ??
  assumptions.find((assumption) => assumption.field === DERIVED[field]?.from);

/** The default of a field in an answer's own words; undefined where the answer has none. */
const defaultOf = (field: DraftField, answer: Answer): string | undefined => {
  if (FIELDS[field].isWorkedOut === true) return undefined;
  const derived = DERIVED[field]?.of(answer.scenario);
  const value = derived ?? valueAt(answer.scenario, field) ?? assumptionOf(field, answer)?.value;
  if (typeof value === 'number') return figure(field, value);
  if (typeof value !== 'string') return undefined;
  const words = FIELDS[field].choices?.find(([choice]) => choice === value)?.[1];
  return nameOf(answer, field) ?? words ?? value;
};

/** "$3.90 – median of 9 on-demand sellers". `basis` is the answer so far, or one for orientation. */
export const placeholderOf = (field: DraftField, basis: Answer | undefined): string => {
  const { unsaid, example } = FIELDS[field];
  const value = basis === undefined ? undefined : defaultOf(field, basis);
  if (value === undefined) return oneLine(unsaid ?? example, VIEW.placeholder);
  const why = basis === undefined ? undefined : assumptionOf(field, basis)?.why;
  return oneLine(why === undefined ? value : `${value} – ${why}`, VIEW.placeholder);
};
