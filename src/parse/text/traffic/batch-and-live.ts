import { reAll } from '../../expression.ts';
import type { Rewording, WordedKind } from '../reworded.ts';

/** How much of the work may wait, said by what may not: "30% real-time, 70% batch", "40% live and the rest batch". */

const LIVE = '(?:real[- ]?time|online|interactive|live|on[- ]?demand|synchronous|sync)';

const SHARE_BATCHED = String.raw`\b(\d{1,2}) ?% (?:(?:is|are|goes?|via|on|as) )*batch(?:ed)?(?: api)?`;
const SHARE_LIVE = String.raw`\b(\d{1,2}) ?% (?:(?:is|are|stays?|as) )*${LIVE}(?: traffic| requests)?`;
const BATCHED = String.raw`(?:(?:is|are|goes?|via|on|as|in|to) )*batch(?:ed)?(?: api)?\b`;

const batchOf = (words = '', batch?: string, live?: string): string =>
  Number(batch) + Number(live) === 100 ? `${batch}% batch` : words;

const liveOf = (words = '', live?: string, batch?: string): string => batchOf(words, batch, live);

/** "50/50 batch and realtime", "batch 70%, realtime 30%": both are all of it, so that one says it. */
const ROWS: readonly Rewording[] = [
  [reAll`\b(\d{1,2}) ?\/ ?(\d{1,2}) batch(?:ed)? ?(?:and|\/|,|vs\.?|to|&)? ?${LIVE}\b`, batchOf],
  [
    reAll`${SHARE_BATCHED}(?: ?[,/&]| and| but|)(?: (?:the )?(?:rest|other|remaining))?,? (\d{1,2}) ?% (?:(?:is|are|stays?|as) )*${LIVE}\b`,
    batchOf,
  ],
  [
    reAll`${SHARE_LIVE}(?: ?[,/&+]| and| but|)(?: (?:the )?(?:rest|other|remaining))?,? (\d{1,2}) ?% ${BATCHED}`,
    liveOf,
  ],
  [
    reAll`${SHARE_LIVE},? (?:and |but )?(?:the )?(?:rest|other|remainder) ${BATCHED}`,
    (_, live = '') => `${100 - Number(live)}% batch`,
  ],
  [
    reAll`${SHARE_BATCHED},? (?:and |but )?(?:the )?(?:rest|other|remainder) (?:(?:is|are|stays?|as) )*${LIVE}\b`,
    (_, batch = '') => `${batch}% batch`,
  ],
  [
    reAll`${SHARE_BATCHED},? (?:and )?${LIVE}(?: (?:for|is|at|on))?:? (\d{1,2}) ?%(?! ?(?:off|discount))`,
    batchOf,
  ],
  [
    reAll`\bbatch(?:ed)?(?: api)?(?: (?:for|is|at|on))?:? (\d{1,2}) ?%,? (?:and )?${LIVE}(?: (?:for|is|at|on))?:? (\d{1,2}) ?%(?! ?(?:off|discount))`,
    batchOf,
  ],
];

/** The rows, and what a line holds where they may read something. */
export const BATCH_AND_LIVE: WordedKind = {
  holds: /batch/i,
  beside: /real|online|interact|live|on[- ]?demand|sync/i,
  rows: ROWS,
};
