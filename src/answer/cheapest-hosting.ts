import type { Answer } from '../domain/answer.ts';
import type { Draft } from '../domain/draft.ts';
import type { Noticed } from '../domain/evidence.ts';
import type { EstimateIntent } from '../domain/intent.ts';
import { comparedInWords } from '../words/noticed.ts';
import { type AskOptions, answerDraft, assessed, assessedWithoutCases } from './draft.ts';
import { answerFitting } from './line-member.ts';

/** One of several ways to host the same. */
export interface HostingWay {
  readonly name: string;
  readonly answer: Answer;
}

const serves = ({ answer: { assessment } }: HostingWay): boolean => {
  const { load } = assessment.selfHosted;
  return load !== null && load <= 1;
};

/**
 * The cheapest of several ways to host the same by their bills in USD a month, those that serve the traffic first, and
 * what is said of all. `kind` is what tells them apart, such as "GPU". Undefined for none at all.
 */
export const cheapestOf = <One extends HostingWay>(
  kind: string,
  candidates: readonly One[],
): { readonly best: One; readonly compared: Noticed } | undefined => {
  const able = candidates.filter(serves);
  const [best] = (able.length === 0 ? candidates : able).toSorted(
    (a, b) => a.answer.assessment.selfHosted.monthlyUsd - b.answer.assessment.selfHosted.monthlyUsd,
  );
  if (best === undefined) return undefined;
  const bills = candidates.map((one) => ({
    name: one.name,
    monthlyUsd: one.answer.assessment.selfHosted.monthlyUsd,
    serves: serves(one),
  }));
  return { best, compared: comparedInWords(kind, bills) };
};

/** The cheapest of several ways to host the same, answered with what is said of the others. */
export const cheapestHosting = (
  kind: string,
  candidates: readonly HostingWay[],
  options: AskOptions,
): Answer | undefined => {
  const { best, compared } = cheapestOf(kind, candidates) ?? {};
  if (best === undefined || compared === undefined) return undefined;
  const { evidence } = best.answer;
  const warnings = [compared, ...(evidence.warnings ?? [])];
  // The assessment repeats what the evidence warns of.
  const again = options.withoutCases === true ? assessedWithoutCases : assessed;
  return again({ ...best.answer, evidence: { ...evidence, warnings } });
};

/** A draft costed on each GPU that was named: the cheapest to host on is answered, and the others are said. */
export const onCheapestGpu = (draft: Draft, intent: EstimateIntent, options: AskOptions): Answer => {
  const others = intent.compareGpus ?? [];
  const first = answerFitting(draft, intent, options);
  if (others.length === 0) return first;
  const answers = [
    first,
    ...others.map((gpu) =>
      answerDraft({ ...draft, fields: { ...draft.fields, 'selfHosted.gpu': gpu } }, intent, options),
    ),
  ];
  const named = answers.map((answer) => ({
    name: answer.evidence.names?.gpu ?? answer.scenario.selfHosted.gpu,
    answer,
  }));
  return cheapestHosting('GPU', named, options) ?? first;
};
