import { Cases } from '../domain/assessment.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { Scenario } from '../domain/scenario.ts';
import { breathe } from '../waiting.ts';
import { createWorkers } from '../worker-threads.ts';

/** What ranges in a question mean, in thousands of cases, drawn where they hold up no ack. */

/** A scenario and what is known of its numbers. */
export interface RangedQuestion {
  readonly scenario: Scenario;
  readonly evidence: Evidence;
}

/** Draws the cases of a range where nobody waits for the thread that must ack. */
export interface CaseDrawing {
  /** The cases of a question; undefined where nobody said a range. */
  readonly draw: (question: RangedQuestion) => Promise<Cases | undefined>;
  /** Ends the thread. */
  readonly stop: () => Promise<void>;
}

/** Where cases are drawn, and how long they may take. */
export interface CaseDrawingOptions {
  /** The built file of the thread; without it cases are drawn in this one, a few at a time. */
  readonly worker?: URL;
  /** How long the thread may take; 30,000 unless given. */
  readonly timeoutMs?: number;
  /** Questions that wait for it, 64 unless given: more are drawn in this thread, as are all where it fails. */
  readonly mostWaiting?: number;
  readonly log?: { readonly warn: (details: object, message: string) => void };
}

/** Who waits was acknowledged long ago; on a busy machine a thread of low priority takes its time. */
const TIMEOUT_MS = 30_000;
const MOST_WAITING = 64;
/** Some milliseconds of work where nothing is compiled yet. */
const AT_A_TIME = 20;

const hasRanges = ({ evidence: { ranges = [] } }: RangedQuestion): boolean => ranges.length > 0;

/** Acks and whatever else waits go before each few cases. */
const fewAtATime = async ({ scenario, evidence }: RangedQuestion): Promise<Cases | undefined> => {
  const { beginDrawing } = await import('../engine/cases/simulate.ts');
  const drawing = beginDrawing(scenario, evidence);
  if (drawing === undefined) return undefined;
  do await breathe();
  while (!drawing.draw(AT_A_TIME));
  return drawing.cases();
};

/** One question after another: each holds thousands of cases until it is drawn. */
const inTurn = () => {
  let last: Promise<unknown> = Promise.resolve();
  return (question: RangedQuestion): Promise<Cases | undefined> => {
    const drawn = last.then(() => fewAtATime(question));
    // Whoever asked hears of its failure.
    last = drawn.catch(() => undefined);
    return drawn;
  };
};

/** Draws in a thread of its own, and where that cannot be had in this one: an answer with ranges is never without. */
export const createCaseDrawing = ({
  worker,
  timeoutMs = TIMEOUT_MS,
  mostWaiting = MOST_WAITING,
  log,
}: CaseDrawingOptions = {}): CaseDrawing => {
  const here = inTurn();
  const threads = worker && createWorkers({ worker, mostWaiting });
  return {
    draw: async (question) => {
      if (!hasRanges(question)) return undefined;
      if (threads === undefined) return here(question);
      try {
        const signal = AbortSignal.timeout(timeoutMs);
        return await threads.run(question, {
          name: 'drawCases',
          signal,
          read: (given) => Cases.parse(given),
        });
      } catch (error) {
        log?.warn({ err: error }, 'cases are drawn in the thread that answers');
        return here(question);
      }
    },
    stop: async () => threads?.stop(),
  };
};
