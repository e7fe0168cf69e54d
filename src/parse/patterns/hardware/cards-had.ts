import { gpuById } from '../../../catalog/index.ts';
import type { Atom } from '../../atoms.ts';
import { re } from '../../expression.ts';
import type { Reading } from '../../reading.ts';
import { COUNT_WORD } from '../../text/figures/number-words.ts';

/** Which cards are meant where words say that they are there: "we have", "my", "paid", "from our credits". */

/** "should we own 8 H100", "if we own 4 L40S": they are not there yet. */
export const HAVE = String.raw`(?<!\b(?:should|would|could|shall) )\b(?:we|i|they)(?: (?:still|also|already|currently))? ?(?:have|(?<!\bif (?:we|i|they) )own|'ve got|got)(?: got)?\b|\b(?:our|my|the) (?:[a-z]{2,12} )?(?:cluster|lab|department|university|institute|data ?cent(?:er|re)|server room|basement)(?: (?:still|also|already|currently))? (?:has|holds|houses|comes with|(?=with \d))`;
/** "my chatbot" is nothing that is paid for by the card. */
export const MINE = String.raw`(?<!\b(?:sold|sell|selling|return|returned|replace|replaced|replacing) )\b(?:my|our)\b(?= (?:(?:old|spare|used|${COUNT_WORD}|single|nvidia|geforce|rtx|gtx|apple|\d{1,2}x?|x) )*(?:mac|[a-z]{0,4}\d))`;
/** What stands between the verb and the hardware: no other thing that one has. */
const BEFORE_CARDS = re`^(?:an?|some|about|around|the|our|these|${COUNT_WORD}|old|spare|used|nvidia|\d{1,4}x?|x)?$`;
const FARTHEST = 60;

/** Word by word: one expression over all of them takes forever for a long number that is no count. */
const isBeforeCards = (between: string): boolean =>
  between.startsWith(' ') &&
  between.length <= FARTHEST &&
  between.split(' ').every((word) => BEFORE_CARDS.test(word));

/** A team's GPU may as well be rented: only what stands under a desk is surely its own. */
const isSurelyOwn = (words: string, id: string): boolean =>
  !/^our$/i.test(words) || gpuById(id)?.workstation === true;

/** "we have two 4090s", "the 3090 we have", "my 4090": the hardware, and not a need of it. */
export const hardwareHad = (
  { index, 0: words }: RegExpExecArray,
  { atoms, text }: Reading,
): Atom | undefined =>
  atoms.find(
    (atom) =>
      atom.kind === 'gpu' &&
      isSurelyOwn(words, atom.id) &&
      (atom.start > index
        ? isBeforeCards(text.slice(index + words.length, atom.start))
        : /^s? (?:that |which )?$/.test(text.slice(atom.end, index)) &&
          !/^ to\b/.test(text.slice(index + words.length))),
  );

/** "4090s"; an L40S is one. */
const PLURAL = /(?<!\bl40)s$/i;

/** "my 4090" is one; "my 4090s" and "my 2 4090s" say how many themselves. */
export const isOne = ({ start, end }: Atom, { text }: Reading): boolean =>
  /\b(?:an?|the|my|our|one) $/i.test(text.slice(0, start)) &&
  !PLURAL.test(text.slice(start, end)) &&
  !/^ ?(?:s\b|x ?\d)/i.test(text.slice(end));

/** Whether it is a card for a desk, which people own. */
export const isOfDesk = (atom: Atom): boolean =>
  atom.kind === 'gpu' && gpuById(atom.id)?.workstation === true;

/** "rtx 3060 i own", "owned 4090": one card for a desk, where neither a count nor a plural says more. */
export const isOneOfDesk = (gpu: Atom, { text }: Reading): boolean =>
  isOfDesk(gpu) &&
  !/(?:\d ?x? ?|\b(?:some|few|several|these|those|more) ?)$/i.test(text.slice(0, gpu.start)) &&
  !PLURAL.test(text.slice(gpu.start, gpu.end)) &&
  !/^ ?(?:s\b|x ?\d)/i.test(text.slice(gpu.end));

/** "paid 4x H100", "on our paid H100s", "8 H100 paid, 4B tokens": right at the hardware, and no sum that was paid. */
export const cardsCalled = (
  { index, 0: words }: RegExpExecArray,
  { atoms, text }: Reading,
): Atom | undefined => {
  const end = index + words.length;
  const isLast = /^\s*(?:$|[,.;:)(])/.test(text.slice(end));
  return atoms.find(
    (atom) =>
      atom.kind === 'gpu' &&
      (atom.start > index
        ? isBeforeCards(text.slice(end, atom.start))
        : isLast && /^s? $/.test(text.slice(atom.end, index))),
  );
};

const BESIDE_CARDS =
  /^s?(?: (?:gpus?|cards?|nodes?|servers?|that|which|are|is|come|comes|we|get|got|have|run|all|mostly|already|paid|free|for))*,? ?$/i;
/** "4x H100 from our startup credits": of the cards before it, and no tokens that are bought with them. */
export const isOfCards = ({ index }: RegExpExecArray, { atoms, text }: Reading): boolean =>
  atoms.some(
    (atom) =>
      (atom.kind === 'gpu' || (atom.kind === 'unit' && atom.unit === 'gpu')) &&
      atom.start < index &&
      BESIDE_CARDS.test(text.slice(atom.end, index)),
  );
