import type { SharedFile } from '../../wire/shared-file.ts';
import type { ThreadPlace } from '../../wire/thread-ids.ts';
import { filesIn, inputsOf, type ViewState } from '../../wire/view-state.ts';
import type { InThread } from './where.ts';

/** A click on a message of ours that stands in a thread. */
export interface ThreadClick {
  readonly at: InThread;
  readonly actionId: string;
  readonly value: string;
  readonly triggerId: string;
  readonly messageTs: string;
}

/** What somebody filled into one of the thread's modals. */
export interface FilledIn {
  /** Text of each input that was filled in, by its id. */
  readonly inputs: Readonly<Record<string, string | undefined>>;
  /** Files of the input with this id. */
  readonly filesOf: (input: string) => readonly SharedFile[];
}

/** What was filled in, and for which thread it was sent. */
export interface SentModal extends FilledIn {
  readonly at: InThread;
  readonly place: ThreadPlace;
  readonly viewId: string;
}

/** What stands in the inputs of a modal. */
export const filledIn = (state: ViewState | undefined): FilledIn => ({
  inputs: inputsOf(state),
  filesOf: (input) => filesIn(state, input),
});

type Errors = Record<string, string>;

/** Errors to show in the modal, by input; undefined where there are none. It changes nothing: it runs before the ack. */
export type CheckInputs = (
  inputs: FilledIn['inputs'],
  filesOf: FilledIn['filesOf'],
) => Errors | undefined | Promise<Errors | undefined>;
