import { describe, expect, it } from 'vitest';
import { parseLine } from '../../../../src/parse/index.ts';
import { DAYS, HAIKU, type Phrase, type Refusal, refuses, understands } from '../../phrase.ts';
import { IN, OUT, SENT, VOLUME } from '../../short-names.ts';

const WORK = 'workload.shapeOfWork';

// biome-ignore format: one phrase a line
const PHRASES: readonly Phrase[] = [
  // whatever stands between a count and the things, they are sent, and no side of the tokens
  ['40k support answers a day, 1500 in 300 out', { [SENT]: 40e3 * DAYS, [IN]: 1500, [OUT]: 300 }],
  ['40k smart replies a day, 1500 in 300 out', { [SENT]: 40e3 * DAYS, [IN]: 1500, [OUT]: 300 }],
  ['1M automated responses a month, 800 in 200 out', { [SENT]: 1e6, [IN]: 800, [OUT]: 200 }],
  ['100k code completions a day, 2000 in 30 out', { [SENT]: 100e3 * DAYS, [IN]: 2000, [OUT]: 30, [WORK]: 'code-completion' }],
  ['500 users, 20 smart replies a day each', { [SENT]: 10e3 * DAYS }],
  ['3B final output tokens a month', { 'workload.outputTokensPerMonth': 3e9 }],
  // what is counted is written: a post, and a summary of documents that nobody speaks of
  ['2k blog posts a month, 1500 words each', { [SENT]: 2e3, [OUT]: 2000 }],
  ['10k summaries a month, 150 words each', { [SENT]: 10e3, [OUT]: 200, [WORK]: 'summarise' }],
  ['summaries 10k/mo, 600 words each', { [SENT]: 10e3, [OUT]: 800, [WORK]: 'summarise' }],
  ['summarise 10k docs a month, 150 words each', { [SENT]: 10e3, [IN]: 200, [WORK]: 'summarise' }],
  // a kind of work in front of its volume, or behind it
  ['code completion 3B tokens a month vs haiku', { [VOLUME]: 3e9, [WORK]: 'code-completion', apis: [{ id: HAIKU }] }],
  ['tab completions: 3 billion tokens a month', { [VOLUME]: 3e9, [WORK]: 'code-completion' }],
  ['copilot style completion ~ 3B tokens a month', { [VOLUME]: 3e9, [WORK]: 'code-completion' }],
  ['IDE completion of 3B tokens a month vs haiku', { [VOLUME]: 3e9, [WORK]: 'code-completion', apis: [{ id: HAIKU }] }],
  ['inline completions, 3Btok a month', { [VOLUME]: 3e9, [WORK]: 'code-completion' }],
  ['3B code completion tokens a month', { [VOLUME]: 3e9, [WORK]: 'code-completion' }],
  ['chat completions 3B tokens a month', { [VOLUME]: 3e9 }],
  ['3B tokens of chat completions a month', { [VOLUME]: 3e9 }],
  // what an API calls the tokens that it writes
  ['2B prompt and 1B chat completion tokens', { 'workload.inputTokensPerMonth': 2e9, 'workload.outputTokensPerMonth': 1e9 }],
  // all of a volume on one side
  ['3B tokens all output', { [VOLUME]: 3e9, 'workload.inputShare': 0 }],
  ['3B tokens a month, all of it output', { [VOLUME]: 3e9, 'workload.inputShare': 0 }],
  ['3B tokens/month, only input', { [VOLUME]: 3e9, 'workload.inputShare': 1 }],
  ['completion 3B tokens a month', { 'workload.outputTokensPerMonth': 3e9 }],
  // "in" is a side where another stands beside it, and no word between two others
  ['in 200M, out 12M, haiku', { 'workload.inputTokensPerMonth': 200e6, 'workload.outputTokensPerMonth': 12e6, apis: [{ id: HAIKU }] }],
  ['haiku in 200.5M / out 1.2M tokens', { 'workload.inputTokensPerMonth': 200.5e6, 'workload.outputTokensPerMonth': 1.2e6, apis: [{ id: HAIKU }] }],
  ['in 20M/day and out 1M/day, haiku', { 'workload.inputTokensPerMonth': 20e6 * DAYS, 'workload.outputTokensPerMonth': 1e6 * DAYS, apis: [{ id: HAIKU }] }],
  ['in: 375M, out: 125M', { 'workload.inputTokensPerMonth': 375e6, 'workload.outputTokensPerMonth': 125e6 }],
  ['total = 900M (in 700M / out 200M)', { 'workload.inputTokensPerMonth': 700e6, 'workload.outputTokensPerMonth': 200e6 }],
  ['900M tokens, in 700M, out 200M', { 'workload.inputTokensPerMonth': 700e6, 'workload.outputTokensPerMonth': 200e6 }],
  // and a decimal goes with its number
  ['haiku input 18.2B tokens, output 1.1B tokens', { 'workload.inputTokensPerMonth': 18.2e9, 'workload.outputTokensPerMonth': 1.1e9, apis: [{ id: HAIKU }] }],
  ['haiku input text 18.2B tokens, output 1.1B', { 'workload.inputTokensPerMonth': 18.2e9, 'workload.outputTokensPerMonth': 1.1e9, apis: [{ id: HAIKU }] }],
];

// biome-ignore format: one phrase a line
const REFUSED: readonly Refusal[] = [
  ['summaries 10k/mo, 3000 words each', 'not-understood', 'summaries 10k/mo, 3000 words each, 300 out'],
];

const notesOf = async (line: string): Promise<string> => {
  const { intent } = await parseLine(line);
  return intent.kind === 'estimate' ? (intent.readAs ?? []).join('\n') : '';
};

describe('work that is called by a side of its tokens', () => {
  understands(PHRASES);
  refuses(REFUSED);

  it.each([
    '2k blog posts a month, 1500 words each',
    'we draft 500 emails a day, 200 words each',
    '10k summaries a month, 150 words each',
  ])('says that what is read is assumed: %s', async (line) => {
    expect(await notesOf(line)).toMatch(
      /words each" is read as what is written; how much is read for it is assumed/,
    );
  });

  it.each(['2k blog posts a month, 1500 words each, 300 in', '2k articles a month, 1500 words each'])(
    'and not where it is said: %s',
    async (line) => {
      expect(await notesOf(line)).not.toMatch(/is assumed/);
    },
  );

  it.each([
    ['60 devs, 300 completions/dev/day', '300 completions/dev/day'],
    ['12M tokens per day per dev, 8 devs', '12M tokens per day per dev'],
    ['400 employees, 10 prompts a day each', '10 prompts a day each'],
    ['300 devs, 60% active 1.5M tokens a day each', '60% active 1.5M tokens a day each'],
  ])('a day of those who work is every day, and a note says so: %s', async (line, words) => {
    expect(await notesOf(line)).toContain(`"${words}" is counted on every day`);
  });

  it.each([
    '60 devs, 300 completions/dev/workday',
    '60 devs, 300 completions each a day, mon-fri',
    '2k users, 10 prompts a day each',
  ])('and nothing where the days are said, or nobody works: %s', async (line) => {
    expect(await notesOf(line)).not.toMatch(/counted on every day/);
  });
});
