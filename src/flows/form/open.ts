import { defined } from '../../defined.ts';
import type { Draft } from '../../domain/draft.ts';
import { formValues, parseLine } from '../../parse/index.ts';
import type { Clicked } from '../clicked.ts';
import type { Deps } from '../deps.ts';
import { drawForm } from './draw.ts';

/** What Slack gives whoever pressed or typed something, so that a form can be opened for them. */
export interface FormTrigger {
  readonly triggerId: string;
  readonly team: string;
  readonly user: string;
  /** Where the answer goes unless they choose another place. */
  readonly channel?: string;
  readonly threadTs?: string;
  /** A response_url, for where the bot is no member. */
  readonly responseUrl: string | undefined;
  /** Id of the card that it begins with. */
  readonly card?: string;
}

/** Where somebody clicked, as a form that opens there needs it. */
export const triggerOf = ({ conversation, triggerId, responseUrl }: Clicked): FormTrigger => {
  const { team, user, channel, threadTs } = conversation;
  return { triggerId, team, user, channel, responseUrl, ...defined({ threadTs }) };
};

/** What the form is filled with, and words of the line that it could not use. */
export interface FormStart {
  readonly base: Draft;
  readonly ignored?: readonly string[];
}

/** Opens the form, filled with a draft, within three seconds of its trigger: Slack refuses to later. */
export const openForm = async (
  deps: Deps,
  trigger: FormTrigger,
  { base, ignored }: FormStart,
): Promise<void> => {
  const { triggerId, team, user, channel, threadTs, responseUrl, card } = trigger;
  const { values } = formValues(base);
  const view = await drawForm(deps, {
    team,
    user,
    base,
    values: channel === undefined ? values : { ...values, where: channel },
    meta: defined({
      channel,
      thread: threadTs,
      url: responseUrl,
      card,
      ignored: ignored?.length === 0 ? undefined : ignored,
    }),
  });
  await deps.slack.of(team).client.views.open({ trigger_id: triggerId, view });
};

/** Opens the form where somebody clicked, filled with what a line says. */
export const openFormWith = async (deps: Deps, clicked: Clicked, line: string): Promise<void> => {
  const { conversation } = clicked;
  const { draft } = await parseLine(line, { by: conversation.user });
  await openForm(deps, triggerOf(clicked), { base: draft });
};
