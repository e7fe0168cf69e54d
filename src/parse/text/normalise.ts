import { exactly } from '../../domain/round.ts';
import { valueIn } from '../../keys.ts';

/** What people and Slack write, as plain text: one kind of space, dash and quote, no mark-up, no mentions. */

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

/** Slack's `<…>`: mentions vanish, a link becomes its label or its address. In "latency <2s, speed >50" there is none. */
const slackReference = (_: string, inner: string): string => {
  if (/^[@#!]/.test(inner)) return ' ';
  const bar = inner.indexOf('|');
  return bar < 0 ? ` ${inner} ` : ` ${inner.slice(bar + 1)} `;
};

/** Mentions, links and entities of Slack, as words and signs. */
export const withoutReferences = (text: string): string =>
  text
    .replace(/<((?:[@#!]|[a-z][a-z+.-]{1,15}:)[^<>]{0,400})>/gi, slackReference)
    .replace(/&(?:lt|gt|amp);/g, (entity) => valueIn(ENTITIES, entity) ?? entity);

/** What Slack strikes out was taken back; a tilde in front of a figure is "about". */
const STRUCK = /(?<![\w~])~(?=[^\s~])([^~\n]{0,200}[^\s~])~(?![\w~$])/g;

/** "1) 500M tokens 2) sonnet": numbers of a list, one after another; in "(fp8, tp 4)" the bracket is another's. */
const withoutListNumbers = (text: string): string => {
  if (!/(?:^|[\s(])1[.)] /.test(text) || !/\s2[.)] /.test(text)) return text;
  let next = 1;
  return text.replace(/(^|\s)(\d{1,2})[.)] (?=\S)/g, (words, before: string, number: string, at: number) => {
    const isInBracket = text.lastIndexOf('(', at) > text.lastIndexOf(')', at);
    if (Number(number) !== next || isInBracket) return words;
    next += 1;
    return before === '' ? '' : `,${before}`;
  });
};

const OPERAND_BEFORE = /[\p{L}\p{N})%]/u;
const OPERAND_AFTER = /[\p{N}($.\p{L}]/u;

/**
 * A star is a multiplication where it stands tight between two operands or spaced between two; any other
 * star is Slack's bold.
 */
const withoutBold = (text: string): string =>
  text.replace(/( ?)\*{1,2}( ?)/g, (star, before: string, after: string, at: number) => {
    const left = text[at - 1] ?? ' ';
    const right = text[at + star.length] ?? ' ';
    const even = before === after && OPERAND_BEFORE.test(left) && OPERAND_AFTER.test(right);
    return even ? star : `${before} ${after}`;
  });

/** Digits of Arabic, Persian and Indian scripts. */
const FOREIGN_DIGIT = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef]/g;
const ZEROS = [0x09e6, 0x0966, 0x06f0, 0x0660] as const;

const digitOf = (digit: string): number => {
  const code = digit.charCodeAt(0);
  return code - (ZEROS.find((zero) => code >= zero) ?? code);
};

/** Nothing in it that would have to be rewritten. */
const PLAIN = /^[\w $%.,;?!'"()/@=+^-]*$/;
const NOT_PLAIN =
  /\b(?:[AHBV]|GH|GB|MI|L) \d{2,3}|\bT 4|_|\w's |[a-z]\+(?:$|[\s,.;])|\bw\/| {2}|(?:mio|mrd|approx|ca|tok|req|avg|util)\./i;

/** "h 100", "mi 300x": names of GPUs in two. A letter behind a number is its unit, and "a" alone an article. */
const APART =
  /(?<![\w-]|\d )(h|b|v|gh|gb|mi|l) (?=(?:(?<=h )(?:20|100|200|800)|(?<=gb )[23]00|(?<=b )[123]00|(?<=v )100|(?<=mi )(?:2[15]0x?|300[xa]|325x|35[05]x)|(?<=l )40s?)s?(?:$|[,.)]|\s(?!(?:tok|req|user|k\b|m\b|%))))/gi;

/** "2x A 6000", "on T 4,": capitals with a number that is all of a statement; "A 10 request burst" goes on. */
const CAPITAL_APART =
  /(?<=^|[,;(] ?|\b(?:on|with|vs|or|and|own|used|buy|rent|an?) |\d ?x )(A(?= (?:10G?|16|30|40|[456]000|4500|5500)s?\b)|T(?= 4s?\b)) (?=\d{1,4}G?s?(?:$|[,;.)]| (?:at|vs|for|in|from|or)\b| \$))/g;

/**
 * A line as it was meant: Slack's references as words, its entities as signs, nothing unseen. Length may
 * change.
 */
export const normalise = (typed: string): string => {
  const text = withoutListNumbers(typed);
  if (PLAIN.test(text) && !NOT_PLAIN.test(text)) return text.trim();
  const plain = withoutReferences(text)
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\ufe0e|\ufe0f/g, '')
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(FOREIGN_DIGIT, (digit) => String(digitOf(digit)))
    .replace(/(^|[\s(])([AHBV]) (?=(?:100|200|300)s?(?:$|[\s,.)](?!\s?(?:tok|req|user|k\b|m\b|%))))/g, '$1$2')
    .replace(APART, '$1')
    .replace(CAPITAL_APART, '$1')
    .replace(
      /(?<!\d)(\d+(?:\.\d+)?) ?([万萬亿億]) ?/g,
      (_, many: string, scale: string) => `${exactly(Number(many) * (/[万萬]/.test(scale) ? 1e4 : 1e8))} `,
    )
    .replace(/([每毎]个?[天日月])(?=\d)/g, '$1 ')
    .replace(/トークン/g, ' tokens ')
    .replace(/リクエスト/g, ' requests ')
    .replace(/我们|我們|私たち/g, ' ')
    .replace(/(\d) ?[张張块塊台枚](?= ?[a-z])/gi, '$1x ')
    .replace(/(\d)½/g, '$1.5')
    .replace(/½/g, '0.5')
    .replace(/¼/g, '0.25')
    .replace(/¾/g, '0.75')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019\u201b\u2032]/g, "'")
    .replace(/[\u201c\u201d\u201e\u2033«»]/g, '"')
    .replace(/\u2026/g, ' ... ')
    .replace(/[\u2715\u2716\u2a2f]/g, '×')
    .replace(/\u2044/g, '/')
    .replace(/(^|[\s(])(?::[+-]?[a-z0-9_][a-z0-9_+-]{0,60}:){1,4}(?=$|[\s.,!?)])/gi, '$1 ')
    .replace(/[\p{Extended_Pictographic}\u{1f1e6}-\u{1f1ff}]/gu, ' ')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]/g, ' ')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must go
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .replace(/\b(mio|mrd|approx|ca|tok|req|avg|util)\.(?=[\s/]|$)/gi, '$1')
    .replace(/(^|\s)w\/o(?:ut)?(?=\s)/gi, '$1without')
    .replace(/(^|\s)w\/(?!w\b)(?=\s?[\p{L}\d$])/giu, '$1with ')
    .replace(/(\d[a-z]{0,2})~(?=\d)/gi, '$1-')
    .replace(/(?<=\p{L}{4})(?<!\b(?:that|what|here|there))'s(?= )/giu, '')
    // "Command R+" is another model than "Command R".
    .replace(/(?<=\b[a-z])\+(?=$|[\s,.;!?])/gi, ' plus')
    .replace(STRUCK, ' ')
    .replace(/[~`]/g, ' ')
    .replace(/(^|[^\p{L}\p{N}])_+|_+(?=$|[^\p{L}\p{N}])/gu, '$1');
  return withoutBold(plain.replace(/ {2,}/g, ' ')).trim();
};
