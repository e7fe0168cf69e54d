import * as z from 'zod';
import { maybe } from './maybe.ts';
import { type SharedFile, SharedFiles } from './shared-file.ts';

/** What stands in the inputs of a window, as Slack sends it. */

const Option = z.object({ value: z.string() });

/** One input, whatever its kind: each kind has a field of its own. */
const Input = z.object({
  value: maybe(z.string()),
  selected_option: maybe(Option),
  selected_options: maybe(z.array(Option)),
  selected_conversation: maybe(z.string()),
  selected_user: maybe(z.string()),
  /** YYYY-MM-DD. */
  selected_date: maybe(z.string()),
  /** Seconds since 1970. */
  selected_date_time: maybe(z.number()),
  files: SharedFiles,
});

/** A view's `state.values`, by block and action. One input that is not as it should be takes nothing from the others. */
export const ViewState = z.record(z.string(), z.record(z.string(), Input.catch({})).catch({})).catch({});
export type ViewState = z.infer<typeof ViewState>;

/** One text for each input that was filled in, by the id of its block. */
export const inputsOf = (state: ViewState = {}): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(
    Object.entries(state).map(([block, actions]) => {
      const [input] = Object.values(actions);
      const text =
        input?.value ??
        input?.selected_option?.value ??
        input?.selected_user ??
        input?.selected_date ??
        input?.selected_date_time?.toString();
      return [block, text?.trim() === '' ? undefined : text];
    }),
  );

/** What stands in a file input whose block and action have this id. */
export const filesIn = (state: ViewState | undefined, id: string): readonly SharedFile[] =>
  state?.[id]?.[id]?.files ?? [];
