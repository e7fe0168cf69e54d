import { describe } from 'vitest';
import { type Refusal, refuses } from '../../phrase.ts';

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
];

describe('parts of a year', () => refuses(REFUSED));
