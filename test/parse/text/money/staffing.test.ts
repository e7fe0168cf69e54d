import { describe, expect } from 'vitest';
import { DAYS, type Phrase, type Refusal, refuses, understands, WEEKS } from '../../phrase.ts';

const half = { 'workload.tokensPerMonth': 500e6, 'selfHosted.gpu': 'h100-sxm' };
const hours = (perMonth: number): Phrase[1] => ({ ...half, 'selfHosted.ops.hoursPerMonth': perMonth });
const at120 = (perMonth: number): Phrase[1] => ({ ...hours(perMonth), 'selfHosted.ops.usdPerHour': 120 });
const AT_ONCE: Phrase[1] = { 'workload.concurrentUsers': 50, 'selfHosted.model': 'llama-3.3-70b' };
const rented = {
  'selfHosted.procurement.kind': 'rent',
  'selfHosted.procurement.usdPerGpuMonth': 1460,
} as const;

// biome-ignore format: one phrase a line
const READ: readonly Phrase[] = [
  // days of a few who run it are of each of them, and not their whole time
  ['500M tokens H100, 1 devops guy spending 1 day a week on it', hours(8 * WEEKS)],
  ['500M tokens H100, 2 engineers, 3 days a month', hours(48)],
  ['500M tokens H100, 3 sysadmins (2 days a month)', hours(48)],
  ['500M tokens H100, 2 engineers, 5 days a week', hours(320)],
  ['500M tokens H100, two people, half a day a week', hours(8 * WEEKS)],
  // who is hired is a whole post, and what follows a set-up is of those who did it
  ["500M tokens, 4xH100, we'd hire an ML engineer for $180k a year", {'workload.tokensPerMonth':500000000,'selfHosted.gpu':'h100-sxm','selfHosted.gpuCount':4,'selfHosted.ops.hoursPerMonth':160,'selfHosted.ops.usdPerHour':93.75}],
  ['500M tokens, 4xH100, setup 120 hours at $110, then 8 hrs a month', {'workload.tokensPerMonth':500000000,'selfHosted.gpu':'h100-sxm','selfHosted.gpuCount':4,'selfHosted.ops.hoursPerMonth':8,'selfHosted.ops.usdPerHour':110,'selfHosted.ops.setupHours':120}],
  // people and what they have of a post are one statement
  ['2 engineers (0.5 FTE each), 500M tokens H100', hours(160)],
  ['2 engineers at 0.5 FTE, 500M tokens H100', hours(160)],
  ['two SREs, 0.25 FTE each, 500M tokens H100', hours(80)],
  ['an SRE, 0.5 FTE, 500M tokens H100', hours(80)],
  ['0.5 FTE (one engineer), 500M tokens H100', hours(80)],
  ['3 FTE (2 engineers, 1 SRE), 500M tokens H100', hours(480)],
  ['2 engineers (2 FTE), 500M tokens H100', hours(320)],
  // a share of people is part of the time of each, whatever it is for
  ['3 people at 20% for ops, 500M tokens H100', hours(96)],
  ['2 engineers at 50% for ops, 500M tokens H100', hours(160)],
  ['4 people 10% each on ops, 500M tokens H100', hours(64)],
  ['20% of 3 people for ops, 500M tokens H100', hours(96)],
  ['ops team of 3 at 20%, 500M tokens H100', hours(96)],
  ['3 engineers at 100% for ops, 500M tokens H100', hours(480)],
  ['3 devs at 10% on ops, 500M tokens H100', hours(48)],
  ['half of one engineer for ops, 500M tokens H100', hours(80)],
  // who sees to GPUs is none of them
  ['3 GPU engineers at 20%, 500M tokens H100', hours(96)],
  ['1 GPU admin, 500M tokens H100', hours(160)],
  ['our 2 GPU guys, 500M tokens H100', hours(320)],
  // a share of one person is so much of a post, wherever it stands, and beside what they earn
  ['15% SRE, 500M tokens H100', hours(24)],
  ['a 30% platform engineer, 500M tokens H100', hours(48)],
  ['ops: 20% FTE, 500M tokens H100', hours(32)],
  ['500M tokens H100, SRE 15%', hours(24)],
  ['SRE (15%), 500M tokens H100', hours(24)],
  ['500M tokens H100, 25% devops', hours(40)],
  ['10% of our mlops, 500M tokens H100', hours(16)],
  ['10% of each of 3 engineers, 500M tokens H100', hours(48)],
  ['500M tokens H100, 5% of a $192k devops engineer', { ...hours(8), 'selfHosted.ops.usdPerHour': 100 }],
  ['500M tokens H100, a $192k SRE at 20%', { ...hours(32), 'selfHosted.ops.usdPerHour': 100 }],
  ['devops engineer $192k/y 10%, 500M tokens H100', { ...hours(16), 'selfHosted.ops.usdPerHour': 100 }],
  ['500M tokens H100, ML engineer 192k a year, 25%', { ...hours(40), 'selfHosted.ops.usdPerHour': 100 }],
  // posts of a whole company are people who use it; few, and those with work that runs it, are not
  ['llama 70b, 600 FTE, 50 simultaneous sessions', AT_ONCE],
  ['12 FTE startup, 50 concurrent users, llama 70b', AT_ONCE],
  ['50 users at once, llama 70b, 2.5k FTEs', AT_ONCE],
  ['900 employees, 50 concurrent sessions, llama 70b', AT_ONCE],
  ['llama 70b, 2 FTE, 50 concurrent users', { ...AT_ONCE, 'selfHosted.ops.hoursPerMonth': 320 }],
  ['1,200 FTE x 10 prompts/day x 1500 tokens', { 'workload.requestsPerMonth': 12_000 * DAYS, 'workload.requestTokens': 1500 }],
  ['500M tokens H100, we are an 80 FTE company', half],
  ['500M tokens H100, 40 FTE at $96k', { ...hours(6400), 'selfHosted.ops.usdPerHour': 50 }],
  ['500M tokens H100, 30 FTE on call', hours(4800)],
  // somebody who is called after the work
  ['1 devops at 20%, 500M tokens H100', hours(32)],
  ['20% of a devops, 500M tokens H100', hours(32)],
  ['a devops at 50%, 500M tokens H100', hours(80)],
  ['an SRE at 20%, 500M tokens H100', hours(32)],
  ['2 devops at 10% each, 500M tokens H100', hours(32)],
  ['one mlops, 500M tokens H100', hours(160)],
  ['devops 10 hours, 500M tokens H100', hours(10)],
  // the pay of a day without its sign
  ['freelancer at 960 a day, 2 days a month, 500M tokens H100', at120(16)],
  ['consultant 960/day 2 days a month, 500M tokens H100', at120(16)],
  ['sysadmin for $960 a day, one day a week, 500M tokens H100', at120(8 * WEEKS)],
  ['two engineers each 1 day a week, 500M tokens H100', hours(16 * WEEKS)],
  // another post is one more
  ['2 SREs, 1 FTE ML engineer, 500M tokens, H100', hours(480)],
  // a share of the time of several is of each, and nobody counts a part of a user
  ['500M tokens H100, 3 people 10% of their time', hours(48)],
  ['500M tokens H100, 3 people, 10% of their time each', hours(48)],
  ['500M tokens H100, 0.3 people', hours(48)],
  // hours of one, behind a comma too
  ['500M tokens H100, 1 SRE, 20 hours a week', hours(expect.closeTo(20 * WEEKS, 6) as number)],
  ['500M tokens H100, 2 engineers 10h/week each', hours(expect.closeTo(20 * WEEKS, 6) as number)],
  ['500M tokens H100, 2 people on call, 5 hrs a month each', hours(10)],
  // what stands right behind posts is what they earn
  ['0.5 FTE, $96k a year, 500M tokens H100', { ...hours(80), 'selfHosted.ops.usdPerHour': 50 }],
  ['2 engineers, $192,000/yr, 500M tokens H100', { ...hours(320), 'selfHosted.ops.usdPerHour': 100 }],
  // days are working days
  ['ops: half a day a week, 500M tokens H100', hours(expect.closeTo(4 * WEEKS, 6) as number)],
  ['ops 2 days a month, 500M tokens H100', hours(16)],
  ['500M tokens H100, 2 days a month ops', hours(16)],
  ['500M tokens H100, an on call engineer 3 days a month', hours(24)],
  ['500M tokens H100, 2 man-days a month', hours(16)],
  ['500M tokens H100, one day of ops a week', hours(expect.closeTo(8 * WEEKS, 6) as number)],
  // what is paid for one is by its hours, and no sum of every day
  ['500M tokens H100, 2 ops days a month at $600/day', { ...hours(16), 'selfHosted.ops.usdPerHour': 75 }],
  ['500M tokens H100, ops 20h a month at $800/day', { ...hours(20), 'selfHosted.ops.usdPerHour': 100 }],
  ['500M tokens H100, contractor 3 days a month at 650 a day', { ...hours(24), 'selfHosted.ops.usdPerHour': 81.25 }],
  ['500M tokens H100, devops 2 days/mo, day rate $800', { ...hours(16), 'selfHosted.ops.usdPerHour': 100 }],
  // a day of theirs is eight hours, wherever its rate stands
  ['500M tokens H100, day rate $960, 3 days a month', at120(24)],
  ['500M tokens H100, 3 days a month, day rate $960', at120(24)],
  ['500M tokens H100, 3 days a month at a day rate of $960', at120(24)],
  ['500M tokens H100, a $960 day rate, 3 days a month', at120(24)],
  ['500M tokens H100, day rate $960 (3 days a month)', at120(24)],
  ['3 days a month, 500M tokens H100, day rate $960', at120(24)],
  ['500M tokens H100, ops day rate $960, 3 days ops a month', at120(24)],
  ['500M tokens H100, 3 days ops a month, ops day rate $960', at120(24)],
  ['500M tokens H100, contractor day rate $960, 16 hours a month', at120(16)],
  ['500M tokens H100, 16 hours a month, contractor day rate $960', at120(16)],
  ["500M tokens H100, 2 days of ops a month, engineer's day rate is $0.96k a day", at120(16)],
  ['500M tokens H100, day rate $960', { ...half, 'selfHosted.ops.usdPerHour': 120 }],
  ['day rate $960, 500M tokens H100', { ...half, 'selfHosted.ops.usdPerHour': 120 }],
  ['500M tokens H100, ops day rate €960, 2 days of ops a month', { ...hours(16), 'selfHosted.ops.usdPerHour': 136.32864328, 'money.currency': 'EUR' }],
  ['500M tokens H100, contractor day rate £1.2k, 16 hours a month', { ...hours(16), 'selfHosted.ops.usdPerHour': 198.573306394, 'money.currency': 'GBP' }],
  // a day of what is rented has its own price
  ['500M tokens H100 at $48/day, day rate $960 per day, 3 days a month', { ...at120(24), ...rented }],
  ['500M tokens, day rate $960/day, 3 days a month, H100 at $48 a day', { ...at120(24), ...rented }],
  ['500M tokens, 3 days of ops a month, $48/day per GPU, H100', { ...hours(24), ...rented }],
];

