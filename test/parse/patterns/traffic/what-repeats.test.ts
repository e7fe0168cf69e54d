import { describe, expect, it } from 'vitest';
import { parseLine } from '../../../../src/parse/index.ts';
import { DAYS, HAIKU, OPUS, type Phrase, type Refusal, refuses, understands, WEEKS } from '../../phrase.ts';
import { IN, OUT, SENT, SIZE } from '../../short-names.ts';

/** What a number is a factor of: parts multiply what they are parts of, some of the same things do not. */

const API = { apis: [{ id: HAIKU }] };
const sent = (requests: number, size?: number): Phrase[1] => ({
  [SENT]: requests,
  ...(size !== undefined && { [SIZE]: size }),
  ...API,
});
const sided = (requests: number, input: number, output: number): Phrase[1] => ({
  [SENT]: requests,
  [IN]: input,
  [OUT]: output,
  ...API,
});
const mixed = (requests: number, opus: number): Phrase[1] => ({
  [SENT]: requests,
  apis: [
    {
      id: `mix/claude-opus-5-5-${opus}+claude-haiku-5-5-${100 - opus}`,
      mix: [
        { id: OPUS, share: opus / 100 },
        { id: HAIKU, share: 1 - opus / 100 },
      ],
    },
  ],
});

// biome-ignore format: one phrase a line
const SOME: readonly Phrase[] = [
  ['measured over 300 calls: 1,800 tokens in, 250 out; 4M calls a month, haiku', sided(4e6, 1800, 250)],
  ['we tried 60 documents, production is 8,000 documents a month, haiku', sent(8000)],
  ['haiku, 12k emails a day, sample 300 emails, 800 tokens each', sent(12_000 * DAYS, 800)],
  ['in the pilot 700 requests failed, 3M requests a month, haiku', sent(3e6)],
  ['batches of 16 requests, 900k requests a week, haiku', sent(900_000 * WEEKS)],
  ['90 test queries took a minute, we plan 5M queries, haiku', sent(5e6)],
  ['in 2 requests out of 3M requests it fails, haiku', sent(3e6)],
  ['evaluated on 200 prompts, live 3M prompts a month, 1k in 200 out, haiku', sided(3e6, 1000, 200)],
  ['benchmarked 50 tickets, 70k chats a month, haiku', sent(70_000)],
  ['we sampled 300 chats (avg 2.2k tokens) and get 55k chats per month, haiku', sent(55_000, 2200)],
  // of each, and parts by their name
  ['40k requests a day, each request makes 3 requests, haiku', sent(120_000 * DAYS)],
  ['our tests ran 12 steps per task, 800 tasks a day, 2k tokens a step, haiku', sent(9600 * DAYS, 2000)],
];

// biome-ignore format: one phrase a line
const MAYBE_SOME: readonly Refusal[] = [
  ['7 calls are free, 3M calls, haiku', 'not-understood', '3M calls, haiku'],
  ['first 1,000 requests are free, 2M requests a month, haiku', 'not-understood', '2M requests a month, haiku'],
  ['we answer 300 tickets by hand, 9k tickets a month, haiku', 'not-understood', '9k tickets a month, haiku'],
  ['80k chats a month, 30 chats went to a human, haiku', 'not-understood', '80k chats a month, haiku'],
];

// biome-ignore format: one phrase a line
const SHARES: readonly Phrase[] = [
  ['one in ten calls escalates to opus, rest haiku, 3M calls', mixed(3e6, 10)],
  ['1 of 4 requests goes to opus and the rest to haiku, 40k requests a day', mixed(40_000 * DAYS, 25)],
  ['three out of five tickets go to opus, the rest to haiku, 90k tickets a month', mixed(90_000, 60)],
  ['1 in 4 calls goes to opus, 3 in 4 to haiku, 5M calls a month', mixed(5e6, 25)],
  ['two out of ten tickets go to opus and eight out of ten go to haiku, 70k tickets a month', mixed(70_000, 20)],
  ['for 20% of our chats we use opus, the rest is haiku, 70k chats a month', mixed(70_000, 20)],
];

