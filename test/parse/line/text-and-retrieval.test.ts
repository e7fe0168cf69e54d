import { describe, expect, it } from 'vitest';
import { LlmcostError } from '../../../src/errors.ts';
import { hintLines, parseLine } from '../../../src/parse/index.ts';
import { DAYS, type Phrase, refuses, SONNET, understands, WEEKS } from '../phrase.ts';
import { IN, OUT, SENT, WORD } from '../short-names.ts';

/** Text by its bytes and languages, what retrieval puts into a prompt, who comes and who asks, and what may not be sent. */

const EACH = 'workload.requestTokens';
const RAG: Phrase[1] = { 'workload.shapeOfWork': 'rag' };
const GPT = 'openai/gpt-4.1-mini';

// biome-ignore format: one phrase a line
const READ: readonly Phrase[] = [
  // 250,000 tokens a megabyte
  ['500 MB of text per day', { 'workload.tokensPerMonth': 125e6 * DAYS }],
  ['300 MB logs a day', { 'workload.tokensPerMonth': 75e6 * DAYS }],
  ['log triage 2GB/day', { 'workload.tokensPerMonth': 500e6 * DAYS }],
  // all of the text in each language, in and out
  ['2000 articles a day, 800 words each, translated into 5 languages', { [SENT]: 10_000 * DAYS, [IN]: 800 * WORD, [OUT]: 800 * WORD }],
  ['we localise 300k words a month into 12 languages', { 'workload.inputTokensPerMonth': 4.8e6, 'workload.outputTokensPerMonth': 4.8e6 }],
  ['translate 12k product pages into 6 languages once, 900 words per page', { [SENT]: 72_000, [IN]: 900 * WORD, [OUT]: 900 * WORD, 'workload.oneTime': true }],
  ['40k docs a month, 3 pages each, 900 words per page', { [SENT]: 40_000, [EACH]: 3 * 900 * WORD }],
  ['translate 2000 articles a day, 800 words each, EN>DE + EN>FR', { [SENT]: 4000 * DAYS, [IN]: 800 * WORD, [OUT]: 800 * WORD }],
  ['translate 300k words a month into German, French and Spanish', { 'workload.inputTokensPerMonth': 1.2e6, 'workload.outputTokensPerMonth': 1.2e6 }],
  ['300k words a month, translation en to de, fr and es', { 'workload.inputTokensPerMonth': 1.2e6, 'workload.outputTokensPerMonth': 1.2e6 }],
  // one target; two directions, of which each has its own text; one of two
  ['translate 300k words a month EN>DE', { 'workload.inputTokensPerMonth': 400_000, 'workload.outputTokensPerMonth': 400_000 }],
  ['translate 300k words a month EN>DE and DE>EN', { 'workload.inputTokensPerMonth': 400_000, 'workload.outputTokensPerMonth': 400_000 }],
  ['translate 300k words a month to english or german', { 'workload.inputTokensPerMonth': 400_000, 'workload.outputTokensPerMonth': 400_000 }],
  ['translate 10k emails a day into english and french', { [SENT]: 20_000 * DAYS }],
  ['translate 10k emails a day into 3 languages, 300 in 300 out', { [SENT]: 30_000 * DAYS, [IN]: 300, [OUT]: 300 }],
  ['translate 10k emails a day from german to english', { [SENT]: 10_000 * DAYS }],
  ['500M tokens a month translated into 5 languages', { 'workload.tokensPerMonth': 500e6 }],
  // 8 x 512, 5 x 800, 12 x 400
  ['chunk size 512, top k 8, answers 250 tok, 12k questions/wk', { ...RAG, [SENT]: 12_000 * WEEKS, [IN]: 4096, [OUT]: 250 }],
  ['RAG k=8, chunk size 512 tokens, 12k questions a day, 300 out', { ...RAG, [SENT]: 12_000 * DAYS, [IN]: 4096, [OUT]: 300 }],
  ['top-5 retrieval 800 tok chunks, 200k queries a month', { ...RAG, [SENT]: 200_000, [IN]: 4000 }],
  ['rag 12 passages (~400 tok) per q, 25k q per day, 250 out', { ...RAG, [SENT]: 25_000 * DAYS, [IN]: 4800, [OUT]: 250 }],
  ['system prompt 3k shared + 500 user + 200 out, 1M req/month', { [SENT]: 1e6, [IN]: 3500, [OUT]: 200 }],
  // 300 x 20 x 21
  ['300 paying users * 20 requests * 21 workdays * 6k tokens', { [SENT]: 126_000, [EACH]: 6000 }],
  // 4% of 1.1 million, six times
  ['1.1 million visits a month, 4% use the assistant, 6 msgs each, 900 tok per msg', { [SENT]: 264_000, [EACH]: 900 }],
  // 2% of 1.4 million a month, five times
  ['1.4 million customers, 2% contact us monthly, 5 messages, 1.2k tokens', { [SENT]: 140_000, [EACH]: 1200 }],
  ['batch api (50% off) for 40% of traffic, 1.5B tok, gpt-4.1 mini', { 'workload.tokensPerMonth': 1.5e9, 'workload.batchShare': 0.4, apis: [{ id: GPT, batchDiscount: 0.5 }] }],
  // who is not wanted, or left, rents us nothing
  ['we do not want AWS. 2B tokens 4xH100', { 'workload.tokensPerMonth': 2e9, 'selfHosted.gpu': 'h100-sxm', 'selfHosted.gpuCount': 4, 'constraints.excludedSellers': ['aws'] }],
  ['2B tokens 4xH100 anywhere but azure', { 'workload.tokensPerMonth': 2e9, 'selfHosted.gpu': 'h100-sxm', 'selfHosted.gpuCount': 4, 'constraints.excludedSellers': ['azure'] }],
  ['leaving AWS, 2B tokens 4xH100', { 'workload.tokensPerMonth': 2e9, 'selfHosted.gpu': 'h100-sxm', 'selfHosted.gpuCount': 4 }],
  ["can't send PII to openai. 1B tokens", { 'workload.tokensPerMonth': 1e9, 'constraints.excludedSellers': ['openai'] }],
  ['no patient data to openai, 1B tokens, sonnet', { 'workload.tokensPerMonth': 1e9, 'constraints.excludedSellers': ['openai'], apis: [{ id: SONNET }] }],
];

describe('text, retrieval and people', () => {
  understands(READ);

  it('names that each language has all of the text', async () => {
    const { intent } = await parseLine('translate 300k words a month into 12 languages');
    expect(intent).toMatchObject({
      readAs: expect.arrayContaining([expect.stringMatching(/^"into 12 languages": each language is/)]),
    });
  });
});

describe('lines to type instead', () => {
  refuses([
    [
      '500 students, 30 essays each, 2k in 500 out',
      'not-understood',
      '500 students, 30 essays a day each, 2k in 500 out',
    ],
    ['1.5M SKUs x 4 fields, sonnet', 'not-understood', '1.5M requests x 4 fields, sonnet'],
  ]);

  it('leave out nothing of what was said beside the words in question', async () => {
    const line = '4 few shot examples of 250 tok, 100 in, 20 out, 2M a day';
    const error = await parseLine(line).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(LlmcostError);
    expect(hintLines(line, error as LlmcostError)).not.toContain('2M requests a day');
  });
});

describe('hardware that is no GPU', () => {
  refuses([['1M requests a month, 90 tok in 4 out, llama 3b cpu', 'unknown-name']]);
});
