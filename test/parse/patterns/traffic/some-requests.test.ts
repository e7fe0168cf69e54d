import { describe } from 'vitest';
import { DAYS, type Phrase, type Refusal, refuses, understands, WEEKS } from '../../phrase.ts';
import { BATCH, IN, OUT, PEAK, SENT, VOLUME } from '../../short-names.ts';

const WINDOW = 'workload.windowHoursPerMonth';

// biome-ignore format: one phrase a line
const READ: readonly Phrase[] = [
  // nights are half of the hours, so that 90% in them are 1.8 times the mean
  ['500M tokens but 90% of it at night', { [VOLUME]: 500e6, [PEAK]: 1.8 }],
  ['500M tokens, 90% by day, 10% at night', { [VOLUME]: 500e6, [PEAK]: 1.8 }],
  ['500M tokens, 80% on weekdays', { [VOLUME]: 500e6, [PEAK]: 0.8 / (5 / 7) }],
  // where the rest has fewer hours than its share, the peak is there
  ['500M tokens, 50% on weekends', { [VOLUME]: 500e6, [PEAK]: 0.5 / (2 / 7) }],
  ['500M tokens, 80% during business hours', { [VOLUME]: 500e6, [PEAK]: 2.69124 }],
  ['500M tokens, 40% overnight batch', { [VOLUME]: 500e6, [BATCH]: 0.4 }],
  // a share of prompts is no share of the tokens
  ['500M tokens, 70% of tokens are prompts', { [VOLUME]: 500e6, 'workload.inputShare': 0.7 }],
  ['500M tokens, 30% of the prompts are cached', { [VOLUME]: 500e6, 'workload.cachedInputShare': 0.3 }],
  ['500M tokens, a third of the prompts is in english', { [VOLUME]: 500e6 }],
  ['two thirds of the answers are under 100 tokens, 40k req/day 1k in 300 out', { [SENT]: 40_000 * DAYS, [IN]: 1000, [OUT]: 300 }],
  ['half of the articles are under 100 tokens, 40k articles/day 1k in 300 out', { [SENT]: 40_000 * DAYS, [IN]: 1000, [OUT]: 300 }],
  ['25k tickets/month, 70% deflection, 2.2k in 300 out', { [SENT]: 25_000, [IN]: 2200, [OUT]: 300 }],
  // a job that comes again has its time every time
  ['once per quarter: 3B tokens in 2 days', { [VOLUME]: 1e9, [WINDOW]: 48 / 3, [BATCH]: 1 }],
  ['3B tokens in 2 days, once a quarter', { [VOLUME]: 1e9, [WINDOW]: 48 / 3, [BATCH]: 1 }],
  ['every week we process 50M tokens in 6 hours', { [VOLUME]: 50e6 * WEEKS, [WINDOW]: 6 * WEEKS, [BATCH]: 1 }],
  // the window of a job is the time that it has, each time that it comes
  ['nightly batch of 50M tokens, 3 hour window', { [VOLUME]: 50e6 * DAYS, [WINDOW]: 3 * DAYS, [BATCH]: 1 }],
  ['nightly batch of 50M tokens in a 3h window', { [VOLUME]: 50e6 * DAYS, [WINDOW]: 3 * DAYS, [BATCH]: 1 }],
  ['nightly batch of 50M tokens, window of 3 hours', { [VOLUME]: 50e6 * DAYS, [WINDOW]: 3 * DAYS, [BATCH]: 1 }],
  ['nightly batch of 50M tokens, within 3 hours', { [VOLUME]: 50e6 * DAYS, [WINDOW]: 3 * DAYS, [BATCH]: 1 }],
  ['3B tokens once, must finish in 2 days', { [VOLUME]: 3e9, 'workload.oneTime': true, [WINDOW]: 48, [BATCH]: 1 }],
  ['3B tokens in 30 days', { [VOLUME]: 3e9 / 30 * DAYS }],
  ['2B tokens, 83% of it output', { [VOLUME]: 2e9, 'workload.inputShare': 0.17 }],
  ['500M tokens, H100 at $2/hr, 80% of that is input', { [VOLUME]: 500e6, 'workload.inputShare': 0.8, 'selfHosted.gpu': 'h100-sxm', 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.usdPerGpuHour': 2 }],
  ['10M tokens, daily', { [VOLUME]: 10e6 * DAYS }],
  ['20k calls a day, 2k in 300 out, 22 workdays', { [SENT]: 20_000 * DAYS * (22 / DAYS), [IN]: 2000, [OUT]: 300 }],
  ['20k calls a day, 2k in 300 out; workdays=22', { [SENT]: 20_000 * DAYS * (22 / DAYS), [IN]: 2000, [OUT]: 300 }],
];

// biome-ignore format: one phrase a line
const REFUSED: readonly Refusal[] = [
  ['two thirds of the answers are under 100 tokens, 40k req/day', 'not-understood', '1500 in 300 out per request'],
  ['10% of calls fail and are retried, 1M calls/month 2k in 400 out', 'not-understood', '1.1 requests each, 1M calls/month'],
  ['20k calls a day 2k tokens, 5% retries', 'not-understood', '20k calls a day 2k tokens, 1.05 requests each'],
  ['20k calls a day 2k tokens, 2 retries each', 'not-understood', '20k calls a day 2k tokens, 3 requests each'],
  ['20k calls a day with up to 3 retries per call, 2k tokens', 'not-understood', '20k calls a day with 4 requests each, 2k tokens'],
  ['20k calls a day, max 3 attempts each, 2k tokens', 'not-understood', '20k calls a day, 3 requests each, 2k tokens'],
  ['20k calls a day 2k tokens, retried twice', 'not-understood', '20k calls a day 2k tokens, 3 requests each'],
  ['90k answers a month, each answer is checked by 2 judges, haiku', 'not-understood', '90k answers a month, 3 requests each, haiku'],
  ['haiku, 5k answers a day, scored by three models each', 'not-understood', '5k answers a day, 3 requests each'],
  ['90k prompts a day, n=4, 300 in 100 out, haiku', 'not-understood', '90k prompts a day, 4 answers each, 300 in 100 out, haiku'],
  ['5% need vision, 80k tickets a month at 1.5k tokens', 'not-understood', '80k tickets a month at 1.5k tokens'],
  ['compress prompts by 30%, 2B tokens/month', 'not-understood', '2B tokens/month'],
  // what is always the same is cached, or not
  ['500M tokens, 75% of the prompt is a shared prefix', 'not-understood', '500M tokens, 75% cached'],
  ['500M tokens, 80% of input is static', 'not-understood', '500M tokens, 0% cached'],
  ['500M tokens, 60% shared prefix', 'not-understood', '500M tokens, 60% cached'],
  ['500M tokens, half the prompt is the same every time', 'not-understood', '500M tokens, 50% cached'],
  ['500M tokens, two thirds of the input never changes', 'not-understood', '500M tokens, 66.6667% cached'],
  ['500M tokens, 25% headroom', 'not-understood', '500M tokens, 75% util'],
  ['500M tokens, 40% of prompts are code', 'not-understood', '500M tokens'],
  ['500M tokens, 60% of calls hit the cache', 'not-understood', '500M tokens, 60% cached'],
  ['500M tokens, half of the answers are short', 'not-understood', '500M tokens'],
  ['500M tokens, 12% tax', 'not-understood', '500M tokens'],
  // Of the money, where a token of output costs several of input.
  ['bill is $22k a month on sonnet, 83% of it output', 'not-understood', 'bill is $22k a month on sonnet, 80% input'],
  ['sonnet bill $22k/mo, 60% of the cost is input', 'not-understood', 'sonnet bill $22k/mo, 80% input'],
  ['sonnet $22k/mo, output is 70% of the bill', 'not-understood', 'sonnet $22k/mo, 80% input'],
  ['$9k a month gpt-4o, two thirds of spend is output', 'not-understood', '$9k a month gpt-4o, 80% input'],
];

describe('what is said of some requests, and of some hours', () => understands(READ));
describe('what is said of some requests, where a figure of all is needed', () => refuses(REFUSED));
