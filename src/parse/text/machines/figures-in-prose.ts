import type { WordedKind } from '../reworded.ts';

/** Figures with a verb between them and their noun: "utilization is only 15%", "cooling adds 30%", "what's the $/M tokens". */

/** "if utilization is only 15%": how low it is does not make it another figure. */
export const ONLY_SO_LOADED: WordedKind = {
  holds: /\b(?:only|just|barely|merely) (?:about |around |at )?\d/i,
  rows: [
    [
      /\b((?:gpu )?(?:util(?:i[sz]ation)?|load|usage))(?: rate)?(?: (?:is|of|was|at|sits at|runs at|averages))? (?:only|just|barely|merely)(?: (?:about|around|at))? (?=\d{1,3}(?:\.\d)? ?%)/gi,
      '$1 ',
    ],
  ],
};

/** "cooling adds 30%": what is drawn beside the machines. */
export const COOLING_ON_TOP: WordedKind = {
  holds: /cooling/i,
  rows: [
    [
      /\bcooling(?: (?:overhead|cost|load))?(?: (?:adds?|is|of|at|costs?|takes?|another|an?|extra|about|around))*:? ?\+?(\d{1,2}) ?%(?: (?:more|extra|on top|overhead|to (?:the )?power))*/gi,
      (_, percent = '') => `PUE ${(100 + Number(percent)) / 100}`,
    ],
  ],
};

/** "what's the $/M tokens for llama 70b": what is asked for, and no amount. */
export const PRICE_ASKED: WordedKind = {
  rows: [
    [
      /(?<![\d.] ?)[$€£] ?(?:\/|per) ?(?:1 ?)?m(?:illion)?(?:[ -]?tok(?:en)?s?)?(?![a-z])/gi,
      'price of a token',
    ],
  ],
};