// biome-ignore format: one phrase a line
const REFUSED: readonly Refusal[] = [
  ['llama 70b for 300 FTE', 'not-understood', 'llama 70b for 300 employees x 4 requests/day'],
  ['500M tokens H100, 20% ops', 'not-understood', '500M tokens H100, 0.2 FTE'],
  ['15% of the ops team, 500M tokens H100', 'not-understood', '0.15 FTE, 500M tokens H100'],
  ['500M tokens H100, 20% dev', 'not-understood', '500M tokens H100, 0.2 FTE'],
  ['2 engineers, 0.5 FTE, 500M tokens H100', 'not-understood', '1 FTE, 500M tokens H100'],
  ['2 engineers (0.5 FTE), 500M tokens H100', 'not-understood', '0.5 FTE, 500M tokens H100'],
  ['0.5 FTE (2 engineers), 500M tokens H100', 'not-understood', '1 FTE, 500M tokens H100'],
  ['500M tokens H100, one engineer part time', 'not-understood', '500M tokens H100, 20 hours a week of ops'],
  ['500M tokens, 4xH100 at a day rate of $48', 'not-understood', '500M tokens, 4xH100 at a day rate of $12/hr each'],
  ['500M tokens H100, ops at $960/day', 'not-understood', '500M tokens H100, ops 2 days a month at $960/day'],
  ['500M tokens H100, setup 80 hours, ops at $960/day', 'not-understood', 'setup 80 hours, ops 30.4 days a month at $960/day'],
  ['500M tokens H100, ops costs 800 a day', 'not-understood', '500M tokens H100, ops 2 days a month at 800/day'],
  ['500M tokens H100, one engineer for 3 days', 'not-understood', '500M tokens H100, ops 3 days a week'],
  ['500M tokens H100, ops 3 days', 'not-understood', '500M tokens H100, ops 3 days a month'],
  ['500M tokens H100, 3 days ops', 'not-understood', '500M tokens H100, setup 24 hours'],
  ['500M tokens H100, ops 2 days at $960/day', 'not-understood', '500M tokens H100, setup 16 hours, ops at $120/h'],
  ['500M tokens H100, 2 part-time engineers', 'not-understood', '500M tokens H100, 0.5 FTE'],
];

describe('who runs it, and how much of their time', () => {
  understands(READ);
  refuses(REFUSED);
});
