import { inShort } from '../../../domain/round.ts';
import { TOKENS_OF_TEXT, TOKENS_PER_SPOKEN_MINUTE } from '../../../domain/units.ts';
import { valueIn } from '../../../keys.ts';
import { re } from '../../expression.ts';
import { LIKELY_SIZE } from '../../likely-amounts.ts';
import { A_PERIOD, perMonthOf } from '../../period-names.ts';
import { notUnderstood, quoted, say } from '../../problems.ts';
import type { Quantity } from '../../quantities.ts';
import type { Reading } from '../../reading.ts';
import { amountOf } from '../looks/amounts.ts';
import { claim, hasPer, isPlain, type Pattern } from '../looks/pattern.ts';
import { useWords } from '../looks/sentence.ts';

/** Text that was spoken: "transcripts of 8 min each", "500 hours of meetings a month". */

const SPOKEN =
  /\b(?:transcripts?|recordings?|calls?|meetings?|interviews?|podcasts?|episodes?|voicemails?|lectures?|webinars?|hearings?|consultations?)\b/i;

/** What is spoken, right behind the number of its minutes. */
const OF_SPEECH = re`^ ?(?:minutes?|mins?|hours?|hrs?|h)${A_PERIOD}? (?:of|in) (?:[a-z]+ ){0,2}?(?:transcripts?|recordings?|calls?|meetings?|interviews?|podcasts?|episodes?|voicemails?|lectures?|audio|voice|speech|talk|conversations?)\b(?:[ -](?:recordings?|transcripts?|audio|minutes|footage|files|data))?(?: ?(?:\/|per|an?|each|every) ?(?<period>day|week|month|year)\b)?`;

const MINUTES_OF: Readonly<Record<string, number>> = { minute: 1, hour: 60 };

/** Words a minute: people speak neither slower nor faster. */
const SLOWEST = 60;
const FASTEST = 300;

const SAYS_SPEECH =
  /\b(?:transcripts?|recordings?|calls?|meetings?|interviews?|podcasts?|episodes?|voicemails?|lectures?|audio|voice|speech|spoken|speak)/i;

/** Words a minute, of "150 words per minute" and "9k words an hour"; undefined where it is no pace of speech. */
const paceOf = ({ number, unit, per }: Quantity, { facts }: Reading): number | undefined => {
  const [time, other] = per;
  if (unit !== 'word' || time === undefined || other !== undefined || time.many !== 1) return undefined;
  const words = number.value / (valueIn(MINUTES_OF, time.what) ?? 0);
  return words >= SLOWEST && words <= FASTEST && facts.says(SAYS_SPEECH) ? words : undefined;
};

const isDuration = (quantity: Quantity): boolean =>
  isPlain(quantity) &&
  quantity.second === null &&
  quantity.unit !== null &&
  valueIn(MINUTES_OF, quantity.unit) !== undefined;

const isOfEach = (quantity: Quantity, { facts }: Reading): boolean =>
  quantity.unit === 'minute' &&
  quantity.perMonth === null &&
  (quantity.each || hasPer(quantity, 'request') || (facts.units.get('request') ?? 0) > 0) &&
  facts.says(SPOKEN);

/** The words behind the number that say so. */
const ofAll = ({ each, number }: Quantity, { text }: Reading): RegExpExecArray | null =>
  each ? null : OF_SPEECH.exec(text.slice(number.end, number.end + 90));

const isSpoken = (quantity: Quantity, reading: Reading): boolean =>
  isDuration(quantity) &&
  (ofAll(quantity, reading) !== null || isOfEach(quantity, reading) || isTalk(quantity, reading));

const TALKS_BACK =
  /\b(?:voice|phone|telephone|speech|call)[- ]?(?:agents?|bots?|assistants?|ai)\b|\b(?:callbots?|voicebots?|ivr)\b/i;
