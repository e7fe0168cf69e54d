import type { Draft } from '../../domain/draft.ts';
import type { Scenario } from '../../domain/scenario.ts';
import type { Looked, Stage } from './changes-made.ts';
import type { BillOf } from './names/by-bill.ts';

/** What a mention goes on from. */

/** What a mention is read with. */
export interface ThreadContext {
  /** Who speaks. */
  readonly by?: string;
  /** What is hosted there, by default too. */
  readonly model?: string;
  /** What was said before. */
  readonly before?: Draft;
  /** What is counted there, said or by default; looked up where a question needs it. */
  readonly card?: () => Promise<Scenario>;
  /** What hosting costs there, USD a month; looked up where a question needs it. */
  readonly hostingUsd?: () => Promise<number>;
  /** What each API costs there; looked up where words tell one by that. */
  readonly bills?: () => Promise<readonly BillOf[]>;
  /** The words of what was wanted or asked last, the newest first: "make it two" is of that. */
  readonly last?: readonly string[];
  /** How the thread stands and stood, the newest first; looked up where words ask for something of then. */
  readonly stages?: () => Promise<readonly Stage[]>;
  /** Whether `before` counts what was said last: a look is not kept before somebody keeps it. */
  readonly isLastCounted?: boolean;
  /** What the last change made different, its words as they were read: "8 hours of ops" where somebody typed "8". */
  readonly lastChange?: Draft;
  /** What was said last, where somebody looks at it and nobody kept it. */
  readonly look?: Looked;
  /** Whether what was said last was refused: what points at that points at no figure of the card. */
  readonly isLastRefused?: boolean;
  /** Whether it corrects what was said last: "no, opus". */
  readonly isCorrection?: boolean;
}
