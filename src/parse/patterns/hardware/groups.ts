import { endOf, textBefore, textBehind } from '../../beside.ts';
import type { Quantity } from '../../quantities.ts';
import type { Reading } from '../../reading.ts';
import type { Pattern } from '../looks/pattern.ts';
import { useWords } from '../looks/sentence.ts';

const ACTIVE =
  /^ ?(?:of (?:them|these|those|(?:our |the |all )?(?:users|people|employees|staff|customers)) )?(?:are |is |will be )?(?:(?:daily|weekly|monthly|really|actually) )?(?:active|adoption|adopt it|(?:would |will )?(?:use|using|uses) it|log(?:ged)? in|engaged|(?:will |would )?(?:contacts?|writes?(?: to)?|messages?|calls?|e-?mails?|chats? with|talks? to|reach(?:es)? out to|asks?) (?:us|support|it|(?:the|our) (?:bot|assistant|support|team|helpdesk)))(?:,? (?:(?:dai|week|month)ly|(?:every|each|an?|per|once an?) (?:day|week|month)))?\b/i;
const ADOPTION =
  /\b(?:adoption|active|usage|activity)(?: (?:rate|share|of|is|at|about|around|users?))*:? ?$/i;

/** "2,000 employees, 30% active": so many of the people who were counted. */
const isActiveShare = (quantity: Quantity, reading: Reading): boolean => {
  const { number, front, behind } = quantity;
  if (!number.percent || front !== null || behind.length > 0 || (reading.facts.units.get('user') ?? 0) === 0)
    return false;
  return (
    ACTIVE.test(textBehind(quantity, reading, 60)) ||
    ADOPTION.test(textBefore(reading.text, number.start, 30))
  );
};

/** People who use it, and how many of them do. */
export const GROUPS: readonly Pattern[] = [
  {
    name: 'the share of people who are active',
    fits: isActiveShare,
    says: (quantity, reading) => {
      const last = endOf(quantity, reading);
      const words = ACTIVE.exec(textBehind(quantity, reading, 60))?.[0] ?? '';
      useWords(reading, last, last + words.length);
      reading.activeShares.push({
        share: quantity.number.value,
        words: `${quantity.words}${words}`,
      });
    },
  },
];
