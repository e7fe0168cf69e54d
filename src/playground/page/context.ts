import type { BlockFiles, PageState } from '../page-side/page-state.ts';
import type { Input, StateValues } from '../state-values.ts';
import { heldValue } from './held.ts';

/** Where blocks are drawn, and what stands in their inputs. */

/** Where a press happens, as it is sent. */
type Place = { readonly view: 'modal' | 'home' } | { readonly channel: string; readonly messageTs: string };

/** What was typed so far, by `block/action`. */
export type Drafts = Map<string, Input>;

/** What the blocks of one message or view are drawn with. */
export interface BlockContext {
  readonly state: PageState;
  readonly place: Place;
  /** What the stand-in keeps of the inputs. */
  readonly values?: StateValues;
  readonly files?: BlockFiles;
  /** Absent in a message, where nothing waits to be sent. */
  readonly drafts?: Drafts;
  readonly isNarrow?: boolean;
}

/** What is sent of them with every press; undefined where none are kept. */
export const drafted = (drafts: Drafts | undefined): Record<string, Input> | undefined =>
  drafts && Object.fromEntries(drafts);

/** What stands in an input: what was typed since, else what the stand-in keeps of it. */
export const standing = (
  { drafts, values }: Pick<BlockContext, 'drafts' | 'values'>,
  blockId: string,
  actionId: string,
): Input => {
  const typed = drafts?.get(draftKey(blockId, actionId));
  return typed === undefined ? heldValue(values?.[blockId]?.[actionId]) : typed;
};

/** By what a draft is kept. */
export const draftKey = (blockId: string, actionId: string): string => `${blockId}/${actionId}`;
