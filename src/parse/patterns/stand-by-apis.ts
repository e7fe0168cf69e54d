import { re } from '../expression.ts';
import { quoted } from '../problems.ts';
import type { Reading } from '../reading.ts';
import type { Sentence } from './sentence.ts';

/** An API that takes what hosting cannot: it is no spare replica, and how much it takes must be said to count. */

const STANDS_BY = '(?:fail(?:s|ing)?[- ]?over|fall(?:s|ing)?[- ]?back|back(?:s|ed|ing)?[- ]?up|standby)';
const TAKES_MORE =
  "(?:overflows?|bursts?(?:ing)?|spill(?:s|ing)?(?:[- ]?over)?|surges?|excess|peaks?|(?:what|whatever) (?:does not|doesn't|won't) fit)";
const GOES = '(?: (?:goes?|going|runs?|is|are|be|sent|routed|handled|served))*';

const isApi = ({ atoms, named }: Reading, is: (atom: { start: number; end: number }) => boolean): boolean =>
  atoms.some((atom, at) => (atom.kind === 'api' || named.has(at)) && is(atom));

/** "30% overflows to sonnet" says how much it takes. */
const saysShare = (words: RegExpExecArray, { text }: Reading): boolean =>
  /% (?:of (?:[a-z]+ ){1,3})?$/i.test(text.slice(0, words.index)) ||
  /^[^,;.]{0,24}\d ?%/.test(text.slice(words.index + words[0].length));

const isBeforeApi = (words: RegExpExecArray, reading: Reading): boolean =>
  isApi(reading, ({ start }) => start === words.index + words[0].length) && !saysShare(words, reading);

const isBehindApi = (words: RegExpExecArray, reading: Reading): boolean =>
  isApi(reading, ({ end }) => end === words.index) && !saysShare(words, reading);

const noteShare: Sentence['says'] = ({ 0: words }, reading) =>
  void reading.notes.push(
    `${quoted(words.trim())} is costed as if all of it were hosted: where the API takes a part, type what is left, such as "95% could move".`,
  );

/** "failover to sonnet", "sonnet as a fallback", "overflow goes to haiku". */
export const STAND_BY_APIS: readonly Sentence[] = [
  {
    name: 'an API that takes over',
    holds: /fail|fall|back|standby/i,
    pattern: re`\b(?:with )?(?:an? |the )?${STANDS_BY}${GOES} (?:to|on|onto|by|with|via|using|is) `,
    closes: true,
    applies: isBeforeApi,
    says: noteShare,
  },
  {
    name: 'an API as one that takes over',
    holds: /fail|fall|back|standby|overflow|burst/i,
    pattern: re` (?:as|for) (?:an? |the |our )?(?:${STANDS_BY}|${TAKES_MORE})\b`,
    closes: true,
    applies: isBehindApi,
    says: noteShare,
  },
  {
    name: 'an API that takes what is too much',
    holds: /overflow|burst|spill|surge|excess|peak|fit/i,
    pattern: re`\b(?:the )?${TAKES_MORE}${GOES} (?:to|on|onto|by|via|over to) `,
    closes: true,
    applies: isBeforeApi,
    says: noteShare,
  },
];
