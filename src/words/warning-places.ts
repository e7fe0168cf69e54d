import type { WarningCode } from '../domain/evidence.ts';
import { hasKey } from '../keys.ts';

/** Where a warning is said, and how much it weighs. */

/** Where a warning of one code has its place. */
export interface WarningPlace {
  /** What may overturn the verdict: the more it weighs, the earlier it stands. 0 of what cannot. */
  readonly weight: number;
  /**
   * `card`: in the one line that a card has for warnings; `menu`: behind its menu alone; `elsewhere`: the headline, the
   * line of what would change it or that of the prices says it already, in its own words; `announced`: the grey line
   * does, with its day, where it says what is announced.
   */
  readonly placed: 'card' | 'menu' | 'elsewhere' | 'announced';
  /** Said before anything else; of several, the one of the lowest number. */
  readonly first?: number;
  /** Of an own fleet and its service, which nobody has where an API is chosen. */
  readonly isOfOurService?: true;
}

const CARD: WarningPlace = { weight: 0, placed: 'card' };
const MENU: WarningPlace = { weight: 0, placed: 'menu' };
const ELSEWHERE: WarningPlace = { weight: 0, placed: 'elsewhere' };
const ANNOUNCED: WarningPlace = { weight: 0, placed: 'announced' };

const PLACES: Readonly<Record<WarningCode, WarningPlace>> = {
  // Nobody can serve what was asked with it.
  'beyond-window': { weight: 13, placed: 'card', first: 0 },
  'does-not-fit': { weight: 12, placed: 'elsewhere' },
  'over-capacity': { weight: 11, placed: 'elsewhere' },
  'constraints-contradict': { weight: 10, placed: 'card' },
  // The fleet that is to be had carries the mean of its traffic, and not its busiest hour.
  'load-above-plan': { weight: 9, placed: 'card', first: 3, isOfOurService: true },
  'far-price': { weight: 8, placed: 'card' },
  'word-ignored': { weight: 7, placed: 'card' },
  'rented-infrastructure': { weight: 6, placed: 'card' },
  'dearer-than-on-demand': { weight: 5, placed: 'card' },
  // A rule leaves out those who rent a GPU out for less.
  'price-of-region': { weight: 4, placed: 'card', first: 4 },
  // The rent is that of the world, where a rule says the region.
  'no-price-in-region': { weight: 4, placed: 'card' },
  // What is bought unasked heads the sum that it costs up front.
  'no-rental-price': { weight: 4, placed: 'card' },
  'few-at-once': { weight: 3, placed: 'card' },
  'below-speed-floor': { weight: 2, placed: 'card', isOfOurService: true },
  'above-planned-load': { weight: 1, placed: 'menu' },

  'ops-thin': { ...CARD, isOfOurService: true },
  // Only a part of a bill is costed; and a volume said as a bill depends on the kind of work.
  'moved-in-part': { ...CARD, first: 1 },
  'volume-from-bill': { ...ELSEWHERE, first: 2 },

  'api-closes': ANNOUNCED,
  'price-changes': ANNOUNCED,
  'stale-price': ELSEWHERE,

  'cached-price-missing': MENU,
  'few-requests': MENU,
  'narrower-edition': MENU,
  'no-spare': MENU,
  'user-speed-unknown': MENU,

  'api-closed': CARD,
  'api-prices-moved': CARD,
  'bill-differs': CARD,
  'capacity-unknown': CARD,
  compared: CARD,
  'doubtful-price': CARD,
  'embedding-output': CARD,
  'fine-tune-unsold': CARD,
  'idle-gpus': CARD,
  'later-release': CARD,
  'load-differs': CARD,
  'maker-excluded': CARD,
  marketplace: CARD,
  'model-without-price': CARD,
  'no-price-on-list': CARD,

  'price-by-the-hour': CARD,
  'quality-int4': CARD,
  'read-as': CARD,
  'region-unsaid': CARD,
  'regional-price-unknown': CARD,
  'same-model-undercuts': CARD,
  'same-model-unpriced': CARD,
  'setup-not-counted': CARD,
  'sold-there': CARD,
  'spot-interruptible': CARD,
  'users-too-slow': CARD,
};

/** The place of a warning by its code; a code of an older version has the one of most. */
export const placeOfWarning = (code: string): WarningPlace => (hasKey(PLACES, code) ? PLACES[code] : CARD);
