import { describe } from 'vitest';
import { DAYS, type Phrase, type Refusal, refuses, understands } from '../../phrase.ts';

/** The busiest moment beside the average, and what is neither. */

/** Requests of a month at so many a second. */
const perSecond = (many: number): number => many * 3600 * 730;
const SIZE: Phrase[1] = { 'workload.requestInputTokens': 1000, 'workload.requestOutputTokens': 200 };
const paced = (mean: number, peak: number): Phrase[1] => ({
  ...SIZE,
  'workload.requestsPerMonth': perSecond(mean),
  'workload.peakToAverage': peak,
});
const AT_ONCE: Phrase[1] = { 'workload.concurrentUsers': 120, 'workload.peakToAverage': 4.8 };

// biome-ignore format: one phrase a line
const READ: readonly Phrase[] = [
  // of each who is there on average
  ['400 concurrent users at peak, 50 on average, 12 requests per hour each', { 'workload.requestsPerMonth': 600 * 730, 'workload.concurrentUsers': 400, 'workload.peakToAverage': 8 }],
  ['50 concurrent users on average and 400 at peak, 12 requests per hour each', { 'workload.requestsPerMonth': 600 * 730, 'workload.concurrentUsers': 400, 'workload.peakToAverage': 8 }],
  ['400 students at peak, 50 on average, 12 questions an hour each', { 'workload.requestsPerMonth': 600 * 730, 'workload.concurrentUsers': 400, 'workload.peakToAverage': 8 }],
  // the unit stands once: 44 / 11, 40 / 10
  ['QPS 11 avg / 44 peak, 1k in 200 out', paced(11, 4)],
  ['rps: 40 peak, 10 average, 1k in 200 out', paced(10, 4)],
  ['QPS 10 on average with peak 40, 1k in 200 out', paced(10, 4)],
  // the most that comes is the peak
  ['avg 5 rps, max 30 rps, 1k in 200 out', paced(5, 6)],
  ['5 rps, up to 30 rps, 1k in 200 out', paced(5, 6)],
  ['5 rps, bursts to 30 req/s, 1k in 200 out', paced(5, 6)],
  // who is there at once is counted in the busiest hour: 120 / 25
  ['peak concurrency 120, avg 25', AT_ONCE],
  ['avg concurrency 25, peak 120', AT_ONCE],
  ['120 concurrent at peak, 25 on average', AT_ONCE],
  ['120 concurrent calls at peak 6pm, avg 25 concurrent', AT_ONCE],
  ['concurrency 25 avg 120 peak', AT_ONCE],
  ['600 concurrent calls at peak, 40k calls a day', { 'workload.concurrentUsers': 600, 'workload.requestsPerMonth': 40e3 * DAYS }],
  ['30k ccu at peak, 7.5k on average', { 'workload.concurrentUsers': 30_000, 'workload.peakToAverage': 4 }],
  ['25 concurrent users on average and 120 at peak', AT_ONCE],
  ['500M tokens, peak concurrency 120', { 'workload.tokensPerMonth': 500e6, 'workload.concurrentUsers': 120 }],
  ['500M tokens, concurrency 64', { 'workload.tokensPerMonth': 500e6, 'selfHosted.concurrencyPerReplica': 64 }],
  // who chats at once repeats none of the chats of a day
  ['2k chats daily, peak 40 chats at the same time', { 'workload.requestsPerMonth': 2000 * DAYS, 'workload.concurrentUsers': 40 }],
  ['2k chats daily, 40 parallel chats', { 'workload.requestsPerMonth': 2000 * DAYS, 'workload.concurrentUsers': 40 }],
  ['3k calls a day, 20 calls simultaneously', { 'workload.requestsPerMonth': 3000 * DAYS, 'selfHosted.concurrencyPerReplica': 20 }],
  // the hour of the clock says nothing of how high it is
  ['500M tokens, peaks at 9am', { 'workload.tokensPerMonth': 500e6 }],
  ['500M tokens, peaks between 9 and 11', { 'workload.tokensPerMonth': 500e6 }],
  ['500M tokens, traffic peaks from 9am to 11am', { 'workload.tokensPerMonth': 500e6 }],
  ['500M tokens, peak between 2 and 4', { 'workload.tokensPerMonth': 500e6, 'workload.peakToAverage': 3 }],
  ['500M tokens, peak between 8 and 10x', { 'workload.tokensPerMonth': 500e6, 'workload.peakToAverage': 9 }],
  ['500M tokens, peaks at 9am, 3x', { 'workload.tokensPerMonth': 500e6, 'workload.peakToAverage': 3 }],
  ['500M tokens, 3x peak at 9am', { 'workload.tokensPerMonth': 500e6, 'workload.peakToAverage': 3 }],
  // … behind a rate too, and the word is of the rate before it where no comma stands between
  ['35 rps peak at 8pm, 5 rps average, 1k in 200 out', paced(5, 7)],
  ['5 rps, 2x peak at 9am, 1k in 200 out', paced(5, 2)],
  ['burst: 5 rps normal, 35 rps peak at lunch, 1k in 200 out', paced(5, 7)],
  ['5 rps, peak at noon, 1k in 200 out', { ...SIZE, 'workload.requestsPerMonth': perSecond(5) }],
  // nothing at night is no work that may wait: half of the day at 10 a second
  ['10 req/s 9am-9pm, basically zero overnight, 1k in 200 out', paced(5, 2)],
  ['10 rps by day, nothing at night, 1k in 200 out', paced(5, 2)],
  // what a seller lets through is no traffic
  ['tpm limit 2M, 500M tokens', { 'workload.tokensPerMonth': 500e6 }],
  ['our TPM quota is 2M, 500M tokens', { 'workload.tokensPerMonth': 500e6 }],
  ['quota 2M tpm, 500M tokens', { 'workload.tokensPerMonth': 500e6 }],
  // the hour of it is no height
  ['our peak is 2pm with 80 rps, average 20 rps, 900 tokens', { 'workload.requestsPerMonth': 20 * 3600 * 730, 'workload.requestTokens': 900, 'workload.peakToAverage': 4 }],
  ['peak at noon 3x, 20 rps, 900 tokens', { 'workload.requestsPerMonth': 20 * 3600 * 730, 'workload.requestTokens': 900, 'workload.peakToAverage': 3 }],
  // how a total comes is no peak of it
  ['20M tokens a day in short bursts', { 'workload.tokensPerMonth': 20e6 * DAYS, 'workload.trafficShape': 'bursty' }],
  ['5k requests a day in sudden spikes, 900 tokens', { 'workload.requestsPerMonth': 5000 * DAYS, 'workload.requestTokens': 900, 'workload.trafficShape': 'bursty' }],
  ['300M tokens a month, all in bursts', { 'workload.tokensPerMonth': 300e6, 'workload.trafficShape': 'bursty' }],
  ['peaks at 2pm, 20 rps average, 900 tokens', { 'workload.requestsPerMonth': 20 * 3600 * 730, 'workload.requestTokens': 900 }],
];

