import type { Answer } from '../domain/answer.ts';
import type { Interval } from '../domain/assessment.ts';
import { count, percent, tokens, usd } from '../domain/format.ts';
import type { Names } from '../words/names.ts';
import { listed } from '../words/text.ts';
import type { Line } from './blocks.ts';

/** What ranges in the question mean for the answer. */

const NEVER = 'never';

const span = ({ low, high }: Interval, words: (value: number) => string): string => {
  const [from, to] = [low, high].map((value) => (value === null ? NEVER : words(value)));
  return from === to ? (from ?? '') : `${from} to ${to}`;
};

/** The share of cases in which self-hosting wins, and low and high of the figures that decide; null without ranges. */
export const casesLine = ({ assessment }: Answer, names: Names): Line | null => {
  const { cases, verdict } = assessment;
  if (cases === undefined) return null;
  const { full, half } = cases.selfHostingWins;
  const against = cases.apis.find(({ api }) => api === verdict.against);
  const name = names.apiById(verdict.against);
  const figures = [
    `self-hosting ${span(cases.selfHosted.monthlyUsd, usd)} a month`,
    ...(against === undefined
      ? []
      : [
          `${name} ${span(against.monthlyUsd, usd)}`,
          `the break-even ${span(against.breakEvenTokensPerMonth, tokens)}`,
        ]),
  ];
  return {
    label: 'Ranges',
    text: `Of ${count(cases.drawn)} cases drawn from them self-hosting wins ${percent(full)}, and ${percent(half)} at half the traffic. In nine of ten: ${listed(figures)}.`,
  };
};
