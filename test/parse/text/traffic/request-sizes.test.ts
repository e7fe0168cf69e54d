import { describe } from 'vitest';
import { DAYS, type Phrase, type Refusal, refuses, understands } from '../../phrase.ts';

/** Sizes of a request as dashboards and people tell them, and budgets that are no bills. */

const sized = (input: number, output: number): Phrase[1] => ({
  'workload.requestsPerMonth': 5e6,
  'workload.requestInputTokens': input,
  'workload.requestOutputTokens': output,
});

// biome-ignore format: one phrase a line
const READ: readonly Phrase[] = [
  // a part of a million is a number
  ['1/4 million calls a month, 2k tokens', { 'workload.requestsPerMonth': 250e3, 'workload.requestTokens': 2000 }],
  ['1/2 billion tokens', { 'workload.tokensPerMonth': 500e6 }],
  ['3/4 of a million calls a month, 2k tokens', { 'workload.requestsPerMonth': 750e3, 'workload.requestTokens': 2000 }],
  // what people use counts, and what their seats cost beside it does not
  ['cursor for 40 devs at $40/seat, devs burn 6M tokens a day each', { 'workload.tokensPerMonth': 40 * 6e6 * DAYS, 'workload.shapeOfWork': 'coding-agent' }],
  // what each reads and writes is its size
  ['5M runs a month, each run reads 40k and writes 2k', sized(40e3, 2000)],
  ['5M runs a month, each reading 40k and writing 2k', sized(40e3, 2000)],
  ['5M calls a month, each call takes 2k in and produces 300', sized(2000, 300)],
  ['each session consumes 60k and outputs 5k, 5M sessions a month', sized(60e3, 5000)],
  ['agent: reads 25k, outputs 1.5k, 5M runs a month', { ...sized(25e3, 1500), 'workload.shapeOfWork': 'agent' }],
  // what half exceed stands for the mean, wherever it is said
  ['5M requests/mo, p50 prompt 1.1k, completion 180', sized(1100, 180)],
  ['5M requests/mo, prompt p50 1100, output p50 180', sized(1100, 180)],
  ['5M requests/mo, 1100 in p50, 180 out p50', sized(1100, 180)],
  ['5M requests/mo, median prompt 1.1k, median completion 180', sized(1100, 180)],
  ['5M requests/mo avg prompt 1.1k, completion 180', sized(1100, 180)],
  ['5M requests a month avg input 1.1k avg output 180', sized(1100, 180)],
  ['5M calls a month prompt 1100 answer 180', sized(1100, 180)],
  // what is written has the name of what it is
  ['5M rows a month x 250 tokens, labels 5 tokens', sized(250, 5)],
  ['5M docs a month of 2k tokens, json 150 tokens', sized(2000, 150)],
  ['5M rows a month, 250 tokens each, 5 token labels', sized(250, 5)],
  // what is searched is no label of a size
  ['RAG over contracts: 8k context 400 tok answers, 5M questions a month', { ...sized(8000, 400), 'workload.shapeOfWork': 'rag' }],
  // the period is of what is counted
  ['5M emails (900 tokens) a month', { 'workload.requestsPerMonth': 5e6, 'workload.requestTokens': 900 }],
  // what is asked goes in, and its answer comes on top; of a request, and of a part of one, both sides are one size
  ['5M prompts a month of 3k tokens, 400 token replies', sized(3000, 400)],
  ['5M prompts a month each of 8k tokens, 700 tok answers', sized(8000, 700)],
  ['5M questions a month of 300 tokens, 500 token answers', sized(300, 500)],
  ['5M queries a month, 2k tokens each, 300 out', sized(2000, 300)],
  ['5M requests a month of 3k tokens, 400 out', sized(2600, 400)],
  ['5M requests a month of 3k tokens, 400 of them out', sized(2600, 400)],
  ['5M calls a month of 3k tokens, of which 400 out', sized(2600, 400)],
  ['5M prompts a month, 3k tokens each, 400 of them out', sized(2600, 400)],
  // a side in front of a GPU counts none
  ['5M requests/mo, 1100 in 180 out B200', { ...sized(1100, 180), 'selfHosted.gpu': 'b200' }],
  ['1100 prompt tokens 180 completion tokens L40S, 5M requests a month', { ...sized(1100, 180), 'selfHosted.gpu': 'l40s' }],
  ['5M requests/mo, input: 1100 output: 180 L40S', { ...sized(1100, 180), 'selfHosted.gpu': 'l40s' }],
  ['5M requests/mo, 1100 in 180 out 2x L40S', { ...sized(1100, 180), 'selfHosted.gpu': 'l40s', 'selfHosted.gpuCount': 2 }],
  // what few exceed says nothing beside a mean
  ['5M requests/mo, avg prompt 1100 p99 8000, output 180', sized(1100, 180)],
  ['5M requests/mo, p95 prompt 12k, mean prompt 2k, completion 180', sized(2000, 180)],
  // 4 tokens are 3 words of English, a sentence 20
  ['5M requests/mo, 220 tokens in, one-word answers', sized(220, 4 / 3)],
  ['5M emails a month, 220 tokens each, yes/no answer', sized(220, 4 / 3)],
  ['5M emails a month, 220 tokens each, single token output', sized(220, 1)],
  ['5M emails a month, 220 tokens each, one sentence answer', sized(220, 20)],
  // what the text is of stands between its size and its side
  ['5M requests a month, 400k tokens of code in, 3k out', sized(400e3, 3000)],
  ['3k out, 320k tokens of server logs in, 5M calls a month', sized(320e3, 3000)],
  ['5M jobs a month, 90k tokens of meeting transcripts as input, 2k out', sized(90e3, 2000)],
  ['5M calls a month with 8k tokens of documents in and 400 tokens out', sized(8000, 400)],
  ['600M tokens of chat in german', { 'workload.tokensPerMonth': 600e6 }],
  ['700M tokens of chat in, 50M tokens out a month', { 'workload.inputTokensPerMonth': 700e6, 'workload.outputTokensPerMonth': 50e6 }],
  // all of them would leave less to each than is written of one
  ['5M requests a month, 400k tokens of code, 3k out', sized(397e3, 3000)],
];

