import { quoted } from '../problems.ts';
import type { Reading } from '../reading.ts';

/** Whole phrases that need an answer from people, or name what is not ours to cost. */

/** "150 seats, 2M tokens per seat": people, where what each of them sends is said. */
const usesEach = ({ quantities }: Reading): boolean =>
  quantities.some(
    ({ number, each, per, unit }) =>
      !number.money &&
      (unit === 'token' || unit === 'request') &&
      (each || per.some(({ what }) => what === 'user')),
  );

/** What needs an answer from people, or is not ours to cost. */
export const REFUSALS: readonly {
  readonly name: string;
  readonly pattern: RegExp;
  readonly message: (words: string) => string;
  readonly hints: readonly string[];
  /** It holds only where no GPU is named. */
  readonly withoutGpu?: boolean;
  readonly unless?: (reading: Reading) => boolean;
}[] = [
  {
    name: 'pictures, speech, video',
    pattern:
      /\b(?:sdxl|stable diffusion|dall-?e|midjourney|image generation|text[- ]to[- ]image|whisper(?: large)?(?: v\d)?|transcrib\w+|transcriptions?|speech[- ]to[- ]text|text[- ]to[- ]speech|tts|video generation)\b/i,
    message: (words) =>
      `We cost text in tokens; ${quoted(words)} is images, speech or video, which we do not.`,
    hints: [],
  },
  {
    name: 'a machine whose chip was not said',
    pattern:
      /\b(?:mac ?(?:mini|book(?: pro| air)?|pro)|imac|apple silicon|cpu[- ]only|(?:on|with) (?:a )?cpus?|epyc|xeon|threadripper|raspberry pi|jetson|tpus?(?: v\d\w*)?|inferentia ?\d?|trainium ?\d?|gaudi ?\d?|npu|lpu)\b/i,
    message: (words) =>
      `Which chip has ${quoted(words)}, and how much memory? No other hardware is put in its place: type one that we know, or its memory and bandwidth.`,
    hints: ['m3 ultra 512gb', 'rtx 4090'],
    withoutGpu: true,
  },
  {
    name: 'seats',
    pattern: /\b\d+ seats?\b|\bseats? (?:of|at|for)\b|\bper seat\b/i,
    unless: usesEach,
    message: (words) =>
      `${quoted(words)}: we do not know prices of seats. Type what they cost together a month, or what the people use in tokens.`,
    hints: [],
  },
  {
    name: 'percentiles of latency',
    pattern: /\bp(?:50|90|95|99|99\.9)\b[^,;.\n]{0,30}?(?:\d+(?:\.\d+)? ?m?s(?:ec(?:onds?)?)?\b)?/i,
    message: (words) =>
      `We promise no percentiles of latency, as ${quoted(words.trim())}. What we keep is a speed that every user gets at least.`,
    hints: ['25 tok/s per user'],
  },
  {
    name: 'medical data',
    pattern: /\b(?:hipaa|baa)\b/i,
    message: (words) =>
      `${quoted(words)} needs a contract with whoever processes the data, which some sellers sign and we do not know of each. May an API with such a contract be used, or must it stay with you?`,
    hints: ['own infrastructure only', 'US only'],
  },
];
