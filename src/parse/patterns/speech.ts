import { TOKENS_PER_SPOKEN_MINUTE } from '../../domain/units.ts';
import type { Quantity } from '../quantities.ts';
import type { Reading } from '../reading.ts';
import { amountOf } from './amounts.ts';
import { hasPer, isPlain, type Pattern } from './pattern.ts';

/** Text that was spoken: "transcripts of 8 min each". */

const SPOKEN =
  /\b(?:transcripts?|recordings?|calls?|meetings?|interviews?|podcasts?|episodes?|voicemails?|lectures?)\b/i;

const isSpoken = (quantity: Quantity, { facts }: Reading): boolean =>
  isPlain(quantity) &&
  quantity.unit === 'minute' &&
  quantity.second === null &&
  quantity.perMonth === null &&
  (quantity.each || hasPer(quantity, 'request') || (facts.units.get('request') ?? 0) > 0) &&
  facts.says(SPOKEN);

/** Minutes of speech, which are words, which are tokens. */
export const SPEECH: readonly Pattern[] = [
  {
    name: 'minutes of speech, as their transcript',
    fits: isSpoken,
    says: (quantity, reading) => {
      reading.notes.push(
        `A minute of speech is counted as ${TOKENS_PER_SPOKEN_MINUTE} tokens of transcript (150 words; our assumption, 2026-11).`,
      );
      reading.inputs.push(
        amountOf(quantity, {
          value: quantity.number.value * TOKENS_PER_SPOKEN_MINUTE,
          each: true,
          timed: false,
        }),
      );
    },
  },
];
