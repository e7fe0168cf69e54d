import type { AllMiddlewareArgs, SlackOptionsMiddlewareArgs } from '@slack/bolt';
import type { Deps } from '../../flows/deps.ts';
import { bodyOf, requestOf } from '../../inbox/request.ts';
import { suggestionsFor } from '../../parse/index.ts';
import { renderSuggestions } from '../../render/index.ts';
import { inputOf, UNSAID } from '../../wire/form.ts';
import { NOTHING_CHOSEN } from '../../words/notices/windows.ts';

/** Options, the default first while nothing is typed, so that a choice can be taken back. */
const menuOptions = (found: Parameters<typeof renderSuggestions>[0], typed: string) =>
  renderSuggestions(typed.trim() === '' ? [{ value: UNSAID, label: NOTHING_CHOSEN }, ...found] : found);

/** What a search menu of the form offers for what is typed so far: pure look-ups, so well within three seconds. */
export const formOptions =
  ({ now, logger }: Deps) =>
  async ({
    ack,
    context,
  }: SlackOptionsMiddlewareArgs<'block_suggestion'> & AllMiddlewareArgs): Promise<void> => {
    const { action_id: action, value } = bodyOf(requestOf(context), 'menu');
    const input = inputOf(action);
    try {
      await ack({ options: input === null ? [] : menuOptions(suggestionsFor(input, value, now()), value) });
    } catch (error) {
      logger.error({ err: error, input }, 'a search menu has no answer');
      await ack({ options: [] });
    }
  };
