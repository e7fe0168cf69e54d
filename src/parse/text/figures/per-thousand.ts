import { withoutDust } from '../../../domain/round.ts';
import { reAll } from '../../expression.ts';
import { REQUESTS } from '../../requests.ts';
import type { Rewording } from '../reworded.ts';

/** What a thousand of them cost, as what one costs. */

/** "$1.12 per 1k conversations", "$40 for a thousand prompts". */
export const PER_THOUSAND: Rewording = [
  reAll`(?:\bunit (?:cost|price)(?: is| of)?:? ?)?([$€£]) ?(\d+(?:\.\d+)?) ?(?:\/|per|for each|for) ?(?:(?:1 ?)?k|1[.,]?000|(?:a )?thousand) (${REQUESTS}|prompts?)\b`,
  (_, sign = '', price = '', thing = '') =>
    `${sign}${withoutDust(Number(price) / 1000)} per ${thing.replace(/ies$/i, 'y').replace(/s$/i, '')}`,
];
