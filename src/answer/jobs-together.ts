import { type Draft, type DraftField, fieldsIn, fieldsThatDiffer } from '../domain/draft.ts';
import { withoutDust } from '../domain/round.ts';
import { isSameJson } from '../json.ts';

/** Jobs of one model, served in one way, as the one job that they come to. */

/** How much of a month each way to say it counts, and what a request of that holds. */
const COUNTED = [
  ['workload.tokensPerMonth'],
  ['workload.inputTokensPerMonth', 'workload.outputTokensPerMonth'],
  ['workload.requestsPerMonth', 'workload.requestTokens'],
  ['workload.requestsPerMonth', 'workload.requestInputTokens', 'workload.requestOutputTokens'],
] as const satisfies readonly (readonly DraftField[])[];

type Counted = (typeof COUNTED)[number][number];

const ALL_COUNTED: readonly DraftField[] = COUNTED.flat();

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

/** A month of each adds up; the size of a request is the mean of all requests. */
const together = (field: Counted, drafts: readonly Draft[]): number => {
  const of = (one: Counted): readonly number[] => drafts.map(({ fields }) => fields[one] ?? 0);
  if (field.endsWith('PerMonth')) return sum(of(field));
  const requests = of('workload.requestsPerMonth');
  return withoutDust(sum(of(field).map((size, at) => size * (requests[at] ?? 0))) / sum(requests));
};

/**
 * The draft of all jobs: their requests and tokens added up, by the month. `words`: those of the jobs. Undefined where
 * they differ in more than how much there is of each, or one says it in another way: then no sum is exact.
 */
export const jobsTogether = (drafts: readonly Draft[], words: string): Draft | undefined => {
  const [first] = drafts;
  if (first === undefined) return undefined;
  const saidIn = ({ fields }: Draft) => fieldsIn(fields).filter((field) => ALL_COUNTED.includes(field));
  const way = COUNTED.find((fields) =>
    drafts.every((draft) => isSameJson(saidIn(draft).toSorted(), fields.toSorted())),
  );
  const areAlike = drafts.every((draft) =>
    fieldsThatDiffer(first, draft).every((field) => ALL_COUNTED.includes(field)),
  );
  const areRanges = drafts.some(({ said }) => ALL_COUNTED.some((field) => said[field]?.range !== undefined));
  if (way === undefined || !areAlike || areRanges) return undefined;
  const pairs = way.map((field) => [field, together(field, drafts)] as const);
  return {
    ...first,
    fields: { ...first.fields, ...Object.fromEntries(pairs) },
    said: {
      ...first.said,
      ...Object.fromEntries(way.map((field) => [field, { ...first.said[field], words }])),
    },
  };
};
