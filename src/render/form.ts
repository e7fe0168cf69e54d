import type { KnownBlock, ModalView } from '@slack/types';
import type { Answer } from '../domain/answer.ts';
import type { FormGroup } from '../domain/fields/index.ts';
import { count, tokensPerSecond, usd } from '../domain/format.ts';
import {
  FORM_CALLBACK_ID,
  FORM_GROUPS,
  FORM_STATUS_BLOCK_ID,
  type InputName,
  shownInputs,
} from '../wire/form.ts';
import { namesFor } from '../words/names.ts';
import { listed, oneLine } from '../words/text.ts';
import { context, section } from './blocks.ts';
import { type InputLook, inputBlock, plainText } from './form-inputs.ts';
import { escapeMrkdwn } from './mrkdwn.ts';

/** The form as a modal. */

/** A modal of blocks that are known. */
export interface FormView extends ModalView {
  blocks: KnownBlock[];
}

/** What the line at the top says. */
export type FormStatus =
  | { readonly kind: 'answer'; readonly answer: Answer }
  /** What is missing or wrong, in a sentence. */
  | { readonly kind: 'words'; readonly words: string };

/** What a pasted benchmark says. */
export interface BenchmarkWords {
  readonly outputTokensPerSecond: number | undefined;
  readonly totalTokensPerSecond: number | undefined;
  readonly requestInputTokens: number | undefined;
  readonly requestOutputTokens: number | undefined;
  readonly concurrency: number | undefined;
}

export interface FormLook extends InputLook {
  /** `private_metadata`. */
  readonly meta: string;
  readonly status: FormStatus;
  readonly benchmark: BenchmarkWords | null;
  /** Words of the line that were not understood. */
  readonly ignored: readonly string[];
}

const STATUS_CHARS = 900;
const WORD_CHARS = 60;
const SHOWN_IGNORED = 8;

const TITLES: Record<FormGroup, string> = {
  workload: 'Workload',
  model: 'Model',
  hardware: 'Hardware and how it is paid for',
  throughput: 'Throughput',
  ops: 'Operating it',
  redundancy: 'Redundancy',
  apis: 'The APIs',
  constraints: 'Constraints',
};

const bills = (answer: Answer): string => {
  const names = namesFor(answer, 'asker');
  const { selfHosted, comparisons } = answer.assessment;
  const apis = comparisons.map(({ monthlyUsd }, index) => `${names.api(index)} ${usd(monthlyUsd)}`);
  return [`Hosting ${usd(selfHosted.monthlyUsd)}`, ...apis].slice(0, 6).join(' · ');
};

const statusBlocks = ({ status, ignored }: FormLook): KnownBlock[] => {
  const text =
    status.kind === 'answer'
      ? `*So far:* ${escapeMrkdwn(oneLine(namesFor(status.answer, 'asker').inSentence(status.answer.assessment.verdict.headline, STATUS_CHARS), STATUS_CHARS))}`
      : `*So far:* ${escapeMrkdwn(oneLine(status.words, STATUS_CHARS))}`;
  const below =
    status.kind === 'answer'
      ? `A month: ${bills(status.answer)}`
      : 'Say what you know; what is empty gets the default that it shows.';
  const left =
    ignored.length === 0
      ? []
      : [
          context(
            escapeMrkdwn(
              `Not understood and left out: ${listed(ignored.slice(0, SHOWN_IGNORED).map((word) => `"${oneLine(word, WORD_CHARS)}"`))}.`,
            ),
          ),
        ];
  return [
    { ...section(text), block_id: FORM_STATUS_BLOCK_ID },
    context(escapeMrkdwn(oneLine(below, STATUS_CHARS))),
    ...left,
  ];
};

const benchmarkBlock = (block: BenchmarkWords): KnownBlock => {
  const { outputTokensPerSecond: output, totalTokensPerSecond: total, concurrency } = block;
  const { requestInputTokens: input, requestOutputTokens: generated } = block;
  const parts = [
    ...(output === undefined ? [] : [`${tokensPerSecond(output)} of output`]),
    ...(total === undefined ? [] : [`${tokensPerSecond(total)} in total`]),
    ...(input === undefined || generated === undefined
      ? []
      : [`requests of ${count(input)} in, ${count(generated)} out`]),
    ...(concurrency === undefined ? [] : [`${count(concurrency)} at once`]),
  ];
  return context(
    escapeMrkdwn(`Read from your benchmark: ${parts.join(', ')}. What you typed elsewhere goes first.`),
  );
};

const groupBlocks = (look: FormLook, group: FormGroup, names: readonly InputName[]): KnownBlock[] => {
  if (names.length === 0) return [];
  const inputs = names.flatMap((name): KnownBlock[] => [
    inputBlock(name, look),
    ...(name === 'selfHosted.throughput' && look.benchmark !== null ? [benchmarkBlock(look.benchmark)] : []),
  ]);
  return [{ type: 'header', text: plainText(TITLES[group]) }, ...inputs];
};

/** Valid under Slack's limits whatever stands in it. */
export const renderForm = (look: FormLook): FormView => {
  const shown = new Set(shownInputs(look.values));
  return {
    type: 'modal',
    callback_id: FORM_CALLBACK_ID,
    title: plainText('Host it, or buy it?'),
    submit: plainText('Post the answer'),
    close: plainText('Cancel'),
    private_metadata: look.meta,
    blocks: [
      ...statusBlocks(look),
      ...FORM_GROUPS.flatMap(({ group, inputs }) =>
        groupBlocks(
          look,
          group,
          inputs.filter((name) => shown.has(name)),
        ),
      ),
      { type: 'divider' },
      inputBlock('more', look),
      inputBlock('where', look),
    ],
  };
};
