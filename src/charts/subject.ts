import type { Answer } from '../domain/answer.ts';
import type { BreakEven, Comparison } from '../domain/assessment.ts';
import { tokensPerMonth } from '../domain/scenario.ts';
import { bandOf } from './band.ts';
import { tickStep } from './precision.ts';
import { type Point, until, usdAt } from './staircase.ts';
import { distinct, harmless } from './text.ts';

/** More lines than this nobody tells apart; there are as many dash patterns and shapes. */
const MOST_APIS = 8;
const NAME_CHARS = 21;
/** A break-even further out than this many times the volume would squash the rest: it is named at the edge. */
const FARTHEST = 6;
/** A line that costs more than this many times what matters leaves through the top. */
const HIGHEST = 2.6;

export interface ApiLine {
  readonly api: string;
  readonly name: string;
  readonly ruledOut: boolean;
  readonly monthlyUsd: number;
  readonly usdAt: (tokens: number) => number;
}

/** What a picture of an answer shows, before anything is drawn. Volumes in tokens a month, money in USD a month. */
export interface Subject {
  readonly model: string;
  readonly volume: number;
  /** Where the volume axis ends, and the cost axis. */
  readonly right: number;
  readonly top: number;
  readonly selfHosted: readonly Point[];
  /** Outline of the shade around it; null where the throughput is a point. */
  readonly band: readonly Point[] | null;
  readonly selfHostedUsd: number;
  /** Why the fleet cannot serve the volume. */
  readonly infeasible: 'does-not-fit' | 'too-small' | null;
  /** The most that a fleet of fixed size serves, where the axis goes beyond it. */
  readonly capacity: number | null;
  readonly apis: readonly ApiLine[];
  /** Name of the cheapest rival, and the break-even against it. */
  readonly against: string;
  readonly verdict: BreakEven['kind'] | null;
  /** The break-even to mark: against the cheapest rival, else against the leader, who is then named in `with`. */
  readonly breakEven: { readonly tokens: number; readonly with: string } | null;
}

const chosen = (answer: Answer): readonly Comparison[] => {
  const { comparisons, verdict } = answer.assessment;
  const drawn = comparisons.filter(({ api }) =>
    answer.assessment.curve.apis.some((line) => line.api === api),
  );
  const first = new Set([verdict.against, verdict.leader, verdict.api]);
  const ranked = [
    ...drawn.filter(({ api }) => first.has(api)),
    ...drawn.filter(({ api }) => !first.has(api)),
  ];
  const kept = new Set(ranked.slice(0, MOST_APIS));
  return drawn.filter((comparison) => kept.has(comparison));
};

/**
 * What an API is called: whoever sells the same open model by the seller's name alone, because the model is the one
 * that is hosted; the seller is added where two would have the same name.
 */
const namesOf = (answer: Answer, comparisons: readonly Comparison[]): string[] => {
  const known = new Map((answer.evidence.names?.apis ?? []).map((entry) => [entry.api, entry]));
  const plain = comparisons.map(({ api, role }) => {
    const entry = known.get(api);
    return (role === 'same-model' ? entry?.seller : undefined) ?? entry?.name ?? api;
  });
  return plain.map((name, index) => {
    const api = comparisons[index]?.api ?? '';
    const seller = known.get(api)?.seller ?? api.slice(0, api.indexOf('/'));
    return harmless(plain.indexOf(name) !== plain.lastIndexOf(name) ? `${seller} ${name}` : name);
  });
};

const linesOf = (answer: Answer): readonly ApiLine[] => {
  const { curve } = answer.assessment;
  const comparisons = chosen(answer);
  const names = distinct(namesOf(answer, comparisons), NAME_CHARS);
  return comparisons.flatMap(({ api, ruledOut, monthlyUsd }, index) => {
    const line = curve.apis.find((candidate) => candidate.api === api);
    if (line === undefined) return [];
    const slope = (line.atMaxUsd - line.atZeroUsd) / curve.maxTokensPerMonth;
    return [
      {
        api,
        name: names[index] ?? api,
        ruledOut: ruledOut !== undefined && ruledOut !== '',
        monthlyUsd,
        usdAt: (tokens: number) => line.atZeroUsd + slope * tokens,
      },
    ];
  });
};

