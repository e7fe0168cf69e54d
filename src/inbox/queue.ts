import { LlmcostError } from '../errors.ts';
import { BUSY } from '../words/notices/posting.ts';

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
const tooMany = (): LlmcostError => new LlmcostError('busy', BUSY);

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

/**
 * Takes a step at a turn of the event loop while there is more to do: a step says in how many milliseconds the next one
 * is due, 0 at the next turn, undefined where nothing is left. What comes back asks for a step soon.
 */
const inTurns = (step: () => number | undefined): (() => void) => {
  let isDue = false;
  const turn = (): void => {
    const inMs = step();
    isDue = inMs !== undefined;
    if (inMs === undefined) return;
    if (inMs > 0) setTimeout(turn, Math.ceil(inMs));
    else setImmediate(turn);
  };
  return () => {
    if (isDue) return;
    isDue = true;
    setImmediate(turn);
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

  const count = (place: string, by: 1 | -1): void => {
    underWay += by;
    underWayIn.add(place, by);
  };
  const hasRoom = ({ place }: Waiting): boolean => underWayIn.of(place) < mostInPlace;

  /** Begins the first task that has room, unless it holds back for what comes in. */
  const beginNext = (): number | undefined => {
    const at = underWay < most ? waiting.findIndex(hasRoom) : -1;
    const next = waiting[at];
    if (next === undefined) return undefined;
    const holdMs = Math.min(cameAt + quietMs, next.since + longestMs) - clock();
    if (holdMs > 0) return holdMs;
    waiting.splice(at, 1);
    waitingIn.add(next.place, -1);
    count(next.place, 1);
    next.begin();
    return 0;
  };
  const beginSoon = inTurns(beginNext);

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
        beginSoon();
      });
      try {
        return await task();
      } finally {
        count(place, -1);
        beginSoon();
      }
    },
  };
};
