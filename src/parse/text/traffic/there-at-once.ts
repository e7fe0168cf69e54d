import type { WordedKind } from '../reworded.ts';

/** Who is there at once, in the words of people who count calls. */

/** "30k ccu" */
export const THERE_AT_ONCE: WordedKind = {
  rows: [[/(?<=\d ?[km]? )(?:ccu|concurrents)\b/gi, 'concurrent users']],
};

/**
 * "600 concurrent calls at peak", behind those of which the average is said too. Where nothing says when, so many at once
 * may be what an engine is told to take.
 */
export const CALLS_AT_PEAK: WordedKind = {
  rows: [
    [
      /(?<=\d ?[km]? )(?:concurrent|simultaneous|parallel) (?:phone |voice |live )?(?:calls|requests|streams) (?:at|in|during) (?:the |our )?(?:peak|busiest)(?: (?:hours?|times?))?(?=\s*(?:$|[,;.)]))/gi,
      'concurrent users',
    ],
  ],
};
