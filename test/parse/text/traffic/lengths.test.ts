import { describe } from 'vitest';
import { DAYS, HAIKU, type Phrase, understands, WEEKS } from '../../phrase.ts';
import { IN, OUT, SENT, SIZE } from '../../short-names.ts';

/** A number with a unit of time before a noun is how long one of them lasts, and counts none. */

const API = { apis: [{ id: HAIKU }] };
const sized = (requests: number, tokens: number): Phrase[1] => ({ [SENT]: requests, [SIZE]: tokens, ...API });
/** Of a transcript at 200 tokens a minute. */
const spoken = (requests: number, minutes: number): Phrase[1] => ({
  [SENT]: requests,
  [IN]: 200 * minutes,
  ...API,
});
const SUMMARISED = { 'workload.shapeOfWork': 'summarise' } as const;

// biome-ignore format: one phrase a line
const READ: readonly Phrase[] = [
  ['12 min calls, 2,400 tokens, 600 calls a day, haiku', sized(600 * DAYS, 2400)],
  ['haiku, 600 calls a day, 12-minute calls = 2,400 tokens', sized(600 * DAYS, 2400)],
  ['40 min meetings, 9k tokens, 360 meetings a day, haiku', sized(360 * DAYS, 9000)],
  ['1 hour interviews of 11k tokens, 90 interviews a week, haiku', sized(90 * WEEKS, 11_000)],
  ['transcripts of 30 minute interviews, 5k tokens, 60 interviews a week, haiku', sized(60 * WEEKS, 5000)],
  ['20 min sessions, 3k tokens, 800 sessions a day, haiku', sized(800 * DAYS, 3000)],
  ['12-minute calls, 600 a day, 2k tokens each, haiku', sized(600 * DAYS, 2000)],
  ['600 12-minute calls a day, 2k tokens each, haiku', sized(600 * DAYS, 2000)],
  ['60 hour-long meetings a day, 12k tokens each, haiku', sized(60 * DAYS, 12_000)],
  // their transcripts, where nothing says the tokens
  ['600 x 12 min calls a day, haiku', spoken(600 * DAYS, 12)],
  ['50 min meetings, 360 meetings a day, haiku', spoken(360 * DAYS, 50)],
  ['240 2-hour lectures a month, haiku', spoken(240, 120)],
  ['90 second voicemails, 480 voicemails a day, haiku', spoken(480 * DAYS, 1.5)],
  // one text, said in two units
  ['600 words (800 tokens), 480 docs a day, haiku', sized(480 * DAYS, 800)],
  ['480 docs a day of 3 pages (about 2,100 tokens), haiku', sized(480 * DAYS, 2100)],
  ['480 docs a day, 200 words or about 270 tokens each, haiku', sized(480 * DAYS, 270)],
  ['480 docs a day, 2.1k tokens (3 pages) each, haiku', sized(480 * DAYS, 2100)],
  ['480 docs a day, 3 pages each, 1,900 tokens in total, haiku', sized(480 * DAYS, 1900)],
  ['480 emails a day, 300 words (410 tokens) in and 100 words (140 tokens) out, haiku', { [SENT]: 480 * DAYS, [IN]: 410, [OUT]: 140, ...API }],
  ['600 calls/day, 8 minutes each, 1,300 tokens per call, summarise, haiku', { [SENT]: 600 * DAYS, [IN]: 1300, ...SUMMARISED, ...API }],
  // the pages have those tokens, and are no answer
  ['240 briefs a day, 40 pages, 28k input tokens, haiku', { [SENT]: 240 * DAYS, [IN]: 28_000, ...API }],
  ['480 emails a day, 600 words, 810 input tokens, 200 out, haiku', { [SENT]: 480 * DAYS, [IN]: 810, [OUT]: 200, ...API }],
  // what is made of it is far less, or said to be made
  ['480 docs a day, 12 pages each, extract ~300 tokens, haiku', { [SENT]: 480 * DAYS, [IN]: 8000, [OUT]: 300, 'workload.shapeOfWork': 'classify', ...API }],
  ['600 calls a day at 6 minutes, summary 150 tokens, haiku', { [SENT]: 600 * DAYS, [IN]: 1200, [OUT]: 150, ...SUMMARISED, ...API }],
];

describe('how long one lasts', () => understands(READ));
