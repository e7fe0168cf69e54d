import { valueIn } from '../keys.ts';

/**
 * Nothing that a person typed may act in a message: no mention, no link, no emoji code, no formatting.
 * Slack reads `&`, `<` and `>` as control characters; the marks of its formatting are swapped for look-alikes.
 */

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const LOOK_ALIKES: Record<string, string> = { '*': '∗', '`': 'ˋ', '~': '∼', _: 'ˍ' };
const ZERO_WIDTH = '\u200b';

/** A zero-width mark inside emoji codes, links and broadcasts, so that they stay the letters that were typed. */
const inert = (text: string): string => {
  const withoutCodes = text.includes(':')
    ? text.replace(/:(?=[\w+'-]+:)/g, `:${ZERO_WIDTH}`).replaceAll('://', `:${ZERO_WIDTH}//`)
    : text;
  return withoutCodes.includes('@')
    ? withoutCodes.replace(/@(?=here|channel|everyone)/gi, `@${ZERO_WIDTH}`)
    : withoutCodes;
};

/** What `escapeMrkdwn` may change: most text has none of it. */
const MARKS = /[&<>:@*`~_]/;

const entities = (text: string): string => text.replace(/[&<>]/g, (mark) => valueIn(ENTITIES, mark) ?? mark);

/** Text for a mrkdwn object or for a message's `text`. An underscore inside a word formats nothing and stays. */
export const escapeMrkdwn = (text: string): string =>
  MARKS.test(text)
    ? inert(entities(text)).replace(
        /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|[*`~]/gu,
        (mark) => valueIn(LOOK_ALIKES, mark) ?? mark,
      )
    : text;

/** Text for plain_text and raw_text, where Slack decodes nothing: angle brackets become single quotation marks. */
export const escapePlain = (text: string): string => inert(text.replaceAll('<', '‹').replaceAll('>', '›'));

/** Text to be typed as it is, in a code span. */
export const code = (text: string): string => `\`${entities(text).replaceAll('`', 'ˋ')}\``;
