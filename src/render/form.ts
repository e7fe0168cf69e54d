import type { KnownBlock, ModalView } from '@slack/types';
import type { FormGroup } from '../domain/fields/index.ts';
import { FORM_CALLBACK_ID, FORM_GROUPS, type InputName } from '../wire/form.ts';
import { isPrivate, layoutOf } from '../wire/form-layout.ts';
import { type BenchmarkFigures, benchmarkWords } from '../words/benchmark.ts';
import { ofInput } from '../words/notices/windows.ts';
import { oneLine } from '../words/text.ts';
import { context, plainText } from './blocks.ts';
import type { InputLook } from './form-elements.ts';
import { inputBlock, inputLabel, moreBlock } from './form-inputs.ts';
import { type FormStatus, STATUS_CHARS, statusBlocks } from './form-status.ts';
import { escapeMrkdwn } from './mrkdwn.ts';

/** The form as a modal. */

/** A modal of blocks that are known. */
export interface FormView extends ModalView {
  blocks: KnownBlock[];
}

/** What the form is drawn from. */
export interface FormLook extends InputLook {
  /** `private_metadata`. */
  readonly meta: string;
  readonly status: FormStatus;
  readonly benchmark: BenchmarkFigures | null;
  /** The inputs that were filled when it was opened. */
  readonly begunWith?: readonly InputName[];
  /** A sentence for each input with which something is wrong. */
  readonly problems?: ReadonlyMap<InputName, string>;
  /** Words of the line that were not understood. */
  readonly ignored: readonly string[];
}

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
        ? [context(escapeMrkdwn(benchmarkWords(look.benchmark)))]
        : []),
    ];
  });
};

/** What is wrong behind "More" is said where it can be seen. */
const hiddenBlocks = ({ problems }: FormLook, drawn: readonly InputName[]): KnownBlock[] => {
  const hidden = [...(problems ?? [])].find(([name]) => !drawn.includes(name));
  return hidden === undefined ? [] : [wrongBlock(ofInput(inputLabel(hidden[0]), hidden[1]))];
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
