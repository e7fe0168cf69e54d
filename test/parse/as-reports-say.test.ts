import { describe } from 'vitest';
import {
  DAYS,
  HAIKU,
  OPUS,
  type Phrase,
  type Refusal,
  refuses,
  SONNET,
  understands,
  WEEKS,
} from './phrase.ts';

/** Figures as reports, quotes and colleagues give them: of a time that is over, by the token, in other orders. */

const VOLUME = 'workload.tokensPerMonth';
const H100: Phrase[1] = { 'selfHosted.gpu': 'h100-sxm' };

// biome-ignore format: one phrase a line
const READ: readonly Phrase[] = [
  // what opens a sentence is of its amount, behind a comma too
  ['last week, we burned 300M tokens', { [VOLUME]: 300e6 * WEEKS }],
  ['in Q3, we used 2.1B tokens', { [VOLUME]: 700e6 }],
  ['yesterday, 30M tokens', { [VOLUME]: 30e6 * DAYS }],
  ['500M tokens a month, last week, 2x H100', { ...H100, [VOLUME]: 500e6, 'selfHosted.gpuCount': 2 }],
  ['Q3 actuals: 2.1B input tokens, 340M output tokens', { 'workload.inputTokensPerMonth': 700e6, 'workload.outputTokensPerMonth': 340e6 / 3 }],
  ['Q3: 2.1B tokens', { [VOLUME]: 700e6 }],
  ['so far this month (17 days): 340M tokens', { [VOLUME]: 20e6 * DAYS }],
  ['from 1 to 15 nov we used 300M tokens', { [VOLUME]: 20e6 * DAYS }],
  ['nov 1-15: 300M tokens', { [VOLUME]: 20e6 * DAYS }],
  ['the dag kicks off every 15 minutes with 2000 rows, 1.2k in 150 out', { 'workload.requestsPerMonth': 2000 * 4 * 730, 'workload.requestInputTokens': 1200, 'workload.requestOutputTokens': 150 }],
  // a number that goes on behind a name is no version of it
  ['gpt-5 1.5B tokens', { [VOLUME]: 1.5e9, apis: [{ id: 'openai/gpt-5' }] }],
  ['sonnet 4.5M requests, 2k tokens', { 'workload.requestsPerMonth': 4.5e6, 'workload.requestTokens': 2000, apis: [{ id: SONNET }] }],
];

describe('figures as reports give them', () => understands(READ));
