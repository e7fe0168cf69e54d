import { nearEnough } from '../../domain/round.ts';
import { notUnderstood, quoted, say } from '../problems.ts';
import type { Reading } from '../reading.ts';
import { percentText } from '../text/figures/short-number.ts';

/** What is said of one part of a mix, and can be said of all the work alone: "70% gpt-5 (batch), 30% haiku". */

/** In brackets, led in by a word, or with another part behind it, it is of the part. */
const OF_PART =
  /^(?<lead> ?\(| (?:with|at|in|via|as|all)\b)? ?(?:the )?(?<percent>\d{1,3}(?:\.\d+)? ?%)? ?(?<what>batch(?:ed)?|offline|overnight|cach(?:ed|e hits?|e))\b(?: (?:api|mode|tokens?|input))?\)?/i;

/** What "80% cached" of a part with a share of 70% is of all: 56%. */
const ofShare = (share: number, percent: string | undefined): readonly string[] =>
  percent === undefined ? [] : [`${nearEnough(share * Number.parseFloat(percent))}%`];

/** Throws `not-understood`, with lines that say it of all, where one part alone may wait or comes from a cache. */
export const refuseOfOnePart = ({ atoms, shares, text }: Reading): void => {
  if (shares.length < 2) return;
  const last = Math.max(...shares.map(({ at }) => at));
  for (const { at, share } of shares) {
    const { start, end } = atoms[at] ?? { start: 0, end: 0 };
    const found = OF_PART.exec(text.slice(end));
    const { lead, percent, what = '' } = found?.groups ?? {};
    if (found === null || (lead === undefined && at === last)) continue;
    const name = text.slice(start, end);
    const isBatch = !/^cach/i.test(what);
    const ofAll = isBatch
      ? [`${name}, ${percentText(share) ?? '50%'} batch`, `${name}, 100% batch`]
      : [...ofShare(share, percent), percent ?? '50%'].map((some) => `${name}, ${some} cached`);
    throw notUnderstood(
      say`${quoted(text.slice(start, end + found[0].length))}: what ${isBatch ? 'may wait' : 'comes from a cache'} is costed as a share of all the work, not of one API. Type what it is of all.`,
      ofAll,
    );
  }
};
