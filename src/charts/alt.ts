import type { Answer } from '../domain/answer.ts';
import { tokens, usd } from '../domain/format.ts';
import { tokensPerMonth } from '../domain/scenario.ts';
import { subjectOf } from './subject.ts';
import { takeawayOf } from './takeaway.ts';

/** Slack's limit of an image's alt text is 2,000; a screen reader's patience is shorter. */
const MOST_CHARS = 1000;

/** The bill over the range of the throughput, which the picture shades. */
const rangeWords = ({ assessment }: Answer): string => {
  const { low, high } = assessment.throughputRange ?? {};
  return low === undefined || high === undefined || usd(low.monthlyUsd) === usd(high.monthlyUsd)
    ? ''
    : ` Over the range of its throughput self-hosting costs ${usd(high.monthlyUsd)} to ${usd(low.monthlyUsd)}.`;
};

/** What the picture shows, in two sentences, for people who do not see it. */
export const chartAlt = (answer: Answer): string => {
  const subject = subjectOf(answer);
  const volume = tokensPerMonth(answer.scenario.workload);
  const bills = [
    `self-hosting ${usd(subject.selfHostedUsd)}${subject.infeasible === null ? '' : ' (which cannot serve it)'}`,
    ...subject.apis.map(
      ({ name, monthlyUsd, ruledOut }) => `${name} ${usd(monthlyUsd)}${ruledOut ? ' (ruled out)' : ''}`,
    ),
  ];
  const mark = subject.breakEven;
  const breakEven = mark?.with
    ? ` The break-even with ${mark.with} is at ${tokens(mark.tokens)} tokens.`
    : '';
  const text = `Line chart of monthly cost over tokens a month. ${takeawayOf(subject)}.${breakEven} At the expected ${tokens(volume)} tokens: ${bills.join(', ')}.${rangeWords(answer)}`;
  return text.length <= MOST_CHARS ? text : `${[...text].slice(0, MOST_CHARS - 1).join('')}…`;
};