/** A tick beyond the expected volume and the break-even, and never beyond what the curve covers. */
const rightEdge = (volume: number, breakEven: number, most: number): number => {
  const wanted = breakEven <= FARTHEST * volume ? Math.max(1.55 * volume, 1.15 * breakEven) : 1.55 * volume;
  const step = tickStep(wanted, 5);
  const edge = Math.ceil(wanted / step - 1e-9) * step;
  return edge <= most * (1 + 1e-9) || most < 1.25 * volume ? edge : Math.floor(most / step + 1e-9) * step;
};

const topEdge = (wanted: number): number => {
  const step = tickStep(wanted, 5);
  return Math.ceil(wanted / step - 1e-9) * step;
};

/** The staircase as far as the picture goes; a fleet that the model does not fit still costs the same everywhere. */
const stairsOf = (answer: Answer, right: number, fits: boolean): readonly Point[] => {
  const corners = answer.assessment.curve.selfHosted.map(({ tokensPerMonth: tokens, usd }) => ({
    tokens,
    usd,
  }));
  const usd = answer.assessment.selfHosted.monthlyUsd;
  const drawn = until(corners, right);
  return fits && drawn.length > 1
    ? drawn
    : [
        { tokens: 0, usd },
        { tokens: right, usd },
      ];
};

/** The break-even that the picture marks. */
const markedBreakEven = (answer: Answer, apis: readonly ApiLine[]): Subject['breakEven'] => {
  const { comparisons, verdict } = answer.assessment;
  for (const api of [verdict.against, verdict.leader]) {
    const breakEven = comparisons.find((comparison) => comparison.api === api)?.breakEven;
    const name = apis.find((line) => line.api === api)?.name ?? '';
    if (breakEven?.kind === 'at') {
      return { tokens: breakEven.tokensPerMonth, with: api === verdict.against ? '' : name };
    }
  }
  return null;
};

/** The highest cost that the picture must show: everything, unless one line is so dear that it hides the rest. */
const highest = (
  answer: Answer,
  stairs: readonly Point[],
  apis: readonly ApiLine[],
  right: number,
): number => {
  const { verdict, selfHosted } = answer.assessment;
  const matters = apis.filter(({ api }) => api === verdict.against || api === verdict.leader);
  const most = HIGHEST * Math.max(selfHosted.monthlyUsd, ...matters.map(({ monthlyUsd }) => monthlyUsd));
  const seen = Math.max(...stairs.map(({ usd }) => usd), ...apis.map((line) => line.usdAt(right)));
  return Math.min(seen, most);
};

/** The cheapest rival in a sentence: an API, or buying the very model that is hosted. */
const rivalOf = ({ assessment }: Answer, apis: readonly ApiLine[]): string => {
  const { against } = assessment.verdict;
  const name = apis.find(({ api }) => api === against)?.name ?? '';
  const same = assessment.comparisons.some(({ api, role }) => api === against && role === 'same-model');
  return same && name !== '' ? `buying it at ${name}` : name;
};

/** What a picture of this answer shows and how far its axes go. */
export const subjectOf = (answer: Answer): Subject => {
  const { scenario, evidence, assessment } = answer;
  const { verdict, selfHosted, curve } = assessment;
  const volume = tokensPerMonth(scenario.workload);
  const apis = linesOf(answer);
  const breakEven = markedBreakEven(answer, apis);
  const right = rightEdge(volume, breakEven?.tokens ?? 0, curve.maxTokensPerMonth);
  const fits = evidence.fit.fits && selfHosted.capacityTokensPerMonth > 0;
  const stairs = stairsOf(answer, right, fits);
  const end = stairs.at(-1)?.tokens ?? right;
  const atBreakEven = breakEven !== null && breakEven.tokens <= right ? usdAt(stairs, breakEven.tokens) : 0;
  const top = topEdge(Math.max(highest(answer, stairs, apis, right), atBreakEven) || 1);
  return {
    model: harmless(evidence.names?.model ?? scenario.selfHosted.model),
    volume,
    right,
    top,
    selfHosted: stairs,
    band: fits ? bandOf(answer, right, top) : null,
    selfHostedUsd: selfHosted.monthlyUsd,
    infeasible: !fits ? 'does-not-fit' : verdict.regime === 'infeasible' ? 'too-small' : null,
    capacity: fits && end < right * (1 - 1e-9) ? end : null,
    apis,
    against: rivalOf(answer, apis),
    verdict: assessment.comparisons.find(({ api }) => api === verdict.against)?.breakEven.kind ?? null,
    breakEven: fits ? breakEven : null,
  };
};
