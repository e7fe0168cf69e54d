import { LlmcostError } from '../errors.ts';

/** Tasks that begin in their turn. */
export interface Queue {
  /** Begins `task` when there is room for it at its place, and resolves or rejects as it does. */
  readonly add: <T>(place: string, task: () => Promise<T>) => Promise<T>;
  /** Tasks that have not begun. */
  readonly waiting: () => number;
  /** Something came in that must be acknowledged: what waits holds back for a moment. */
  readonly yieldTo: () => void;
}

/** How much work is done at a time; every limit has its default below. */
export interface QueueOptions {
  /** Tasks under way at a time. Enough to wait for Slack in parallel; more would only compete for the core. */
  readonly most?: number;
  /** The same for one place, so that one busy channel holds up no other. */
  readonly mostInPlace?: number;
  /** Tasks that wait, in all and for one place; one more is refused with LlmcostError `busy`. */
  readonly mostWaiting?: number;
  readonly mostWaitingInPlace?: number;
  /** How long nothing must have come in before a task begins, in milliseconds. */
  readonly quietMs?: number;
  /** How long a task holds back at most, in milliseconds. */
  readonly longestMs?: number;
  /** Milliseconds, from a clock that never goes back. */
  readonly clock?: () => number;
}

interface Waiting {
  readonly place: string;
  readonly since: number;
  readonly begin: () => void;
}

const USUAL = {
  most: 16,
  mostInPlace: 6,
  mostWaiting: 5_000,
  mostWaitingInPlace: 500,
  quietMs: 4,
  longestMs: 1000,
  clock: () => performance.now(),
} as const;

/** Whoever is turned away can ask again; what waits for ever could not even be stopped. */
const tooMany = (): LlmcostError =>
  new LlmcostError(
    'busy',
    'More is asked here at the moment than I can answer, so this is not answered. Please ask again in a minute.',
  );

/** How many there are of each place. */
const countsByPlace = () => {
  const counts = new Map<string, number>();
  const of = (place: string): number => counts.get(place) ?? 0;
  return {
    of,
    add: (place: string, by: 1 | -1): void => {
      const now = of(place) + by;
      // Channels come and go: one that has none is not remembered.
      if (now === 0) counts.delete(place);
      else counts.set(place, now);
    },
  };
};

/** Runs a few tasks at a time; while payloads come in, their acknowledgements go first. */
export const createQueue = (options: QueueOptions = {}): Queue => {
  const { most, mostInPlace, mostWaiting, mostWaitingInPlace, quietMs, longestMs, clock } = {
    ...USUAL,
    ...options,
  };
  const waiting: Waiting[] = [];
  const waitingIn = countsByPlace();
  const underWayIn = countsByPlace();
  let underWay = 0;
  let cameAt = Number.NEGATIVE_INFINITY;
  let isLooking = false;

  const count = (place: string, by: 1 | -1): void => {
    underWay += by;
    underWayIn.add(place, by);
  };
  const hasRoom = ({ place }: Waiting): boolean => underWayIn.of(place) < mostInPlace;

  /** Looks again, one task at a turn of the event loop, while any waits that has room. */
  const look = (): void => {
    isLooking = false;
    const at = underWay < most ? waiting.findIndex(hasRoom) : -1;
    const next = waiting[at];
    if (next === undefined) return;
    const now = clock();
    const holdMs = Math.min(cameAt + quietMs, next.since + longestMs) - now;
    if (holdMs <= 0) {
      waiting.splice(at, 1);
      waitingIn.add(next.place, -1);
      count(next.place, 1);
      next.begin();
    }
    isLooking = true;
    if (holdMs > 0) setTimeout(look, Math.ceil(holdMs));
    else setImmediate(look);
  };
  const lookSoon = (): void => {
    if (isLooking) return;
    isLooking = true;
    setImmediate(look);
  };

  return {
    waiting: () => waiting.length,
    yieldTo: () => {
      cameAt = clock();
    },
    add: async (place, task) => {
      if (waiting.length >= mostWaiting || waitingIn.of(place) >= mostWaitingInPlace) throw tooMany();
      await new Promise<void>((begin) => {
        waiting.push({ place, since: clock(), begin });
        waitingIn.add(place, 1);
        lookSoon();
      });
      try {
        return await task();
      } finally {
        count(place, -1);
        lookSoon();
      }
    },
  };
};