const REFUSED: readonly Refusal[] = [
  // a rate at the peak is no average, whatever the hour of it, and its half has no peak of its own
  ['80 rps peak at lunch, 1k in 200 out', 'not-understood', '40 rps, 2x peak at lunch, 1k in 200 out'],
  ['0 at night, 90 qps peaks at 9am, 1k in 200 out', 'not-understood', '45 qps, 2x peak at 9am'],
  ['weekdays only, 90 req/s peak around 14:00, 1k in 200 out', 'not-understood', '45 req/s, 2x peak'],
  ['50 rps peak, 1k in 200 out', 'not-understood', '25 rps, 2x peak, 1k in 200 out'],
  [
    '300 requests/minute peak, 1k in 200 out',
    'not-understood',
    '150 requests/minute, 2x peak, 1k in 200 out',
  ],
  // the average of people is no rate, though a speed stands beside them
  [
    '200 users peak, 25 avg, llama 70b on H100s, 40 tok/s per user',
    'not-understood',
    '200 users peak x 4 requests/day',
  ],
  // two parts of one fleet, and no sizes of a request
  [
    'llama 70b, prefill on 2 H100, decode on 6 H100, 3B tokens a month',
    'not-understood',
    'llama 70b, 8x H100 SXM, 3B tokens a month',
  ],
  ['max 30 rps, 1k in 200 out', 'not-understood', '15 rps, 2x peak, 1k in 200 out'],
  ['p95 40 rps, 1k in 200 out', 'not-understood', '20 rps, 2x peak, 1k in 200 out'],
  ['40 rps p95, 12 rps avg, 1k in 200 out', 'not-understood', '40 rps peak, 12 rps avg, 1k in 200 out'],
  // three GPUs, or three times the average
  ['peak 3x H100, 2B tokens', 'not-understood', '3x peak, H100 SXM, 2B tokens'],
  ['peak of 3 H100, 2B tokens', 'not-understood', '3x H100 SXM, 2B tokens'],
];

describe('the busiest moment and the average', () => understands(READ));
describe('what could be a peak, and what is near one', () => refuses(REFUSED));
