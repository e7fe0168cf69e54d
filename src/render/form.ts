import type { KnownBlock, ModalView } from '@slack/types';
import type { Answer } from '../domain/answer.ts';
import type { FormGroup } from '../domain/fields/index.ts';
import { count, tokensPerSecond, tokenVolume, usd } from '../domain/format.ts';
import { tokensPerMonth } from '../domain/volume.ts';
import { FORM_CALLBACK_ID, FORM_GROUPS, FORM_STATUS_BLOCK_ID, type InputName } from '../wire/form.ts';
import { isPrivate, layoutOf } from '../wire/form-layout.ts';
import { namesFor } from '../words/names.ts';
import { listed, oneLine } from '../words/text.ts';
import { context, plainText, section } from './blocks.ts';
import type { InputLook } from './form-elements.ts';
import { inputBlock, inputLabel, moreBlock } from './form-inputs.ts';
import { escapeMrkdwn } from './mrkdwn.ts';

/** The form as a modal. */

/** A modal of blocks that are known. */
export interface FormView extends ModalView {
  blocks: KnownBlock[];
}

/** What the line at the top says. */
export type FormStatus =
  | { readonly kind: 'answer'; readonly answer: Answer }
  /** There is none yet: what is asked for, in a sentence. What is wrong stands at its input. */
  | { readonly kind: 'words'; readonly words: string };

/** What a pasted benchmark says. */
interface BenchmarkWords {
  readonly outputTokensPerSecond: number | undefined;
  readonly totalTokensPerSecond: number | undefined;
  readonly requestInputTokens: number | undefined;
  readonly requestOutputTokens: number | undefined;
  readonly concurrency: number | undefined;
}

/** What the form is drawn from. */
export interface FormLook extends InputLook {
  /** `private_metadata`. */
  readonly meta: string;
  readonly status: FormStatus;
  readonly benchmark: BenchmarkWords | null;
  /** The inputs that were filled when it was opened. */
  readonly begunWith?: readonly InputName[];
  /** A sentence for each input with which something is wrong. */
  readonly problems?: ReadonlyMap<InputName, string>;
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

const volumeOf = ({ scenario }: Answer): string => tokenVolume(tokensPerMonth(scenario.workload));

const statusBlocks = ({ status, ignored }: FormLook): KnownBlock[] => {
  const text =
    status.kind === 'answer'
      ? `*So far, for ${volumeOf(status.answer)}:* ${escapeMrkdwn(oneLine(namesFor(status.answer, 'asker').inSentence(status.answer.assessment.verdict.headline, STATUS_CHARS), STATUS_CHARS))}`
      : escapeMrkdwn(oneLine(status.words, STATUS_CHARS));
  const below =
    status.kind === 'answer'
      ? `A month: ${bills(status.answer)}`
      : 'Say what you know. The rest gets the default that it shows.';
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

/** Blocks that say what is wrong; what does not fit is said when the form is sent. */
const MOST_WRONG = 20;

const wrongBlock = (words: string): KnownBlock => context(escapeMrkdwn(`⚠ ${oneLine(words, STATUS_CHARS)}`));

type Shown = Exclude<InputName, 'more'>;

const isInputBlock = (name: InputName): name is Shown => name !== 'more';

const isDrawn = (name: InputName, { mayReadFiles = true }: FormLook): boolean =>
  name !== 'usage' || mayReadFiles;

const inputBlocks = (look: FormLook, names: readonly InputName[]): KnownBlock[] => {
  const wrong = new Map([...(look.problems ?? [])].slice(0, MOST_WRONG));
  const drawn = names.filter(isInputBlock).filter((name) => isDrawn(name, look));
  return drawn.flatMap((name): KnownBlock[] => {
    const words = wrong.get(name);
    return [
      inputBlock(name, look),
      ...(words === undefined ? [] : [wrongBlock(words)]),
      ...(name === 'selfHosted.throughput' && look.benchmark !== null
        ? [benchmarkBlock(look.benchmark)]
        : []),
    ];
  });
};

/** What is wrong behind "More" is said where it can be seen. */
const hiddenBlocks = ({ problems }: FormLook, drawn: readonly InputName[]): KnownBlock[] => {
  const hidden = [...(problems ?? [])].find(([name]) => !drawn.includes(name));
  return hidden === undefined ? [] : [wrongBlock(`${inputLabel(hidden[0])}: ${hidden[1]}`)];
};

const groupBlocks = (look: FormLook, group: FormGroup, names: readonly InputName[]): KnownBlock[] =>
  names.length === 0 ? [] : [{ type: 'header', text: plainText(TITLES[group]) }, ...inputBlocks(look, names)];

/** Valid under Slack's limits whatever stands in it. */
export const renderForm = (look: FormLook): FormView => {
  const { first, folded } = layoutOf(look.values, look.begunWith);
  return {
    type: 'modal',
    callback_id: FORM_CALLBACK_ID,
    title: plainText('Host it or pay per token'),
    submit: plainText(isPrivate(look.values) ? 'Show me the answer' : 'Post the answer'),
    close: plainText('Cancel'),
    private_metadata: look.meta,
    blocks: [
      ...statusBlocks(look),
      ...inputBlocks(look, first),
      moreBlock(look),
      ...hiddenBlocks(look, [...first, ...folded]),
      ...FORM_GROUPS.flatMap(({ group, inputs }) =>
        groupBlocks(
          look,
          group,
          inputs.filter((name) => folded.includes(name)),
        ),
      ),
    ],
  };
};
