import type { Answer } from '../domain/answer.ts';
import type { Draft } from '../domain/draft.ts';
import type { Noticed } from '../domain/evidence.ts';
import { usd } from '../domain/format.ts';
import type { EstimateIntent } from '../domain/intent.ts';
import { type AskOptions, answerDraft } from './draft.ts';

/** The same on each GPU that was named: the cheapest to host on is answered, and the others are said. */
export const onCheapestGpu = (draft: Draft, intent: EstimateIntent, options: AskOptions): Answer => {
  const others = intent.compareGpus ?? [];
  const first = answerDraft(draft, intent, options);
  if (others.length === 0) return first;
  const answers = [
    first,
    ...others.map((gpu) =>
      answerDraft({ ...draft, fields: { ...draft.fields, 'selfHosted.gpu': gpu } }, intent, options),
    ),
  ];
  const serves = answers.filter(({ assessment }) => assessment.selfHosted.load !== null);
  const [best = first] = (serves.length === 0 ? answers : serves).toSorted(
    (a, b) => a.assessment.selfHosted.monthlyUsd - b.assessment.selfHosted.monthlyUsd,
  );
  const bills = answers.map(
    ({ evidence, scenario, assessment }) =>
      `${evidence.names?.gpu ?? scenario.selfHosted.gpu} ${usd(assessment.selfHosted.monthlyUsd)}`,
  );
  const compared: Noticed = {
    code: 'compared',
    message: `Hosting by GPU, a month: ${bills.join(', ')}. The cheapest is shown.`,
  };
  return {
    ...best,
    evidence: { ...best.evidence, warnings: [compared, ...(best.evidence.warnings ?? [])] },
    assessment: { ...best.assessment, warnings: [compared, ...best.assessment.warnings] },
  };
};
