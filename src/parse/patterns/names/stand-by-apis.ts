import { re } from '../../expression.ts';
import { quoted } from '../../problems.ts';
import type { Reading } from '../../reading.ts';
import { STAND_BY, TAKES_MORE, TAKES_OVER } from '../../stand-by-words.ts';
import type { Sentence } from '../looks/sentence.ts';

/** An API that takes what hosting cannot: it is no spare replica, and how much it takes must be said to count. */

const GOES = '(?: (?:go(?:es)?|going|runs?|is|are|be|sent|routed|handled|served))*';

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

/** "failover to sonnet", "sonnet is only the fallback", "overflow goes to haiku". */
export const STAND_BY_APIS: readonly Sentence[] = [
  {
    name: 'an API that takes over',
    holds: /fail|fall|back|stand/i,
    pattern: re`\b(?:with )?(?:an? |the )?${STAND_BY}${GOES} (?:to|on|onto|by|with|via|using|is) `,
    closes: true,
    applies: isBeforeApi,
    says: noteShare,
  },
  {
    name: 'an API as one that takes over',
    holds: /fail|fall|back|stand|overflow|burst|spill|surge|excess|peak|fit|over|steps|kicks|fills/i,
    pattern: re` (?:(?:as|for|is|are|(?:would|could|can|will|may|should) be|being|stays?|remains?|just|only|still) )+(?:an? |the |our )?(?:${STAND_BY}|${TAKES_MORE})\b| (?:(?:only|just) )?${TAKES_OVER}(?: (?:only|just))?\b`,
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
