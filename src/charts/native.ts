import type { Answer } from '../domain/answer.ts';
import { tokens } from '../domain/format.ts';
import { coordinate } from './precision.ts';
import { usdAt } from './staircase.ts';
import { type ApiLine, type Subject, subjectOf } from './subject.ts';
import { takeawayOf } from './takeaway.ts';
import { distinct, shorten } from './text.ts';

/**
 * Slack's `data_visualization` block with a line chart: docs.slack.dev/reference/block-kit/blocks/
 * data-visualization-block, read 2026-11. Every series has one point for every category, with the same label. At most
 * two such blocks stand in a message (seen live, undocumented), and never inside another block. A type alias, because
 * an interface fits no type with an index signature.
 */
export type DataVisualizationBlock = {
  readonly type: 'data_visualization';
  /** At most 50 characters. */
  readonly title: string;
  readonly chart: {
    readonly type: 'line';
    /** 1 to 6, with different names of at most 20 characters, of 1 to 20 points each. */
    readonly series: readonly { readonly name: string; readonly data: readonly DataPoint[] }[];
    readonly axis_config: {
      /** Different labels of at most 20 characters. */
      readonly categories: readonly string[];
      /** At most 50 characters each. */
      readonly x_label: string;
      readonly y_label: string;
    };
  };
};

type DataPoint = { readonly label: string; readonly value: number };

export const NATIVE_LIMITS = {
  title: 50,
  name: 20,
  label: 20,
  axisLabel: 50,
  series: 6,
  points: 20,
} as const;

interface Category {
  readonly label: string;
  readonly volume: number;
}

/** Evenly spaced volumes, because Slack spaces categories evenly, with the volume and its half among them. */
const categoriesOf = ({ volume, right, capacity }: Subject): readonly Category[] => {
  const edge = Math.min(right, capacity ?? right);
  const evenParts = Math.floor(((NATIVE_LIMITS.points - 1) * volume) / (2 * Math.max(edge, volume))) * 2;
  const parts = Math.min(8, Math.max(2, evenParts));
  const steps = Math.min(NATIVE_LIMITS.points - 1, Math.floor((edge * parts) / volume + 1e-9));
  const labels = new Set<string>();
  return Array.from({ length: Math.max(steps, parts) + 1 }, (_, step): Category => {
    const at = (volume * step) / parts;
    const words = tokens(at);
    const label = step === parts ? `${words} expected` : step * 2 === parts ? `${words} half` : words;
    return { label: shorten(label, NATIVE_LIMITS.label), volume: at };
  }).filter(({ label }) => !labels.has(label) && labels.add(label));
};

/** Slack takes six lines; those that the verdict speaks of stay. */
const apisOf = (answer: Answer, { apis }: Subject): readonly ApiLine[] => {
  const { against, leader, api } = answer.assessment.verdict;
  const first = new Set([against, leader, api]);
  const ranked = [
    ...apis.filter((line) => first.has(line.api)),
    ...apis.filter((line) => !first.has(line.api)),
  ];
  const kept = new Set(ranked.slice(0, NATIVE_LIMITS.series - 1));
  return apis.filter((line) => kept.has(line));
};

const titleOf = (subject: Subject): string => {
  const { breakEven, against, infeasible } = subject;
  if (breakEven === null || infeasible !== null) return takeawayOf(subject);
  return `Break-even ${tokens(breakEven.tokens)} tokens against ${breakEven.with || against}`;
};

/**
 * The answer as Slack's own chart, within Slack's limits. Beyond what a fleet of fixed size can serve there is no
 * self-hosting line to draw, and Slack draws no line with gaps: the bill of the full fleet stands there.
 */
export const nativeChart = (answer: Answer): DataVisualizationBlock => {
  const subject = subjectOf(answer);
  const categories = categoriesOf(subject);
  const apis = apisOf(answer, subject);
  const names = distinct(['Self-hosting', ...apis.map(({ name }) => name)], NATIVE_LIMITS.name);
  const costs = [(at: number) => usdAt(subject.selfHosted, at), ...apis.map((line) => line.usdAt)];
  return {
    type: 'data_visualization',
    title: shorten(titleOf(subject), NATIVE_LIMITS.title),
    chart: {
      type: 'line',
      series: names.map((name, index) => ({
        name,
        data: categories.map(({ label, volume }) => ({
          label,
          value: coordinate(costs[index]?.(volume) ?? 0),
        })),
      })),
      axis_config: {
        categories: categories.map(({ label }) => label),
        x_label: 'Tokens a month',
        y_label: 'USD a month',
      },
    },
  };
};
