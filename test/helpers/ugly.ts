/** What no reader should ever meet on a card: numbers that were never meant for people, and holes. */
const UGLY: readonly (readonly [string, RegExp])[] = [
  ['NaN', /\bNaN\b/],
  ['Infinity', /Infinity|∞/],
  ['undefined', /\bundefined\b/],
  ['null', /\bnull\b/],
  ['an object', /\[object /],
  ['$0.00', /\$0\.00(?!\d*[1-9])/],
  ['a long number', /\d{8,}|\d{1,3}(?:,\d{3}){3,}/],
  ['a long fraction', /\d\.\d{9,}/],
  ['scientific with a plus', /\de\+\d/],
  ['an empty pair', /\(\s*\)|""|: \.|\s·\s*·/],
  ['two blanks in a sentence', /[a-z,;] {2,}[a-z]/],
];

export const uglyIn = (text: string): string[] =>
  UGLY.filter(([, pattern]) => pattern.test(text)).map(
    ([name, pattern]) => `${name}: …${text.slice(Math.max(0, text.search(pattern) - 30)).slice(0, 80)}…`,
  );

/** What Slack would act on: mentions, broadcasts, links, emoji codes outside of our own words. */
export const activeMarkup = (mrkdwn: string): string[] =>
  [...mrkdwn.matchAll(/<[^>]*>|(?<!\u200b):[\w+-]+:(?!\u200b)|https?:\/\/|@(?:channel|here|everyone)\b/g)]
    .map(([found]) => found)
    .filter((found) => !/^<@[UW][A-Z0-9]{2,}>$/.test(found));
