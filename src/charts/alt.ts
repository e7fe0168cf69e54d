import type { Answer } from '../domain/answer.ts';
import { tokens, usd } from '../domain/format.ts';
import { tokensPerMonth } from '../domain/scenario.ts';
import { subjectOf } from './subject.ts';
import { takeawayOf } from './takeaway.ts';

/** Slack's limit of an image's alt text is 2,000; a screen reader's patience is shorter. */
const MOST_CHARS = 1000;

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
  const text = `Line chart of monthly cost over tokens a month. ${takeawayOf(subject)}.${breakEven} At the expected ${tokens(volume)} tokens: ${bills.join(', ')}.`;
  return text.length <= MOST_CHARS ? text : `${[...text].slice(0, MOST_CHARS - 1).join('')}…`;
};
