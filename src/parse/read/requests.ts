import { impossible, quoted } from '../problems.ts';
import { wordsOf } from '../reading.ts';
import { behindNames } from './late-period.ts';
import {
  atomAt,
  isNoun,
  isUnit,
  numberHere,
  periodAt,
  periodBefore,
  type Reader,
  refusePer,
} from './look.ts';

/** How many requests. */

/** "40k requests/day", "10 rps", "2M chats a month". */
export const readRequests: Reader = (reading, at) => {
  const number = numberHere(reading, at);
  if (!number || number.money || number.percent) return null;
  const rate = atomAt(reading, at + 1);
  if (rate?.kind === 'rate' && rate.unit === 'request') {
    const perMonth = { second: 730 * 3600, minute: 730 * 60, hour: 730, day: 365 / 12 }[
      rate.period as 'second' | 'minute' | 'hour' | 'day'
    ];
    reading.requests.push({
      value: number.value * perMonth,
      timed: true,
      each: false,
      words: wordsOf(reading, at, at + 2),
    });
    return at + 2;
  }
  const between = atomAt(reading, at + 1)?.kind === 'period' ? periodAt(reading, at + 1) : null;
  const noun = between?.end ?? behindNames(reading, at + 1, 'request');
  if (!isUnit(reading, noun, 'request')) return null;
  if (isNoun(reading, noun + 1, 'concurrency')) return null;
  const behind = between ? null : periodAt(reading, noun + 1);
  const period = between ?? behind ?? periodBefore(reading, at);
  const end = behind?.end ?? noun + 1;
  refusePer(reading, end, wordsOf(reading, at, end));
  if (number.wordy && !period) return null;
  if (number.value === 0)
    throw impossible(
      `${quoted(wordsOf(reading, at, end))} is no traffic: type how many requests, such as "40k requests/day".`,
      ['40k requests/day'],
    );
  reading.requests.push({
    value: number.value * (period?.perMonth ?? 1),
    timed: period !== null,
    each: false,
    words: wordsOf(reading, at, end),
  });
  return end;
};
