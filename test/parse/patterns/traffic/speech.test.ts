import { describe } from 'vitest';
import { DAYS, type Phrase, refuses, understands, WEEKS } from '../../phrase.ts';
import { IN, OUT, SENT, WORD } from '../../short-names.ts';

/** Text that was spoken, and text that is made of a longer one. */

const INPUT = 'workload.inputTokensPerMonth';
const WORK = 'workload.shapeOfWork';
/** 150 words a minute, and 4 tokens for 3 words. */
const MINUTE = 200;
const PAGE = 500 * WORD;

// biome-ignore format: one phrase a line
const PHRASES: readonly Phrase[] = [
  ['10k call minutes a day', { [INPUT]: 10_000 * MINUTE * DAYS }],
  ['10k voice minutes/day', { [INPUT]: 10_000 * MINUTE * DAYS }],
  ['500 hours of audio a month', { [INPUT]: 500 * 60 * MINUTE }],
  ['2000 hours of team meetings a week', { [INPUT]: 2000 * 60 * MINUTE * WEEKS }],
  ['10k minutes of transcribed calls a day', { [INPUT]: 10_000 * MINUTE * DAYS }],
  ['800 call hours a day', { [INPUT]: 800 * 60 * MINUTE * DAYS }],
  ['4 min calls, 3000 a day', { [SENT]: 3000 * DAYS, [IN]: 4 * MINUTE }],
  // at the pace that is said: 120 and 180 words a minute, 9,000 an hour
  ['10k minutes of transcripts per day (~120 wpm)', { [INPUT]: 10_000 * 120 * WORD * DAYS }],
  // Tokens that are known are no answer to a transcript.
  ['100k calls a month, 5 min each, 180k tokens per call', { [SENT]: 100e3, 'workload.requestTokens': 180e3 }],
  ['500 calls a day, 8 min each, 5000 tokens each', { [SENT]: 500 * DAYS, 'workload.requestTokens': 5000 }],
  // how long each is and how much a minute has is its size, whoever talks
  ['12,000 calls a day, 4 min each, ~900 tokens a minute', { [SENT]: 12e3 * DAYS, 'workload.requestTokens': 3600 }],
  ['voicebot: 8,000 calls a day, 3 min each, 700 tokens a minute', { [SENT]: 8000 * DAYS, 'workload.requestTokens': 2100 }],
  ['1,200 tokens a minute, 5 minutes each, 20k sessions a day', { [SENT]: 20e3 * DAYS, 'workload.requestTokens': 6000 }],
  ['5k calls per day of 6 minutes, 500 tokens per minute', { [SENT]: 5000 * DAYS, 'workload.requestTokens': 3000 }],
  ['3,000 calls a day, 4 minutes each, 900 tokens per minute in and 120 per minute out', { [SENT]: 3000 * DAYS, [IN]: 3600, [OUT]: 480 }],
  ['voice agent, 900 in and 120 out tokens per minute, avg call duration 4 min, 3,000 calls a day', { [WORK]: 'agent', [SENT]: 3000 * DAYS, [IN]: 3600, [OUT]: 480 }],
  ['12,000 calls/day, avg 5.5 minutes, about 900 tokens per minute', { [SENT]: 12e3 * DAYS, 'workload.requestTokens': 4950 }],
  ['700 tokens a minute, call lasts 6 minutes on average, 9k calls daily', { [SENT]: 9000 * DAYS, 'workload.requestTokens': 4200 }],
  ['900 meetings a week, meetings of 1.5 hours, 150 tokens a minute', { [SENT]: 900 * WEEKS, 'workload.requestTokens': 13_500 }],
  ['9k tokens an hour, 900 hours of calls a day', { 'workload.tokensPerMonth': 8.1e6 * DAYS }],
  // hours of a day are no length of a request
  ['6M tokens an hour for 12 hours a day', { 'workload.tokensPerMonth': 6e6 * 12 * DAYS, 'workload.peakToAverage': 2 }],
  ['180 wpm, 3000 calls a day, 4 min each', { [SENT]: 3000 * DAYS, [IN]: 4 * 180 * WORD }],
  ['5,000 hours of call transcripts a month, 9k words an hour', { [INPUT]: 5000 * 9000 * WORD }],
  ['10k minutes of transcripts per day, 200 tok summaries', { [INPUT]: 10_000 * MINUTE * DAYS, [OUT]: 200, [WORK]: 'summarise' }],
  ['20 hours of ops a month, 2B tokens', { 'workload.tokensPerMonth': 2e9, 'selfHosted.ops.hoursPerMonth': 20 }],
  ['1.2M docs/month, 3 pages each, summarise to 200 words', { [SENT]: 1.2e6, [IN]: 3 * PAGE, [OUT]: 200 * WORD, [WORK]: 'summarise' }],
  ['1M emails/month 300 words each, summarised in 50 words', { [SENT]: 1e6, [IN]: 300 * WORD, [OUT]: 50 * WORD, [WORK]: 'summarise' }],
  ['summarise 300k pdfs a month, 40 pages each, into 1 page', { [SENT]: 300e3, [IN]: 40 * PAGE, [OUT]: PAGE, [WORK]: 'summarise' }],
  ['summarise 40k contracts a month, 20 pages each, down to 1 page', { [SENT]: 40e3, [IN]: 20 * PAGE, [OUT]: PAGE, [WORK]: 'summarise' }],
  ['40k docs a month, 3 pages each, 2 paragraph summaries', { [SENT]: 40e3, [IN]: 3 * PAGE, [OUT]: 200, [WORK]: 'summarise' }],
  ['50k articles a day, 800 words, summarise them to 3 sentences', { [SENT]: 50e3 * DAYS, [IN]: 800 * WORD, [OUT]: 60, [WORK]: 'summarise' }],
  ['500 hours of meetings a month, already transcribed', { [INPUT]: 500 * 60 * MINUTE }],
];

describe('speech, and summaries', () => {
  understands(PHRASES);
});

describe('speech that is no text yet', () => {
  refuses([['transcribe 500 hours of audio a month', 'not-understood']]);
});

// At each turn it sends the talk so far: minutes would be a tenth of its tokens.
describe('a voice agent', () => {
  refuses([
    [
      'voice agent, 200k calls a month, 6 minutes each',
      'not-understood',
      'voice agent, 200k calls a month, 12 turns each, 1500 in 60 out',
    ],
    ['our phone bot handles 50k minutes of calls a month', 'not-understood', '12 turns each, 1500 in 60 out'],
  ]);
  understands([
    [
      'voice agent, 200k calls a month, 12 turns each, 1500 in 60 out',
      { [SENT]: 2.4e6, [IN]: 1500, [OUT]: 60, [WORK]: 'agent' },
    ],
    [
      'voice agent transcripts, 10k call minutes a day, summarised',
      { [INPUT]: 10_000 * MINUTE * DAYS, [WORK]: 'summarise' },
    ],
  ]);
});
