import type { CaseDrawing } from '../cases/cases.ts';
import type { WorkAfterAck } from '../inbox/work.ts';
import type { Outbound } from '../reply/outbound.ts';
import type { Installed } from '../slack/installed/installations.ts';
import type { ExportReaders } from '../usage/in-worker.ts';
import type { Turns } from './turns.ts';

/** Newer prices from an admin's address or file: they count for everybody whom this process answers. */
export interface NewerPrices {
  /** Why the newest file does not count; undefined where it does, or where there is none. */
  readonly problem: () => string | undefined;
  /** The newest file that counts, since when, and how many prices it moved or added; undefined where none does. */
  readonly counts: () => { readonly from: string; readonly on: string; readonly moved: number } | undefined;
  /** What counted before counts again. False where there was nothing to take back. */
  readonly takeBack: () => boolean;
}

/** A look-up may take eight seconds; both throw LlmcostError where the Hub does not show the model. */
export interface HubLookup {
  /** Whether a model is named as repositories are, `org/name`: those of the catalog have no account before them. */
  readonly isName: (name: string) => boolean;
  /** A line with the shape of the model in it that only the Hub can know; any other line as it is. */
  readonly inLine: (line: string) => Promise<string>;
  /** The words that say the shape of `org/name`. */
  readonly ofModel: (name: string) => Promise<string>;
}

/** What listeners are handed; they reach for nothing else. */
export interface Deps extends Outbound {
  readonly work: WorkAfterAck;
  /** Draws what ranges mean, where it holds up no ack. */
  readonly cases: CaseDrawing;
  /** Reads exports of usage, where it holds up no ack. */
  readonly exports: ExportReaders;
  /** A new id for an estimate. */
  readonly newId: () => string;
  /** Draws boards of stances and the cards that threads hang under, each one at a time. */
  readonly boards: Turns;
  /** Draws forms while they are filled in, each one at a time. */
  readonly forms: Turns;
  /** Workspaces whose first card is known to be behind them: they are not looked up again. */
  readonly welcomed: Set<string>;
  /** Where workspaces install the bot themselves; undefined where it has one token. */
  readonly installed?: Installed;
  /** What an admin's address or file of newer prices came to. */
  readonly newerPrices?: NewerPrices;
  /** What the Hub knows of models that the catalog lacks; absent where no Hub is allowed. */
  readonly hub?: HubLookup;
  /** Slack ids of the people who may set a workspace's defaults and reopen any decision. */
  readonly admins: readonly string[];
}