// biome-ignore format: one phrase a line
const REFUSED: readonly Refusal[] = [
  ['5M requests/mo, p95 prompt 12k, completion 180', 'not-understood', '5M requests/mo, mean prompt 12k, completion 180'],
  // what may be spent is no bill, and buys no hardware
  ['2B tokens, what does $10k a month buy us on H100, vs haiku', 'not-understood'],
  ['2B tokens, what can I get for $10k/mo, H100 vs haiku', 'not-understood'],
];

describe('sizes as people tell them', () => understands(READ));

// biome-ignore format: one phrase a line
describe('what is asked and what comes back', () =>
  understands([
    ['user msg 200, answer 150, 1M messages a month', { 'workload.requestsPerMonth': 1e6, 'workload.requestInputTokens': 200, 'workload.requestOutputTokens': 150 }],
    // the second figure is no part of the first
    ['question 200 tokens, reply 150 tokens, 1M messages a month', { 'workload.requestsPerMonth': 1e6, 'workload.requestInputTokens': 200, 'workload.requestOutputTokens': 150 }],
    ['llama 70b, 64 streams, 30 tok/s per stream', { 'selfHosted.model': 'llama-3.3-70b', 'workload.concurrentUsers': 64, 'selfHosted.minTokensPerSecondPerUser': 30 }],
    ['1M users, 5% DAU, 10 prompts a month of 1000 tokens', { 'workload.requestsPerMonth': 500e3, 'workload.requestTokens': 1000 }],
    ['2M MAU, DAU/MAU 20%, 5 prompts a month of 800 tokens', { 'workload.requestsPerMonth': 2e6, 'workload.requestTokens': 800 }],
    ['per seat 1M tokens a month, 300 seats', { 'workload.tokensPerMonth': 300e6 }],
  ]));
describe('sizes and sums that are no means and no bills', () => refuses(REFUSED));
