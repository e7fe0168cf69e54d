import type { Answer } from '../domain/answer.ts';
import { plural, tokenVolume, usd } from '../domain/format.ts';
import { tokensPerMonth } from '../domain/scenario.ts';
import { USER_ID } from '../wire/limits.ts';
import { breakEvenWords } from '../words/break-even.ts';
import { namesFor } from '../words/names.ts';
import { clip, oneLine } from '../words/text.ts';
import { context, headline, type Message, type NativeChart, section, table } from './blocks.ts';
import { code, escapeMrkdwn } from './mrkdwn.ts';
import { personWords } from './stances.ts';
import { fleetWords, verdictWords } from './verdict.ts';

/** The scenarios that were proposed in a thread, side by side, with who proposed each, and one chart. */

export interface Proposal {
  readonly answer: Answer;
  /** Slack user id. */
  readonly by: string;
  /** What was typed or pressed. */
  readonly words?: string | undefined;
}

export interface CompareView {
  /** Who asked for the comparison. */
  readonly by: string;
  /** Oldest first, with their numbers in the thread. */
  readonly proposals: readonly Proposal[];
  /** How many older ones are left out. */
  readonly left: number;
  readonly chart: boolean;
}

const WORDS_CHARS = 100;
const LABEL_CHARS = 20;

interface Numbered extends Proposal {
  readonly number: number;
}

const numbered = ({ proposals, left }: CompareView): readonly Numbered[] =>
  proposals.map((proposal, at) => ({ ...proposal, number: left + at + 1 }));

const cheapestApi = ({ assessment }: Answer) =>
  assessment.comparisons
    .filter(({ ruledOut }) => ruledOut === undefined)
    .reduce<(typeof assessment.comparisons)[number] | undefined>(
      (least, next) => (least === undefined || next.monthlyUsd < least.monthlyUsd ? next : least),
      undefined,
    );

const rowOf = ({ answer, number }: Numbered): string[] => {
  const names = namesFor(answer, 'channel');
  const { selfHosted, comparisons, verdict } = answer.assessment;
  const api = cheapestApi(answer);
  const against = comparisons.find((comparison) => comparison.api === verdict.against);
  return [
    `#${number}`,
    tokenVolume(tokensPerMonth(answer.scenario.workload)),
    `${names.model}, ${answer.scenario.selfHosted.precision.toUpperCase()}`,
    fleetWords(answer, names),
    usd(selfHosted.monthlyUsd),
    api === undefined ? '–' : `${usd(api.monthlyUsd)} (${names.apiById(api.api)})`,
    against === undefined ? '–' : breakEvenWords(against.breakEven),
    verdictWords(answer, names),
  ];
};

/** Bars side by side in Slack's own chart: docs.slack.dev, data-visualization-block, read 2026-11. */
const chartOf = (all: readonly Numbered[]): NativeChart => {
  const label = ({ answer, number }: Numbered): string =>
    clip(
      `#${number} ${tokenVolume(tokensPerMonth(answer.scenario.workload)).replace(' tokens', '')}`,
      LABEL_CHARS,
    );
  const series = (name: string, value: (answer: Answer) => number) => ({
    name,
    data: all.map((proposal) => ({
      label: label(proposal),
      value: Number(value(proposal.answer).toPrecision(6)),
    })),
  });
  return {
    type: 'data_visualization',
    title: 'Monthly bill of each proposal',
    chart: {
      type: 'bar',
      series: [
        series('Self-hosting', ({ assessment }) => assessment.selfHosted.monthlyUsd),
        series('Cheapest API', (answer) => cheapestApi(answer)?.monthlyUsd ?? 0),
      ],
      axis_config: { categories: all.map(label), x_label: 'Proposal', y_label: 'USD a month' },
    },
  };
};

const proposalLine = ({ by, words, number }: Numbered): string =>
  `*#${number}*  ${personWords(by)}${words === undefined ? '' : `: ${code(oneLine(words, WORDS_CHARS))}`}`;

/** What all proposals agree on, or how they part. */
const headOf = (all: readonly Numbered[]): string => {
  const host = all.filter(({ answer }) => answer.assessment.verdict.choice === 'self-host').length;
  if (host === 0) return `All ${plural(all.length, 'proposal')}: pay per token`;
  if (host === all.length) return `All ${plural(all.length, 'proposal')}: host it`;
  return `${host} of ${plural(all.length, 'proposal')}: host it; the others: pay per token`;
};

export const renderCompare = (view: CompareView): Message => {
  const all = numbered(view);
  const who = USER_ID.test(view.by) ? `<@${view.by}> asked for a comparison` : 'A comparison';
  const older = view.left > 0 ? ` · the ${plural(view.left, 'oldest proposal')} left out` : '';
  const head = all.length === 1 ? 'Only one proposal so far' : headOf(all);
  const lines = all.map((proposal) => {
    const [number, ...cells] = rowOf(proposal);
    return `${number}: ${cells.join(', ')}`;
  });
  return {
    blocks: [
      context(`${who}${older}`),
      headline(head),
      table([
        [
          '',
          'Volume a month',
          'Model',
          'Fleet',
          'Self-hosting, USD a month',
          'Cheapest API',
          'Break-even',
          'Verdict',
        ].map((cell) => cell || 'No.'),
        ...all.map(rowOf),
      ]),
      section(all.map(proposalLine).join('\n')),
      ...(view.chart && all.length > 1 ? [chartOf(all)] : []),
    ],
    text: clip(`${head}. ${escapeMrkdwn(lines.join('; '))}`, 3_500),
  };
};
