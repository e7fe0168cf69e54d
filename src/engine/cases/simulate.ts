import type { Cases } from '../../domain/assessment.ts';
import type { Evidence, StatedRange } from '../../domain/evidence.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { tokensPerMonth } from '../../domain/volume.ts';
import { apiLine } from '../api-cost.ts';
import { breakEvenTokens } from '../break-even.ts';
import { type BillsAndChoice, decide } from '../decide.ts';
import { drawsFrom, seedOf } from './draws.ts';
import { figuresOf, withFigures } from './figures.ts';
import { intervalOf } from './interval.ts';

const DRAWN = 2000;

/** The range of a throughput holds 90 % of the measurements. */
const INSIDE = 0.9;

interface Case {
  readonly scenario: Scenario;
  readonly decision: BillsAndChoice;
  readonly breakEvens: readonly (number | null)[];
}

const caseOf = (scenario: Scenario, evidence: Evidence): Case => ({
  scenario,
  decision: decide(scenario, evidence),
  breakEvens: scenario.apis.map((api) =>
    breakEvenTokens(
      scenario.selfHosted,
      apiLine(api, scenario.workload, scenario.selfHosted.ops.usdPerHour),
      evidence.fit.fits,
    ),
  ),
});

/** Between the ends every value is as likely as any other: nobody said more than both ends. */
const along = ({ low, likely, high }: StatedRange['moves'][number], draw: number): number =>
  draw < 0.5 ? low + (likely - low) * 2 * draw : likely + (high - likely) * (2 * draw - 1);

/** Factor on the throughput, even in its logarithm below and above the likely figure: 90 % of it inside the range. */
const throughputFactor = ({ throughput }: Evidence, likely: number, draw: number): number => {
  if (likely <= 0) return 1;
  const end = draw < 0.5 ? throughput.low : throughput.high;
  if (end <= 0) return 1;
  return (end / likely) ** (Math.abs(draw - 0.5) / (INSIDE / 2));
};

interface Moved {
  readonly path: readonly string[];
  readonly likely: number;
  /** Index of its range, and its ends. */
  readonly by: readonly { readonly range: number; readonly move: StatedRange['moves'][number] }[];
}

const movedBy = (ranges: readonly StatedRange[]): readonly Moved[] => {
  const paths = new Map<string, Moved>();
  for (const [range, { moves }] of ranges.entries())
    for (const move of moves) {
      const known = paths.get(move.path);
      const by = [...(known?.by ?? []), { range, move }];
      paths.set(move.path, { path: move.path.split('.'), likely: move.likely, by });
    }
  return [...paths.values()];
};

/** What several ranges move together, such as requests and their size, they move as a product. */
const drawnValue = ({ likely, by }: Moved, draws: readonly number[]): number =>
  by.reduce((value, { range, move }) => {
    const drawn = along(move, draws[range] ?? 0.5);
    return likely === 0 ? value + drawn : (value * drawn) / likely;
  }, likely);

const THROUGHPUT = ['selfHosted', 'tokensPerSecondPerReplica'] as const;

const drawScenario = (
  scenario: Scenario,
  evidence: Evidence,
  moved: readonly Moved[],
  draws: readonly number[],
  throughputDraw: number,
): Scenario => {
  const drawn = withFigures(
    scenario,
    moved.map((one) => [one.path, drawnValue(one, draws)] as const),
  );
  const likely = scenario.selfHosted.tokensPerSecondPerReplica;
  const factor = throughputFactor(evidence, likely, throughputDraw);
  return factor === 1
    ? drawn
    : withFigures(drawn, [[THROUGHPUT, drawn.selfHosted.tokensPerSecondPerReplica * factor]]);
};

const summaryOf = (cases: readonly Case[], likely: Case): Cases => {
  const share = (wins: (one: Case) => boolean): number => cases.filter(wins).length / cases.length;
  const interval = (figure: (one: Case) => number | null) => intervalOf(cases.map(figure), figure(likely));
  const ofFleet = (figure: (self: Case['decision']['self']) => number | null) =>
    interval(({ decision }) => figure(decision.self));
  return {
    drawn: cases.length,
    selfHostingWins: {
      full: share(({ decision: { choice } }) => choice.regime === 'fragile' || choice.regime === 'robust'),
      half: share(({ decision: { choice } }) => choice.regime === 'robust'),
    },
    tokensPerMonth: interval(({ scenario }) => tokensPerMonth(scenario.workload)),
    selfHosted: {
      monthlyUsd: ofFleet((self) => self.monthlyUsd),
      usdPerMillionTokens: ofFleet((self) => self.usdPerMillionTokens),
      capacityTokensPerMonth: ofFleet((self) => self.capacityTokensPerMonth),
      load: ofFleet((self) => self.load),
    },
    apis: likely.scenario.apis.map(({ id }, index) => ({
      api: id,
      monthlyUsd: interval(({ decision }) => decision.bills[index]?.monthlyUsd ?? null),
      atHalfUsd: interval(({ decision }) => decision.bills[index]?.atHalfUsd ?? null),
      breakEvenTokensPerMonth: interval(({ breakEvens }) => breakEvens[index] ?? null),
    })),
  };
};

/** From the figures alone: the order of fields and the words around them are no part of the question. */
const seedOfQuestion = (scenario: Scenario, { ranges, throughput }: Evidence): number =>
  seedOf(
    figuresOf({ scenario, ranges, throughput })
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
