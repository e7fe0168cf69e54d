import { describe } from 'vitest';
import { HAIKU, type Phrase, type Refusal, refuses, understands } from '../../phrase.ts';

/** Parts of a year do not add up: the mean of a month with its peak is offered, and each of the two. */

// biome-ignore format: one phrase a line
const REFUSED: readonly Refusal[] = [
  // (600 x 4 + 60 x 8) / 12 = 240, and 600 / 240
  ['Jan-Apr 600M tokens/mo, otherwise 60M, haiku', 'not-understood', '240M tokens a month, 2.5x peak, haiku'],
  ['600M tokens a month from may to august, rest of the year 60M, haiku', 'not-understood', '240M tokens a month, 2.5x peak, haiku'],
  ['4 months at 600M, 8 months at 60M, haiku', 'not-understood', '240M tokens a month, 2.5x peak, haiku'],
  ['600M for 4 months and 60M for the other 8 months, haiku', 'not-understood', '240M tokens a month, 2.5x peak, haiku'],
  ['summer 300M a month, winter 700M, haiku', 'not-understood', '500M tokens a month, 1.4x peak, haiku'],
  ['200k requests a month in winter, 600k in summer, haiku', 'not-understood', '400k requests a month, 1.5x peak, haiku'],
  // (60 x 9 + 180 x 3) / 12
  ['60M normally, 180M in the high season, haiku', 'not-understood', '90M tokens a month, 2x peak, haiku'],
  ['term time 300M a month, holidays 60M, haiku', 'not-understood', '60M tokens a month, haiku'],
  // by the period that was said, and the other part by the same
  ['May to Aug 900 requests an hour, the other 8 months 150, haiku', 'not-understood', '400 requests an hour, 2.25x peak, haiku'],
  ['12 rps from June to August, otherwise 4 rps, haiku', 'not-understood', '6 requests a second, 2x peak, haiku'],
  ['900k chats a day in summer, 300k in winter, haiku', 'not-understood', '600k chats a day, 1.5x peak, haiku'],
  ['Jan-Apr 30k emails a day, rest of the year 6k, haiku', 'not-understood', '14k emails a day, 2.14x peak, haiku'],
];

// biome-ignore format: one phrase a line
const ONE_PART: readonly Refusal[] = [
  ['May to August 900 requests a minute, haiku', 'not-understood', '900 requests a minute, haiku'],
  ['May to August 900 requests a minute, haiku', 'not-understood', '3x peak, 300 requests a minute, haiku'],
  ['haiku, 24k requests a day from Nov to February', 'not-understood', 'haiku, 3x peak, 8k requests a day'],
  ['Sept-Nov: 40M tokens a day, haiku', 'not-understood', '4x peak, 10M tokens a day, haiku'],
  ['800 rpm between June and Aug, haiku', 'not-understood', '800 requests a minute, haiku'],
  ['600 requests an hour during term time, haiku', 'not-understood', '4x peak, 150 requests an hour, haiku'],
];

const of = (requests: number): Phrase[1] => ({
  'workload.requestsPerMonth': requests,
  apis: [{ id: HAIKU }],
});

// biome-ignore format: one phrase a line
const READ: readonly Phrase[] = [
  // a total of all those months, and what was measured in them
  ['Jan to April 600k requests, haiku', of(150e3)],
  ['600k requests a month from Nov to February, haiku', of(600e3)],
  // all of it
  ['24k requests a day, Jan-Dec, haiku', of(24e3 * 365 / 12)],
  ['haiku, from July to June 24k requests a day', of(24e3 * 365 / 12)],
  ['we had 24k requests a day from Nov to February, haiku', of(24e3 * 365 / 12)],
];

describe('parts of a year', () => {
  refuses(REFUSED);
  describe('where only one is said, the others are asked about', () => refuses(ONE_PART));
  understands(READ);
});