const OF_TRANSCRIPT = /\b(?:transcri|summar|analy|classif|scor|tag|extract|qa\b|quality)/i;

/** "voicebot 2M minutes a month": what is spoken is said before it. */
const isTalk = ({ perMonth }: Quantity, { facts }: Reading): boolean =>
  perMonth !== null && facts.says(TALKS_BACK);

/** Who answers while people speak sends the talk so far at each turn: a multiple of what its transcript holds. */
const refuseTalks = ({ words }: Quantity, { facts }: Reading, perMonth: number | null): void => {
  if (!facts.says(TALKS_BACK) || facts.says(OF_TRANSCRIPT)) return;
  const calls = perMonth === null ? '' : '100k calls a month, ';
  throw notUnderstood(
    say`Minutes do not say what a voice agent sends: at each turn that is the talk so far again. Type its turns in place of ${quoted(words)}, and what one reads and writes.`,
    [`${calls}12 turns each, 1500 in 60 out`],
  );
};

/** `perMonth`: how often a month has them; null for those of each request. */
const countSpeech = (quantity: Quantity, reading: Reading, perMonth: number | null): void => {
  refuseTalks(quantity, reading, perMonth);
  const [pace] = reading.quantities.flatMap((one) => paceOf(one, reading) ?? []);
  const tokens = pace === undefined ? TOKENS_PER_SPOKEN_MINUTE : pace * TOKENS_OF_TEXT.word;
  reading.notes.push(
    pace === undefined
      ? `A minute of speech is counted as ${tokens} tokens of transcript (150 words; our assumption, 2026-11).`
      : `A minute of speech is counted as ${inShort(tokens)} tokens of transcript, for its ${inShort(pace)} words.`,
  );
  const minutes = quantity.number.value * (valueIn(MINUTES_OF, quantity.unit) ?? 1) * (perMonth ?? 1);
  const each = perMonth === null;
  const value = minutes * tokens;
  reading.inputs.push(amountOf(quantity, { value, each, timed: !each }));
};

/** "sessions of 30 minutes each, 4k tokens": the tokens of one are said, however long it lasts. */
const isSizedBeside = (quantity: Quantity, { quantities, facts }: Reading): boolean =>
  isDuration(quantity) &&
  quantity.unit === 'minute' &&
  quantity.each &&
  quantity.perMonth === null &&
  !facts.says(SPOKEN) &&
  quantities.some(
    ({ unit, number, perMonth }) => unit === 'token' && perMonth === null && number.value <= LIKELY_SIZE,
  );

/** Minutes of speech, which are words, which are tokens. Making the transcript is not costed. */
export const SPEECH: readonly Pattern[] = [
  {
    name: 'how long one lasts, whose tokens are said',
    fits: isSizedBeside,
    says: (quantity, reading) => {
      claim(quantity, reading);
      reading.notes.push(`${quoted(quantity.words)} says how long one lasts, and changes no number.`);
    },
  },
  {
    name: 'how fast people speak',
    fits: (quantity, reading) =>
      paceOf(quantity, reading) !== undefined && reading.quantities.some((one) => isSpoken(one, reading)),
    says: (quantity, reading) => claim(quantity, reading),
  },
  {
    name: 'all that is spoken, as its transcript',
    fits: (quantity, reading) =>
      isDuration(quantity) && (ofAll(quantity, reading) !== null || isTalk(quantity, reading)),
    says: (quantity, reading) => {
      const said = ofAll(quantity, reading);
      const { end } = quantity.number;
      useWords(reading, end, end + (said?.[0].length ?? 0));
      const period = said?.groups?.period ?? 'month';
      countSpeech(quantity, reading, quantity.perMonth ?? perMonthOf(period));
    },
  },
  {
    name: 'minutes of speech, as their transcript',
    fits: (quantity, reading) => isDuration(quantity) && isOfEach(quantity, reading),
    says: (quantity, reading) => countSpeech(quantity, reading, null),
  },
];
