import { reAll } from '../../expression.ts';
import { countIn, SEVERAL_WORD } from '../figures/number-words.ts';
import type { WordedKind } from '../reworded.ts';

/** What a price of cards is said of: "second hand", "for all 8". */

/** "2nd hand 3090 $650", "$650 each second-hand": used. */
const SECOND_HAND: WordedKind = { rows: [[/\b(?:second|2nd)[- ]?hand\b/gi, 'used']] };

const WHOLE_FLEET = reAll`\bfor all (?:of )?(?:the |our )?(\d{1,4}|${SEVERAL_WORD})(?: of (?:them|these|those))?(?: (?:gpus?|cards?))?(?=\s*(?:$|[,;.)]|(?:and|vs|or|with|on|for)\b))`;

/** "8xH200 $31/hr for all 8": all of those that the line counts; another number is another fleet, and is asked about. */
const FOR_ALL_OF_THEM: WordedKind = {
  holds: /\bfor all /i,
  rows: [
    [
      WHOLE_FLEET,
      (words = '', many = '', ...rest) => {
        const text = (rest.at(-1) ?? '').replace(words, ' ');
        const counts = (text.match(/(?<![\w.,$€£-])\d{1,4}(?= ?(?:[x×]|[a-z]))/gi) ?? []).map(Number);
        return counts.includes(countIn(many)) ? 'for all' : words;
      },
    ],
  ],
};

/** Used cards, and a price of the whole fleet. */
export const PRICES_OF_CARDS: readonly WordedKind[] = [SECOND_HAND, FOR_ALL_OF_THEM];
