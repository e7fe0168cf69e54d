import { describe, expect, it } from 'vitest';
import { oneOf } from '../../helpers/effort.ts';
import { LINES } from '../../helpers/lines-of-tables.ts';
import { fieldsOf, type Phrase, understands } from '../phrase.ts';
import { VOLUME } from '../short-names.ts';

/** A line says the same however its statements are set apart, and whatever somebody says around them to be polite. */

const WAYS: Readonly<Record<string, (line: string) => string>> = {
  'with semicolons': (line) => line.replaceAll(', ', '; '),
  'with bars': (line) => line.replaceAll(', ', ' | '),
  'a line each': (line) => line.replaceAll(', ', '\n'),
  'as a list': (line) =>
    line
      .split(', ')
      .map((said) => `• ${said}`)
      .join('\n'),
  'as a list of dashes': (line) =>
    line
      .split(', ')
      .map((said) => `- ${said}`)
      .join('\n'),
  'as sentences': (line) => line.replaceAll(', ', '. '),
  'with wide spaces': (line) => line.replaceAll(' ', '  '),
  'with a greeting': (line) => `hey team, ${line}`,
  'as a question': (line) => `quick question: ${line}?`,
  'behind a question': (line) => `should we self host? ${line}`,
  'for your information': (line) => `fyi ${line}`,
  'with thanks': (line) => `${line}, thanks!`,
  'with a request': (line) => `${line} please`,
  quoted: (line) => `"${line}"`,
};

/** A report of an engine is laid out as the engine lays it out; a quote in a line ends one around it. */
const ownLayout = /throughput|prefill|avg,|^(?:fyi|summary|in \d)|[{"\n;|•]/i;

const lines = LINES.filter((line) => !ownLayout.test(line));

describe('a line says the same', () => {
  it.each(Object.entries(WAYS))('%s', async (name, set) => {
    const turn = Object.keys(WAYS).indexOf(name);
    for (const line of lines.filter((_, at) => oneOf(60, at + turn)))
      expect(await fieldsOf(set(line)), set(line)).toEqual(await fieldsOf(line));
  });
});

const SONNET = 'anthropic/claude-sonnet-5-5';

// biome-ignore format: one phrase a line
const READ: readonly Phrase[] = [
  ['- prod 1.5B\n- staging 200M\n- dev 100M tokens', { [VOLUME]: 1.8e9 }],
  ['Context. We pay for sonnet today. 500M tokens a month. Thanks!', { [VOLUME]: 500e6, apis: [{ id: SONNET }] }],
  ['hey all, quick one: in Q3 we used 2.1B tokens', { [VOLUME]: 700e6 }],
  ['fyi 13B, 1B tokens', { [VOLUME]: 1e9, 'selfHosted.modelSpec': { totalParamsB: 13 } }],
  ['2M msg/mo, in 450, out 90', { 'workload.requestsPerMonth': 2e6, 'workload.requestInputTokens': 450, 'workload.requestOutputTokens': 90 }],
  ['500M tokens and 10% mom', { [VOLUME]: 500e6, 'workload.growthPerMonth': 0.1 }],
  ['so 500M tokens, for context: sonnet', { [VOLUME]: 500e6, apis: [{ id: SONNET }] }],
  // The side of a token that begins what is said of speed is none of the volume.
  ['1B tokens answer within 3 s', { [VOLUME]: 1e9, 'selfHosted.maxSecondsToAnswer': 3 }],
  ['1B tokens a month response time < 800 ms', { [VOLUME]: 1e9, 'selfHosted.maxSecondsToAnswer': 0.8 }],
  ['500M tokens decode speed 1900 tok/s', { [VOLUME]: 500e6, 'selfHosted.throughput': { tokensPerSecond: 1900, counts: 'output', per: 'replica' } }],
  ['500M output tokens answer within 3 s', { 'workload.outputTokensPerMonth': 500e6, 'selfHosted.maxSecondsToAnswer': 3 }],
  ['our bot does 25k conversations a day ~3k tokens each mostly input (85/15)', { 'workload.requestsPerMonth': 760_416.6666666667, 'workload.requestTokens': 3000, 'workload.inputShare': 0.85 }],
  // However it is spelled.
  ['10m tokens/day m-f', { [VOLUME]: 216_666_666.66666666 }],
  ['1b tokens, h100, ri 3yr', { [VOLUME]: 1e9, 'selfHosted.gpu': 'h100-sxm', 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.market': 'reserved', 'selfHosted.procurement.termMonths': 36 }],
];

describe('marks, sentences and courtesies', () => understands(READ));
