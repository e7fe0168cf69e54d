import { re } from '../expression.ts';

/** The verbs of changes, each kind in one place, and what people put before them. */

/** "ok, please just …" is wrapping that is taken off; these stand before a verb in the middle of a mention too. */
export const LEAD = "(?:(?:also|please|just|then|now|and|can you|let's|lets) )*";

/** What takes something away. */
export const TAKE_AWAY =
  'drop|remove|delete|cancel|stop using|exclude|discard|ditch|lose|lift|scrap|skip|kill|ignore|scratch|forget(?: about)?|never ?mind(?: about)?|get rid of|(?:leave|take|kick|toss|chuck) out|kick|toss|axe|bin|chuck|nix|strike';

/** What says that something is not there. */
export const NONE = 'no|not|without|minus';

/** What makes a figure smaller. */
export const LOWER = 'cut|reduce|lower|shrink|shorten|trim|compress|decrease|slash|shave|knock|curb';

/** What makes it larger. */
export const RAISE = 'raise|increase|grow|bump';

/** What leaves something as it is. */
export const KEEP = 'keep|stay with|stick (?:with|to)|leave';

/** What picks one thing from among others. */
export const CHOOSE = 'use|take|try|go|pick|choose|stick|stay';

/** What is in the place of something else. */
export const SWAP = 'replace|swap|change|switch|substitute|exchange|trade';

const SWAPS: readonly RegExp[] = [
  re`^${LEAD}(?:${SWAP})(?: out)? (?:the |our |those |these )?(?<from>.+?) (?:with|w\/?|by|to|for|into|-+>|=+>|→) (?<to>.+)$`,
  re`^${LEAD}(?:${TAKE_AWAY}) (?:the |our )?(?<from>.+?) for (?<to>.+)$`,
  re`^(?=.* (?:instead of|rather than|in place of) )${LEAD}(?:use |take |try |host |run )?(?<to>.+?) (?:instead of|rather than|in place of) (?:the )?(?<from>.+)$`,
  /^(?:the |our )?(?<from>[a-z][^,;]*?) (?:should (?:be|have been)|was (?:meant|supposed) to be) (?:the |an? )?(?<to>[a-z].+)$/i,
  /^(?<from>.+?) ?(?:->|=>|→|-->) ?(?<to>.+)$/i,
];

/** What goes and what comes in its place, in words. */
export interface Swap {
  readonly from: string;
  readonly to: string;
}

/** The sides of what some expressions read as one thing against another, in their groups `from` and `to`. */
export const sidesOf = (words: string, patterns: readonly RegExp[]): readonly Swap[] =>
  patterns.flatMap((pattern) => {
    const { from, to } = pattern.exec(words)?.groups ?? {};
    return from === undefined || to === undefined ? [] : [{ from, to }];
  });

/** "replace sonnet with opus", "opus instead of sonnet", "drop sonnet for opus", "sonnet -> opus": every way to read it so. */
export const swapsIn = (words: string): readonly Swap[] => sidesOf(words, SWAPS);
