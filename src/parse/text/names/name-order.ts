import { reAll } from '../../expression.ts';
import { OPEN_FAMILY } from '../../names/family-name.ts';
import type { WordedKind } from '../reworded.ts';

/** "4.5 sonnet", "3.5 sonnet v2", "ND H200 v5": parts of a name in another order, or with one that changes no price. */
export const NAME_ORDER: WordedKind = {
  holds: /\d (?:sonnet|haiku|opus)|sonnet 3|\bND|\db[ -](?:coder|small|vl|math|next|code)\b/i,
  rows: [
    [/\b((?:claude )?3\.5 sonnet|sonnet 3\.5) \(?v[12]\b\)?/gi, '$1'],
    [/(?<!claude[- ]|[\d.,$€£/:]|\bat )\b([3-9]\.\d) (sonnet|haiku|opus)\b(?! \d)/gi, '$2 $1'],
    // "qwen 32b coder", "mistral 24b small"
    [
      reAll`\b((?:code)?${OPEN_FAMILY}(?:[ -]?\d(?:\.\d)?)?)[ -](\d{1,3}(?:\.\d)?b)[ -](coder|small|vl|math|next|code)\b`,
      '$1 $3 $2',
    ],
    [/\bND(?:96\w*)?[ _-]?(H[12]00)[ _-]?v5\b/gi, 'ND96isr_$1_v5'],
  ],
};
