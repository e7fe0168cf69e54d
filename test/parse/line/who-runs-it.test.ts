import { describe } from 'vitest';
import { type Phrase, type Refusal, refuses, understands } from '../phrase.ts';
import { GPU, GPUS, VOLUME } from '../short-names.ts';

const HOURLY = 'selfHosted.ops.usdPerHour';
const HOURS = 'selfHosted.ops.hoursPerMonth';
const SETUP = 'selfHosted.ops.setupHours';
const FLEET = '300M tokens, 4x H100';
const OF_FLEET = { [VOLUME]: 300e6, [GPU]: 'h100-sxm', [GPUS]: 4 };
/** An hour of somebody who earns so much a year: 12 months of 160 hours. */
const ofYear = (usd: number): number => usd / 12 / 160;

// biome-ignore format: one phrase a line
const PHRASES: readonly Phrase[] = [
  // what stands right behind those who run it is what each of them earns
  [`${FLEET}, 1 FTE, 140k`, { ...OF_FLEET, [HOURS]: 160, [HOURLY]: ofYear(140_000) }],
  [`${FLEET}, half an FTE, $150k`, { ...OF_FLEET, [HOURS]: 80, [HOURLY]: ofYear(150_000) }],
  [`${FLEET}, we need one engineer for it, 160k a year`, { ...OF_FLEET, [HOURS]: 160, [HOURLY]: ofYear(160_000) }],
  [`${FLEET}, 2 engineers, 140k each`, { ...OF_FLEET, [HOURS]: 320, [HOURLY]: ofYear(140_000) }],
  [`${FLEET}, 2 engineers at 140k each`, { ...OF_FLEET, [HOURS]: 320, [HOURLY]: ofYear(140_000) }],
  [`${FLEET}, one full-time engineer, $140k`, { ...OF_FLEET, [HOURS]: 160, [HOURLY]: ofYear(140_000) }],
  // people who are hired for it or do nothing else
  [`${FLEET}, two people full time`, { ...OF_FLEET, [HOURS]: 320 }],
  [`${FLEET}, one full-time person`, { ...OF_FLEET, [HOURS]: 160 }],
  [`${FLEET}, two people full time at 140k`, { ...OF_FLEET, [HOURS]: 320, [HOURLY]: ofYear(140_000) }],
  [`${FLEET}, we'd have to hire someone, 120k`, { ...OF_FLEET, [HOURS]: 160, [HOURLY]: ofYear(120_000) }],
  [`${FLEET}, it would take two people`, { ...OF_FLEET, [HOURS]: 320 }],
  [`${FLEET}, hire a devops, 110k a year`, { ...OF_FLEET, [HOURS]: 160, [HOURLY]: ofYear(110_000) }],
  [`${FLEET}, two guys half time`, { ...OF_FLEET, [HOURS]: 160 }],
  [`${FLEET}, two people at 140k look after it`, { ...OF_FLEET, [HOURS]: 320, [HOURLY]: ofYear(140_000) }],
  [`${FLEET}, one person runs it`, { ...OF_FLEET, [HOURS]: 160 }],
  // nobody
  [`${FLEET}, nobody needs to look after them`, { ...OF_FLEET, [HOURS]: 0, [SETUP]: 0 }],
  [`${FLEET}, no-one looks after it`, { ...OF_FLEET, [HOURS]: 0, [SETUP]: 0 }],
  [`${FLEET}, it runs itself`, { ...OF_FLEET, [HOURS]: 0, [SETUP]: 0 }],
  [`${FLEET}, no people needed`, { ...OF_FLEET, [HOURS]: 0, [SETUP]: 0 }],
];

// biome-ignore format: one phrase a line
const REFUSALS: readonly Refusal[] = [
  // a number that goes on is nobody's pay
  [`1 engineer, 140k, 2k in 300 out, H100`, 'not-understood', '140k tokens'],
  ['300M tokens on H100, half the requests hit the cache', 'not-understood', '50% cached'],
  ['300M tokens on H100, two thirds of calls hit the cache', 'not-understood', '66.6667% cached'],
];

describe('who runs it', () => {
  understands(PHRASES);
  refuses(REFUSALS);
});
