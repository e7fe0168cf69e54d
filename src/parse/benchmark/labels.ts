import { re } from '../expression.ts';

/** Labels of the figures that serving benchmarks print, and the words that a text must hold to be looked at. */

/** A figure of a report that has labels. */
export type BenchmarkFigure =
  | 'output'
  | 'total'
  | 'input-tokens'
  | 'output-tokens'
  | 'input-size'
  | 'output-size'
  | 'requests'
  | 'failed'
  | 'cap'
  | 'tensor'
  | 'pipeline';

/** A number behind its label: "6,582.87", "6.5k"; a decimal comma is asked about. That of one GPU or user is none of the server. */
const NUMBER = String.raw`[^\S\n]*[:=|][^\S\n]*"?(\d[\d.,]*(?:e[+-]?\d+)?k?)\b(?!\d|[^\S\n]*(?:tok(?:en)?s?\/s(?:ec)?)?[^\S\n]*(?:\/|per|each)[^\S\n]*(?:gpu|card|replica|user|request))`;
const UNIT = String.raw`(?:[^\S\n]*[([](?:tok\/s|tokens?\/s(?:ec)?|tokens per second|tokens|requests|count)[)\]])?`;

const labelled = (...labels: readonly string[]): RegExp =>
  re`(?<!peak |last )(?:${labels.join('|')})${UNIT}"?${NUMBER}`;

/**
 * Labels of vLLM, SGLang, TensorRT-LLM, GenAI-Perf and AIPerf, LLMPerf, LMDeploy, GuideLLM, evalscope, and of the JSON
 * files that they save. The peak of one second is no throughput, nor is what the prompt phase alone reaches.
 */
export const LABELS: Readonly<Record<BenchmarkFigure, RegExp>> = {
  output: labelled(
    'output token throughput',
    'total output throughput',
    'overall output throughput',
    'output throughput',
    'output_throughput',
    String.raw`token throughput \(completion tokens?\)`,
    String.raw`throughput\(average output tokens per second\)`,
    'output tokens per second',
    'output_tokens_per_sec(?:ond)?',
    String.raw`output_token_throughput"?\s*:\s*\{[^{}]*?"(?:avg|mean)`,
    'gen(?:eration)? throughput',
    String.raw`output_tokens_per_second"?\s*:\s*\{\s*"successful"\s*:\s*\{[^{}]*?"mean`,
  ),
  total: labelled(
    'total token throughput',
    'total_(?:token_)?throughput',
    String.raw`token throughput \(prompt \+ completion tokens?\)`,
    'total tokens per second',
    'total_tokens_per_sec(?:ond)?',
    String.raw`total_token_throughput"?\s*:\s*\{[^{}]*?"(?:avg|mean)`,
  ),
  'input-tokens': labelled('total input tokens', 'total_input_tokens'),
  'output-tokens': labelled('total generated tokens', 'total_output_tokens', 'total output tokens'),
  'input-size': labelled(
    'input sequence length',
    'average input length',
    String.raw`(?:input_sequence_length|prompt_len)"?\s*:\s*\{[^{}]*?"(?:avg|mean)`,
  ),
  'output-size': labelled(
    'output sequence length',
    'average output length',
    String.raw`(?:output_sequence_length|output_len)"?\s*:\s*\{[^{}]*?"(?:avg|mean)`,
  ),
  requests: labelled(
    'successful requests',
    'completed requests',
    'request count',
    'completed',
    'number of requests',
    String.raw`successes"?\s*:\s*\{\s*"count`,
    String.raw`request_count"?\s*:\s*\{[^{}]*?"avg`,
  ),
  failed: labelled(
    'failed requests',
    'errored requests',
    'failed',
    'errors?',
    String.raw`failures"?\s*:\s*\{\s*"count`,
  ),
  cap: labelled('max(?:imum)? request concurrency', 'max_concurrency'),
  tensor: labelled('TP Size'),
  pipeline: labelled('PP Size'),
};

/** Words that a benchmark prints before a figure. */
export const LABELLED =
  /(?:throughput|generation)\b[^\n]{0,40}[:=|{│]|\beval rate|tokens per second\s*:|tokens?_per_sec(?:ond)?"?\s*[:=\d]/i;
