import { re, reAll } from '../../expression.ts';
import { likelyPatterns } from '../../likely-rows.ts';
import { API_FAMILY } from '../../names/family-name.ts';
import { LEAD_IN } from '../../text/courtesies.ts';
import type { Rewording } from '../../text/reworded.ts';

/** The verbs of changes, each kind in one place, and what people put before them. */

/** "ok, please just …" is wrapping that is taken off; these stand before a verb in the middle of a mention too. */
export const LEAD = "(?:(?:also|please|just|then|now|and|can you|let's|lets) )*";

/** A verb as a wish, and what somebody says who did it; without that where it says something else, as "forgot" does. */
interface Verb {
  readonly now: string;
  readonly done?: string;
  /** Whether "can we …?" asks for more than it wishes: "can we cancel?", "would we lose money?" */
  readonly isDoubtful?: true;
}

const GOES: readonly Verb[] = [
  { now: 'drop', done: 'dropped' },
  { now: 'remove', done: 'removed' },
  { now: 'delete', done: 'deleted' },
  { now: 'cancel', done: 'cancell?ed', isDoubtful: true },
  { now: 'stop using', done: 'stopped using' },
  { now: 'exclude', done: 'excluded' },
  { now: 'discard', done: 'discarded' },
  { now: 'ditch', done: 'ditched' },
  { now: 'lose', isDoubtful: true },
  { now: 'lift', done: 'lifted' },
  { now: 'scrap', done: 'scrapped' },
  { now: 'skip', done: 'skipped' },
  { now: 'kill', done: 'killed' },
  { now: 'ignore' },
  { now: 'scratch', done: 'scratched' },
  { now: 'forget(?: about)?' },
  { now: 'never ?mind(?: about)?', isDoubtful: true },
  { now: 'get rid of', done: 'got rid of' },
  { now: '(?:leave|toss|chuck) out' },
  { now: 'kick out', done: 'kicked out' },
  { now: 'take out', done: 'took out' },
  { now: 'kick', done: 'kicked' },
  { now: 'toss', done: 'tossed' },
  { now: 'axe', done: 'axed' },
  { now: 'bin', done: 'binned' },
  { now: 'chuck', done: 'chucked' },
  { now: 'nix', done: 'nixed' },
  { now: 'strike', done: 'struck' },
  { now: 'retire', done: 'retired' },
];

/** What takes something away. */
export const TAKE_AWAY = GOES.map(({ now }) => now).join('|');

/** Behind these the verb is of their own clause: "if prices drop", "we could drop it", "please drop it". */
const OF_THEIR_VERB =
  "prices?|costs?|rates?|volume|traffic|load|it|that|they|this|an?|the|we|you|i|if|to|not|just|also|then|and|or|but|so|please|pls|let's|lets|will|would|could|can|may|might|should|did|do|don't|about|what|how|now|ok|okay|yes|no";

/** "H200 instead drop the ops", "PUE 1.3 drop sonnet": a second wish, whose comma was left out. */
export const SECOND_WISH: Rewording = [
  reAll`(?<=[\w%)])(?<!\b(?:${OF_THEIR_VERB})) (?=(?:${TAKE_AWAY}) (?:(?:the|our|all) |${API_FAMILY}\b))`,
  ', ',
];

/** Of those, what "can we …?" wishes rather than asks about. */
export const MAY_GO = GOES.flatMap(({ now, isDoubtful }) => (isDoubtful ? [] : [now])).join('|');

/** "we dropped haiku and kept sonnet" is of two verbs. */
const DID_MORE = String.raw`.*(?:[,;]|\b(?:and|but)) (?:(?:we|i|have|then|also) )*(?:[a-z]+ed|kept|took|got|went|bought)\b`;

/** "we've ditched haiku": what somebody did is wished for the card, where it is no number that went down. */
export const ALREADY_GONE: readonly Rewording[] = GOES.flatMap(({ now, done }) =>
  done === undefined
    ? []
    : [
        [
          re`^(?:(?:${LEAD_IN}|fyi|btw)[\s,]+)*(?:we|i)(?:'ve| have)? (?:(?:just|already|also|now|since) )*${done} (?!(?:by|to|from|about|around|half|an?|one|off|it|that|this)\b|\$?\d|${DID_MORE})`,
          `${now} `,
        ] as const,
      ],
);

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
export const SWAP_VERBS = 'replace|swap|change|switch|substitute|exchange|trade';

/** Ways to say that something is in the place of something else. */
export const SWAPS: readonly RegExp[] = [
  re`^${LEAD}(?:${SWAP_VERBS})(?: out)? (?:the |our |those |these )?(?<from>.+?) (?:with|w\/?|by|to|for|into|-+>|=+>|→) (?<to>.+)$`,
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

const likelySwaps = likelyPatterns(SWAPS);

/** "replace sonnet with opus", "opus instead of sonnet", "drop sonnet for opus", "sonnet -> opus": every way to read it so. */
export const swapsIn = (words: string): readonly Swap[] => sidesOf(words, likelySwaps(words));
