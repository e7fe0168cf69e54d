import { describe, expect, it } from 'vitest';
import { parseLine } from '../../../../src/parse/index.ts';
import { DAYS, type Phrase, type Refusal, refuses, SONNET, understands, WEEKS } from '../../phrase.ts';
import { BILLED, PEAK } from '../../short-names.ts';

/** What comes again after so much time, wherever that stands, and whose pace it is. */

const HOURS = 730;
const tokens = (a: number, more: Phrase[1] = {}): Phrase[1] => ({ 'workload.tokensPerMonth': a, ...more });
const sent = (requests: number, input: number, output: number): Phrase[1] => ({
  'workload.requestsPerMonth': requests,
  'workload.requestInputTokens': input,
  'workload.requestOutputTokens': output,
});
const H100: Phrase[1] = { 'selfHosted.gpu': 'h100-sxm' };

// biome-ignore format: one phrase a line
const READ: readonly Phrase[] = [
  // one of two weeks, of two days, of three weeks
  ['every other week we do 500M tokens, sonnet', tokens(250e6 * WEEKS, { apis: [{ id: SONNET }] })],
  ['500M tokens every other day, sonnet', tokens(250e6 * DAYS, { apis: [{ id: SONNET }] })],
  ['500M tokens every second week, sonnet', tokens(250e6 * WEEKS, { apis: [{ id: SONNET }] })],
  ['H100. every other week 500M tokens', tokens(250e6 * WEEKS, H100)],
  // nothing on weekends, in a figure too, and so much on them
  ['20M tokens a day but 0 on weekends, h100', tokens(expect.closeTo((20e6 * 260) / 12, 0) as number, H100)],
  ['20M tokens a day, 5M on weekends, h100', tokens(expect.closeTo((20e6 * 260) / 12 + 5e6 * 8.75, 0) as number, H100)],
  // each time it comes, and each of nobody
  ['2B tokens each weekend, h100', tokens(2e9 * WEEKS, H100)],
  ['20M tokens a day, weekends 5M, h100', tokens(expect.closeTo((20e6 * 260) / 12 + 5e6 * 8.75, 0) as number, H100)],
  ['20M tokens a day, 0.5M on weekends, h100', tokens(expect.closeTo((20e6 * 260) / 12 + 0.5e6 * 8.75, 0) as number, H100)],
  ['20M tokens a day, weekends zero, h100', tokens(expect.closeTo((20e6 * 260) / 12, 0) as number, H100)],
  ['8 H100 idle on weekends, 2B tokens each weekend, h100', { ...tokens(2e9 * WEEKS, H100), 'selfHosted.gpuCount': 8, 'selfHosted.procurement.kind': 'paid' }],
  ['6M tokens each run, one run per night, h100', { ...tokens(6e6 * DAYS, H100), 'workload.batchShare': 1 }],
  ['5M tokens every morning, h100', tokens(5e6 * DAYS, H100)],
  // right behind an amount a quarter is a time, whoever was named before
  ['anthropic, 3B tokens a quarter on sonnet, h100', tokens(1e9, { ...H100, apis: [{ id: SONNET }] })],
  ['500M tokens fortnightly, h100', tokens(250e6 * WEEKS, H100)],
  ['every 3 weeks 600M tokens, h100', tokens(200e6 * WEEKS, H100)],
  ['once every 3 days we process 60M tokens, h100', tokens(20e6 * DAYS, H100)],
  ['500M tokens once every two months, h100', tokens(250e6, H100)],
  ['twice a week we run 100M tokens, h100', tokens(200e6 * WEEKS, H100)],
  ['three times a day: 40M tokens, h100', tokens(120e6 * DAYS, H100)],
  // 3 a minute of each of 30
  ['30 agents, each makes a call every 20 sec w/ 6k in 300 out', sent(30 * 3 * 60 * HOURS, 6000, 300)],
  ['a request a second, 6k in 300 out', sent(3600 * HOURS, 6000, 300)],
  ['one call every minute, 6k in 300 out', sent(60 * HOURS, 6000, 300)],
  // two shifts of eight hours
  ['two shifts, 60 operators, 30 queries an hour each, 6k in 300 out', { ...sent(60 * 30 * 16 * DAYS + 1e-10, 6000, 300), [PEAK]: 1.5 }],
  ['60 operators in two 10h shifts, 30 queries an hour each, 6k in 300 out', { ...sent(60 * 30 * 20 * DAYS, 6000, 300), [PEAK]: 1.2 }],
  ['3 shifts, 60 operators, 30 queries an hour each, 6k in 300 out', sent(60 * 30 * HOURS, 6000, 300)],
  ['50 concurrent users, each sends a message every 30s, 1k in 250 out', { ...sent(50 * 2 * 60 * HOURS, 1000, 250), 'workload.concurrentUsers': 50 }],
  // 12 an hour of each of 300
  ['a heartbeat every 5 minutes per camera, 300 cameras, 2k tokens', { 'workload.requestsPerMonth': 300 * 12 * HOURS, 'workload.requestTokens': 2000 }],
  ['40 robots, 1 request every 10 seconds each, 900 tokens', { 'workload.requestsPerMonth': 40 * 360 * HOURS, 'workload.requestTokens': 900 }],
  ['300 households x 3 questions a day x 900 tokens', { 'workload.requestsPerMonth': 900 * DAYS, 'workload.requestTokens': 900 }],
  // hours that are paid, of each day
  ['6 hours of inference every day on a rented h100, 500M tokens', tokens(500e6, { ...H100, 'selfHosted.procurement.kind': 'rent', [BILLED]: 6 * DAYS })],
  ['rented for 10 hours, 60M tokens once, h100', tokens(60e6, { ...H100, 'workload.oneTime': true, 'selfHosted.procurement.kind': 'rent', [BILLED]: 10 })],
  // 8 hours on 4 days a week, 12 on 6; 5 a second, 60 a minute
  ['sustained 4000 tokens/sec 8 hours a day 4 days a week', tokens(4000 * 3600 * 32 * WEEKS, { [PEAK]: 5.25 })],
  ['need 4000 tok/s, 8 hours/day, 4 days/week', tokens(4000 * 3600 * 32 * WEEKS, { [PEAK]: 5.25 })],
  ['5 rps 9am-5pm, 4 days a week, 500 in 50 out', { ...sent(5 * 3600 * 32 * WEEKS, 500, 50), [PEAK]: 5.25 }],
  ['mon-thu 9-17, 5 rps, 500 in 50 out', { ...sent(5 * 3600 * 32 * WEEKS, 500, 50), [PEAK]: 5.25 }],
  ['Mon-Sat 8am-8pm, 60 rpm, 500 in 50 out', { ...sent(3600 * 72 * WEEKS, 500, 50), [PEAK]: 7 / 3 }],
  ['sat-sun 60 rpm, 500 in 50 out', sent(3600 * 48 * WEEKS, 500, 50)],
  ['tue to sat, 4M tok/day, h100', tokens(20e6 * WEEKS, H100)],
  ['mo-we, 4M tok/day, h100', tokens(12e6 * WEEKS, H100)],
  // who does it, and no Wednesday
  ['due Monday - we do 4M tok/day, h100', tokens(4e6 * DAYS, H100)],
  ['deck by Friday - we run 4M tok/day, h100', tokens(4e6 * DAYS, H100)],
  // days and hours of the machines
  ['rent h100 only 2 days a week, 90M tokens', tokens(90e6, { ...H100, 'selfHosted.procurement.kind': 'rent', [BILLED]: 48 * WEEKS })],
  ['rent h100 only 10pm-6am, 90M tokens', tokens(90e6, { ...H100, 'selfHosted.procurement.kind': 'rent', [BILLED]: 8 * DAYS })],
  ['h100 only at night 10pm-6am, 90M tokens', tokens(90e6, { ...H100, [BILLED]: 8 * DAYS })],
  // done once, in a weekend
  ['14M descriptions, 400 in 150 out each, one time, rent h100 for a weekend', { ...sent(14e6, 400, 150), ...H100, 'workload.oneTime': true, 'selfHosted.procurement.kind': 'rent', [BILLED]: 48 }],
  // a quarter is a period behind what comes in it, and a part of what waits
  ['once per quarter 3B tokens batch, h100', tokens(1e9, { ...H100, 'workload.batchShare': 1 })],
  ['3B tokens a quarter in batch, h100', tokens(1e9, { ...H100, 'workload.batchShare': 1 })],
  ['a quarter in batch, 3B tokens, h100', tokens(3e9, { ...H100, 'workload.batchShare': 0.25 })],
  ['month-end closing: 400M tokens in 2 days, h100', tokens(400e6, { ...H100, 'workload.windowHoursPerMonth': 48, 'workload.batchShare': 1 })],
  ['at quarter-end 120k documents of 3k tokens, h100', { 'workload.requestsPerMonth': 40e3, 'workload.requestTokens': 3000, ...H100 }],
  ['3 shifts of 8h, 500k tokens per shift, h100', tokens(1.5e6 * DAYS, H100)],
  ['once a quarter 3B tokens in a week, h100', tokens(1e9, { ...H100, 'workload.windowHoursPerMonth': 56, 'workload.batchShare': 1 })],
];

