import { reAll } from '../../expression.ts';
import { GPU_NAME } from '../../names/gpu-name.ts';
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

const HOURS_OF_IT = String.raw`(?: (?:for )?\d{1,2} ?h(?:(?:ou)?rs?)?(?: (?:each|every|an?|per) (?:night|day|week)|\/ ?(?:night|day|week))| (?:only )?at night(?: only)?)`;
/** "5 H100s for 6 hours each night at 2.49", "RTX 5090 farm, bought at 2,400": a price stands with what it is of. */
export const PRICE_FURTHER_ON: WordedKind = {
  holds: / (?:at|for|@) ?\d/i,
  rows: [
    [
      reAll`(?<=\b${GPU_NAME})(${HOURS_OF_IT}),? (?:at|for|@) ?(\d{1,2}\.\d{1,2})(?=$|[,;]| (?:with|running|serving)\b)`,
      ' at $$$2/hr$1',
    ],
    [
      reAll`(?<=\b${GPU_NAME})(?: (?:farm|cluster|rig|box|node|server|machine|cards?|gpus?))?,? (?:bought|purchased|picked up)(?: (?:used|new|second ?hand))? (?:at|for) (\d{1,3}),(\d{3})(?![\d.,]*[\dkmb%])`,
      ' bought at $1$2',
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
