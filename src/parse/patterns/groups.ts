import type { Quantity } from '../quantities.ts';
import type { Reading } from '../reading.ts';
import type { Pattern } from './pattern.ts';
import { useSpan } from './sentence.ts';

const ACTIVE =
  /^ ?(?:of (?:them|these|those|(?:our |the |all )?(?:users|people|employees|staff|customers)) )?(?:are |is |will be )?(?:(?:daily|weekly|monthly|really|actually) )?(?:active|adoption|adopt it|(?:would |will )?(?:use|using|uses) it|log(?:ged)? in|engaged|(?:will |would )?(?:contacts?|writes?(?: to)?|messages?|calls?|e-?mails?|chats? with|talks? to|reach(?:es)? out to|asks?) (?:us|support|it|(?:the|our) (?:bot|assistant|support|team|helpdesk)))(?:,? (?:(?:dai|week|month)ly|(?:every|each|an?|per|once an?) (?:day|week|month)))?\b/i;
const ADOPTION =
  /\b(?:adoption|active|usage|activity)(?: (?:rate|share|of|is|at|about|around|users?))*:? ?$/i;

/** "2,000 employees, 30% active": so many of the people who were counted. */
const isActiveShare = ({ number, front, behind, end }: Quantity, reading: Reading): boolean => {
  if (!number.percent || front !== null || behind.length > 0 || (reading.facts.units.get('user') ?? 0) === 0)
    return false;
  const last = reading.atoms[end - 1]?.end ?? 0;
  const { text } = reading;
  return (
    ACTIVE.test(text.slice(last, last + 60)) ||
    ADOPTION.test(text.slice(Math.max(0, number.start - 30), number.start))
  );
};

/** People who use it, and how many of them do. */
export const GROUPS: readonly Pattern[] = [
  {
    name: 'the share of people who are active',
    fits: isActiveShare,
    says: (quantity, reading) => {
      const last = reading.atoms[quantity.end - 1]?.end ?? 0;
      const words = ACTIVE.exec(reading.text.slice(last, last + 60))?.[0] ?? '';
      useSpan(reading, last, last + words.length);
      reading.activeShares.push({
        share: quantity.number.value,
        words: `${quantity.words}${words}`,
      });
    },
  },
];
