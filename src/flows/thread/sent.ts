import { type ModalFile, modalFiles } from '../../wire/modal-files.ts';
import { inputsOf, type ThreadPlace } from '../../wire/thread-ids.ts';
import type { InThread } from './where.ts';

/** A click on a message of ours that stands in a thread. */
export interface ThreadClick {
  readonly at: InThread;
  readonly actionId: string;
  readonly value: string;
  readonly triggerId: string;
  readonly messageTs: string;
  readonly receivedAt: string;
}

/** What somebody filled into one of the thread's modals. */
export interface FilledIn {
  /** Text of each input that was filled in, by its id. */
  readonly inputs: Readonly<Record<string, string | undefined>>;
  /** Files of the input with this id. */
  readonly filesOf: (input: string) => readonly ModalFile[];
}

/** The same, and for which thread it was sent. */
export interface SentModal extends FilledIn {
  readonly at: InThread;
  readonly place: ThreadPlace;
  readonly viewId: string;
  /** When it was received, ISO 8601. */
  readonly receivedAt: string;
}

/** What stands in the inputs of a modal, as Slack sends them. */
export const filledIn = (values: unknown): FilledIn => ({
  inputs: inputsOf(values),
  filesOf: (input) => modalFiles(values, input),
});

type Errors = Record<string, string>;

/** Errors to show in the modal, by input; undefined where there are none. It changes nothing: it runs before the ack. */
export type Check = (
  inputs: FilledIn['inputs'],
  filesOf: FilledIn['filesOf'],
) => Errors | undefined | Promise<Errors | undefined>;
