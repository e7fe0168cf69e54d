import type { Answer } from '../domain/answer.ts';
import type { Comparison } from '../domain/assessment.ts';
import { percent, shareOf, tokens, usd } from '../domain/format.ts';
import { breakEvenWords } from '../words/break-even.ts';
import type { Names } from '../words/names.ts';
import { oneLine } from '../words/text.ts';
import type { Line } from './blocks.ts';

/** The half-utilization line: how far from the edge, and from which volumes self-hosting wins and survives. */

const REASON_CHARS = 200;

const margin = (answer: Answer, against: Comparison, name: string): string => {
  const { selfHosted } = answer.assessment;
  if (against.regime === 'infeasible') return 'Not checked: this fleet cannot serve the full volume.';
  if (against.selfHostedShare === undefined || against.atHalfShare === undefined) {
    return `At half the volume ${name} costs ${usd(against.atHalfUsd)}, self-hosting still ${usd(selfHosted.monthlyUsd)}.`;
  }
  const share = shareOf(against.selfHostedShare);
  const [bill, limit] = share.endsWith('%')
    ? [`${share} of the API bill (${name})`, percent(against.atHalfShare)]
    : [`${share} the API bill (${name})`, `${percent(against.atHalfShare)} of it`];
  return `Self-hosting costs ${bill}; it must be under ${limit} to survive half the traffic.`;
};

const thresholds = (against: Comparison, reasonHidden: boolean): string => {
  const { breakEven } = against;
  if (breakEven.kind === 'always') return 'It wins at any volume.';
  if (breakEven.kind === 'never') {
    return reasonHidden
      ? 'It never wins.'
      : `It never wins: ${oneLine(breakEven.reason ?? '', REASON_CHARS)}.`;
  }
  const { tokensPerMonth, staysFromTokensPerMonth: stays, robustFromTokensPerMonth: robust } = breakEven;
  const from = tokens(tokensPerMonth);
  const wins =
    stays === null
      ? `It wins from ${from} tokens a month, though not at every larger volume`
      : tokens(stays) === from
        ? `It wins from ${from} tokens a month`
        : `It wins from ${from} tokens a month, for good from ${tokens(stays)}`;
  return robust === null
    ? `${wins}, and never survives a halving.`
    : `${wins}, survives a halving from ${tokens(robust)}.`;
};

/** The break-even at both ends of the throughput's range, where it moves. */
const overTheRange = ({ assessment }: Answer, { api }: Comparison): string => {
  const { throughputRange } = assessment;
  if (throughputRange === undefined) return '';
  const [fast, slow] = [throughputRange.high, throughputRange.low].map(({ breakEvens }) => {
    const found = breakEvens.find((one) => one.api === api)?.breakEven;
    return found === undefined ? '' : breakEvenWords(found);
  });
  return fast === slow ? '' : ` Over the range of the throughput: from ${fast} (fast) to ${slow} (slow).`;
};

/** null where there is no API to hold self-hosting against. */
export const halfLoadLine = (answer: Answer, names: Names): Line | null => {
  const { comparisons, verdict } = answer.assessment;
  const index = comparisons.findIndex(({ api }) => api === verdict.against);
  const against = comparisons[index];
  if (against === undefined) return null;
  return {
    label: 'Half the traffic',
    text: `${margin(answer, against, names.api(index))} ${thresholds(against, names.hidesApi(index))}${overTheRange(answer, against)}`,
  };
};
