import type { Cases } from '../../domain/assessment.ts';
import type { Evidence } from '../../domain/evidence.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { drawScenario, movedBy } from './drawn.ts';
import { drawsFrom, seedOf } from './draws.ts';
import { figuresByPath } from './figures.ts';
import { type Case, caseOf, summaryOf } from './summary.ts';

/** Cases of one answer. */
const DRAWN = 2000;

/** A seed from the figures alone: the order of fields and the words around them are no part of the question. */
const seedOfQuestion = (scenario: Scenario, { ranges, throughput }: Evidence): number =>
  seedOf(
    figuresByPath({ scenario, ranges, throughput })
      .map(([path, value]) => `${path}=${value}`)
      .sort()
      .join(),
  );

/** Cases on their way: whoever may not hold a thread for long draws some at a time. */
export interface Drawing {
  /** Draws so many more. True when all are drawn. */
  readonly draw: (many: number) => boolean;
  /** What those that were drawn come to. */
  readonly cases: () => Cases;
}

/** undefined where nothing was said as a range. */
export const beginDrawing = (scenario: Scenario, evidence: Evidence, seed?: number): Drawing | undefined => {
  const ranges = evidence.ranges ?? [];
  if (ranges.length === 0) return undefined;
  const moved = movedBy(ranges);
  const next = drawsFrom(seed ?? seedOfQuestion(scenario, evidence));
  const cases: Case[] = [];
  const draw = (): void => {
    const draws = ranges.map(() => next());
    cases.push(caseOf(drawScenario(scenario, evidence, moved, draws, next()), evidence));
  };
  return {
    draw: (many) => {
      const most = Math.min(DRAWN, cases.length + many);
      while (cases.length < most) draw();
      return cases.length >= DRAWN;
    },
    cases: () => summaryOf(cases, caseOf(scenario, evidence)),
  };
};

/**
 * Thousands of cases in milliseconds: each stated range and the throughput drawn within its ends, everything else as
 * in the scenario. The seed comes from the question, so that the same question gives the same answer. undefined
 * where nothing was said as a range.
 */
export const simulate = (scenario: Scenario, evidence: Evidence, seed?: number): Cases | undefined => {
  const drawing = beginDrawing(scenario, evidence, seed);
  drawing?.draw(DRAWN);
  return drawing?.cases();
};
