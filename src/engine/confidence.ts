import { defined } from '../defined.ts';
import type { Findings } from '../domain/assessment.ts';
import { isSameChoice } from '../domain/choice.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { Scenario } from '../domain/scenario.ts';
import { withFigures } from './cases/figures.ts';
import { withSelfHosted } from './changed.ts';
import type { Choice } from './choice.ts';
import { decide } from './decide.ts';
import { measureOf } from './what-to-measure.ts';

/** Whether the choice holds over everything uncertain: the range of the throughput, and the ranges that were said. */

const throughputEnds = (scenario: Scenario, { throughput }: Evidence): readonly Scenario[] => {
  const likely = scenario.selfHosted.tokensPerSecondPerReplica;
  return [throughput.low, throughput.high]
    .filter((end) => end !== likely)
    .map((end) => withSelfHosted(scenario, { tokensPerSecondPerReplica: end }));
};

/** Each stated range at either end, with every other figure as it is. */
const statedEnds = (scenario: Scenario, { ranges = [] }: Evidence): readonly Scenario[] =>
  ranges.flatMap(({ moves }) =>
    (['low', 'high'] as const).map((end) =>
      withFigures(
        scenario,
        moves.map((move) => [move.path.split('.'), move[end]]),
      ),
    ),
  );

const changes = (ends: readonly Scenario[], evidence: Evidence, choice: Choice): boolean =>
  ends.some((end) => !isSameChoice(decide(end, evidence).choice, choice));

/**
 * How sure the choice is: `measure-first` where it is another one at an end of a range. What to measure is there where
 * that range is the throughput's: requests like those of the workload, as many at once as the replica is said to take.
 */
export const confidenceOf = (
  scenario: Scenario,
  evidence: Evidence,
  choice: Choice,
): Pick<Findings, 'confidence' | 'measure'> => {
  const hangsOnThroughput = changes(throughputEnds(scenario, evidence), evidence, choice);
  if (!hangsOnThroughput)
    return {
      confidence: changes(statedEnds(scenario, evidence), evidence, choice) ? 'measure-first' : 'firm',
    };
  const measure = measureOf(scenario, evidence);
  return { confidence: 'measure-first', ...defined({ measure }) };
};
