import type { RunToMeasure } from '../domain/assessment.ts';
import { count, plural, tokensPerSecond } from '../domain/format.ts';
import type { Precision, SelfHosted } from '../domain/scenario.ts';
import type { Subject } from './subject.ts';

/** What to measure where the throughput decides, and the commands that measure it. */

/** Requests in all: enough waves of them that the first and the last do not count much. */
const WAVES = 8;

/** What the engines call a precision of weights that they narrow themselves; the others come with the checkpoint. */
const QUANTIZATION: Partial<Record<Precision, string>> = { fp8: 'fp8' };

/** Precisions that need weights which somebody narrowed before. */
const NEEDS_CHECKPOINT = new Set<Precision>(['int8', 'int4', 'fp4']);

/** A name that a shell takes as one word; ids of ours and repositories are. */
const asWord = (name: string): string => (/^[\w./:-]+$/.test(name) ? name : 'MODEL');

const serveCommand = (model: string, { gpusPerReplica, precision, servingEngine }: SelfHosted): string => {
  const narrowed = QUANTIZATION[precision];
  switch (servingEngine) {
    case 'vllm':
      return `vllm serve ${model}${gpusPerReplica > 1 ? ` --tensor-parallel-size ${gpusPerReplica}` : ''}${narrowed === undefined ? '' : ` --quantization ${narrowed}`}`;
    case 'sglang':
      return `python3 -m sglang.launch_server --port 8000 --model-path ${model}${gpusPerReplica > 1 ? ` --tp ${gpusPerReplica}` : ''}${narrowed === undefined ? '' : ` --quantization ${narrowed}`}`;
    case 'tensorrt-llm':
      return `trtllm-serve ${model}${gpusPerReplica > 1 ? ` --tp_size ${gpusPerReplica}` : ''}`;
    default:
      return servingEngine satisfies never;
  }
};

/** One client for every engine: all three answer as OpenAI's API does. */
const benchCommand = (model: string, measure: RunToMeasure): string =>
  [
    `vllm bench serve --model ${model} --dataset-name random`,
    `--random-input-len ${measure.requestInputTokens} --random-output-len ${measure.requestOutputTokens} --ignore-eos`,
    `--max-concurrency ${measure.requestsAtOnce} --num-prompts ${measure.requestsAtOnce * WAVES}`,
  ].join(' ');

/** The run with its sentence and its commands. */
export const measureInWords = (
  { scenario, evidence, assessment, names }: Subject,
  measure: RunToMeasure,
): RunToMeasure => {
  const { selfHosted } = scenario;
  const model = asWord(evidence.names?.repository ?? selfHosted.model);
  const flips = assessment.verdict.uncertain?.flipsAtTokensPerSecond;
  const against = flips === undefined ? '' : `; the choice turns at ${tokensPerSecond(flips)}`;
  const checkpoint = NEEDS_CHECKPOINT.has(selfHosted.precision)
    ? ` Take a checkpoint at ${selfHosted.precision.toUpperCase()}.`
    : '';
  const where = `one replica (${plural(measure.gpus, 'GPU')} of type ${names.gpu})`;
  return {
    ...measure,
    sentence: `Measure total token throughput on ${where} with ${plural(measure.requestsAtOnce, 'request')} at once, ${count(measure.requestInputTokens)} tokens in and ${count(measure.requestOutputTokens)} out each${against}.${checkpoint} Then paste what it prints.`,
    commands: [serveCommand(model, selfHosted), benchCommand(model, measure)],
  };
};
