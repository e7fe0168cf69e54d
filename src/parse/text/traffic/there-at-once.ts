import type { WordedKind } from '../reworded.ts';

/**
 * "30k ccu at peak", "600 concurrent calls at peak": who is there at once. Where nothing says when, so many requests at
 * once may be what an engine is told to take.
 */
export const THERE_AT_ONCE: WordedKind = {
  rows: [
    [/(?<=\d ?[km]? )(?:ccu|concurrents)\b/gi, 'concurrent users'],
    [
      /(?<=\d ?[km]? )(?:concurrent|simultaneous|parallel) (?:phone |voice |live )?(?:calls|requests|streams) (?:at|in|during) (?:the |our )?(?:peak|busiest)(?: (?:hours?|times?))?\b/gi,
      'concurrent users',
    ],
  ],
};