// biome-ignore format: one phrase a line
const OF_THE_WHOLE: readonly Phrase[] = [
  ['9 steps per job, 45k tokens per job, 700 jobs a day, haiku', sent(6300 * DAYS, 5000)],
  ['haiku, 3,000 chats a day of 8 turns and 12k tokens in total', sent(24_000 * DAYS, 1500)],
  ['sessions of 20 messages, 30k tokens per session, 500 sessions a week, haiku', sent(10_000 * WEEKS, 1500)],
  ['600 tasks a day, 10 steps, 80k in and 5k out per task, haiku', sided(6000 * DAYS, 8000, 500)],
  ['600 tickets a day, 4 messages each, 6k tokens a ticket all in, haiku', sent(2400 * DAYS, 1500)],
  ['2,000 chats a day, 6 turns, 9k tokens for the whole chat, haiku', sent(12_000 * DAYS, 1500)],
  ['our sessions average 30k tokens, 12 messages each, 40k sessions a month, haiku', sent(480_000, 2500)],
  ['each of 420 tasks a day takes 15 steps and 120k tokens, haiku', sent(6300 * DAYS, 8000)],
  ['40 tickets a month, 5 calls each, 4k tokens per conversation, haiku', sent(200, 800)],
  ['8k DAU, 2 chats each, 6 messages per chat, 9k tokens per chat, haiku', sent(96_000 * DAYS, 1500)],
  ['300 jobs/day, 5 crew members 8 calls each per job, 30k tokens per job, haiku', sent(12_000 * DAYS, 750)],
  // what is read is read by every call, unless it is said to be a sum
  ['4,000 contracts a month, 9 questions each, 5k tokens per contract, haiku', sent(36_000, 5000)],
  ['each contract has 20 pages and is asked 6 questions, 12,000 contracts a year, 400 tokens a page, haiku', sent(6000, 8000)],
  ['haiku, 10k emails a day, 2 calls each, 900 tokens per email', sent(20_000 * DAYS, 900)],
  ['4,000 contracts a month, 5 calls each, 10k tokens per contract in total, haiku', sent(20_000, 2000)],
  // pages of those who come so often
  ['30k companies per week, 4 web pages each (2k tokens a page) and 150 tokens JSON out, haiku', sided(30_000 * WEEKS, 8000, 150)],
  ['900 companies a month, 12 pages each, 600 tokens a page, haiku', sent(900, 7200)],
  // of a part
  ['9 steps per job, 5k tokens per step, 700 jobs a day, haiku', sent(6300 * DAYS, 5000)],
  ['6 turns of 1.5k tokens per chat, 2,000 chats a day, haiku', sent(12_000 * DAYS, 1500)],
  ['900 chats a day, 6 turns, 1,500 tokens in total per turn, haiku', sent(5400 * DAYS, 1500)],
  ['900 tickets a day, 4 calls each, 2k tokens per request, haiku', sent(3600 * DAYS, 2000)],
  ['2,000 chats a day, 6 turns, 1.5k tokens each, haiku', sent(12_000 * DAYS, 1500)],
  ['translate 10k emails a day into 3 languages, 600 tokens per email, haiku', sent(30_000 * DAYS, 600)],
];

// biome-ignore format: one phrase a line
const THINGS: readonly Phrase[] = [
  ['70k daily answers, 1.8k tokens each, haiku', sent(70_000 * DAYS, 1800)],
  ['haiku, 9k weekly responses of 700 tokens', sent(9000 * WEEKS, 700)],
  ['30k daily completions, 1.4k in 50 out, haiku', sided(30_000 * DAYS, 1400, 50)],
  ['15k outputs a day, 800 tokens each, haiku', sent(15_000 * DAYS, 800)],
  ['2M outputs a day, 8M input a day, haiku', { 'workload.inputTokensPerMonth': 8e6 * DAYS, 'workload.outputTokensPerMonth': 2e6 * DAYS, ...API }],
];

describe('some of what comes', () => understands(SOME));
describe('some of what comes, or on top of it', () => refuses(MAYBE_SOME));
describe('so many out of so many', () => understands(SHARES));
describe('a size of the whole, or of a part', () => understands(OF_THE_WHOLE));
describe('answers by their time', () => understands(THINGS));

it('names what was read as some of the traffic, and as the size of a whole', async () => {
  const read = async (line: string): Promise<unknown> => (await parseLine(line)).intent;
  expect(await read('we tried 60 documents, production is 8,000 documents a month')).toMatchObject({
    readAs: ['"60 documents" are some of "8,000 documents a month", and change no number.'],
  });
  expect(await read('9 steps per job, 45k tokens per job, 700 jobs a day')).toMatchObject({
    readAs: ['"45k tokens per job" is read as all of "9 steps per job" together: 5k tokens for each.'],
  });
});