// biome-ignore format: one phrase a line
const ASKED: readonly Refusal[] = [
  ['200 devs, 1 suggestion every 10 sec, 1.5k in 40 out', 'not-understood', '200 devs, 1 suggestion every 10 seconds each, 1.5k in 40 out'],
  ['1.5k ccu, 1 line every 20s, 700 in 40 out', 'not-understood', '1 line every 20 seconds each, 700 in 40 out'],
  ['billed 4 hours, 60M tokens, h100', 'not-understood', 'billed 4 hours a day, 60M tokens, h100'],
  ['500M tokens biweekly, sonnet', 'not-understood', '500M tokens every 2 weeks, sonnet'],
  ['bimonthly 500M tokens, sonnet', 'not-understood', 'every 2 months 500M tokens, sonnet'],
  // what serves is counted once: the day is of the tokens, or of nothing
  ['10M tokens, 3 replicas per day', 'not-understood', '10M tokens a day, 3 replicas per day'],
  ['10M tokens, 8 H100 per day', 'not-understood', '10M tokens a month, 8 H100 per day'],
  ['10M tokens, 2 servers of 8 H100 daily', 'not-understood', '10M tokens a day, 2 servers'],
];

describe('what comes again after so much time', () => {
  understands(READ);
});

describe('hours in which GPUs are off', () => {
  it.each([
    ['weekends off, 4xA100, 600M tokens', 'the GPUs are paid for 521 hours a month.'],
    ['4xA100 off at night, 600M tokens', 'a night is read as 12 hours'],
    ['rent h100 only 2 days a week, 90M tokens', 'the GPUs are paid for on those days'],
  ])('are named: %s', async (line, note) => {
    const { intent } = await parseLine(line);
    expect(intent).toMatchObject({ readAs: expect.arrayContaining([expect.stringContaining(note)]) });
  });
});

describe('periods and paces that could be of two', () => {
  refuses(ASKED);
});
