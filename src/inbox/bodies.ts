import * as z from 'zod';
import { maybe } from '../wire/maybe.ts';
import { from, id, named, person, saidFields, ts } from './fields.ts';
import { ofItsWorkspace, openedView, sentView, view } from './window.ts';

/** What Slack's payloads must look like to be answered. */

const container = z.looseObject({
  channel_id: maybe(id),
  message_ts: maybe(ts),
  thread_ts: maybe(ts),
  is_ephemeral: maybe(z.boolean()),
});

const Command = z.looseObject({
  ...from,
  command: z.string().min(1).max(200),
  text: maybe(z.string()),
  channel_id: id,
  user_id: id,
  response_url: maybe(z.string()),
});

/** A button that was pressed, or a menu in which something was chosen. */
const action = z.looseObject({
  action_id: z.string(),
  block_id: maybe(z.string()),
  value: maybe(z.string()),
  selected_option: maybe(z.looseObject({ value: maybe(z.string()) })),
  action_ts: maybe(ts),
});

const Click = z
  .looseObject({
    ...from,
    type: z.literal('block_actions'),
    user: person,
    channel: maybe(named),
    container: maybe(container),
    message: maybe(z.looseObject({ ts: maybe(ts), thread_ts: maybe(ts), team: maybe(id) })),
    view: maybe(view),
    response_url: maybe(z.string()),
    actions: z.tuple([action], action),
  })
  .overwrite(ofItsWorkspace);

const Submission = z
  .looseObject({
    ...from,
    type: z.literal('view_submission'),
    user: person,
    view: sentView,
    response_urls: maybe(z.array(z.looseObject({ channel_id: maybe(id), response_url: maybe(z.string()) }))),
  })
  .overwrite(ofItsWorkspace);

const Closed = z
  .looseObject({ ...from, type: z.literal('view_closed'), user: person, view })
  .overwrite(ofItsWorkspace);

const Menu = z
  .looseObject({
    ...from,
    type: z.literal('block_suggestion'),
    user: person,
    action_id: z.string(),
    block_id: maybe(z.string()),
    value: z.string(),
    view: maybe(openedView).catch(undefined),
  })
  .overwrite(ofItsWorkspace);

const Shortcut = z.looseObject({
  ...from,
  type: z.literal('shortcut'),
  user: person,
  callback_id: z.string(),
});

const MessageShortcut = z.looseObject({
  ...from,
  type: z.literal('message_action'),
  user: person,
  callback_id: z.string(),
  channel: named,
  response_url: maybe(z.string()),
  message: z.looseObject({ ...saidFields, ts, thread_ts: maybe(ts) }),
});

/** Who wrote it: a bot names itself in one of three ways. */
const author = {
  user: maybe(id),
  bot_id: maybe(z.string()),
  bot_profile: maybe(z.looseObject({})),
  app_id: maybe(z.string()),
  user_team: maybe(id),
  source_team: maybe(id),
  team: maybe(id),
};

const edited = maybe(z.looseObject({ ts: maybe(ts) }));

const Mention = z.looseObject({
  type: z.literal('app_mention'),
  subtype: maybe(z.string()),
  ...author,
  ...saidFields,
  channel: id,
  ts: ts.min(1),
  thread_ts: maybe(ts),
  edited,
});

const Message = z.looseObject({
  type: z.literal('message'),
  subtype: maybe(z.string()),
  channel_type: maybe(z.string()),
  ...author,
  ...saidFields,
  channel: id,
  ts: maybe(ts),
  thread_ts: maybe(ts),
  /** An edited message, as it is now. */
  message: maybe(
    z.looseObject({
      subtype: maybe(z.string()),
      ...author,
      ...saidFields,
      ts: maybe(ts),
      thread_ts: maybe(ts),
      edited,
    }),
  ),
});

const HomeOpened = z.looseObject({ type: z.literal('app_home_opened'), user: id, tab: maybe(z.string()) });

/** The bot was removed from a workspace, or its tokens were. */
const Uninstalled = z.looseObject({
  type: z.enum(['app_uninstalled', 'tokens_revoked']),
  tokens: maybe(z.looseObject({ bot: maybe(z.array(z.string())) })),
});

/** A step of a workflow that is ours to do. */
const Step = z.looseObject({
  type: z.literal('function_executed'),
  function: z.looseObject({ callback_id: z.string() }),
  function_execution_id: maybe(id),
  inputs: maybe(
    z.looseObject({
      /** The question to cost. */
      request: maybe(z.string()).catch(undefined),
      /** Where its card goes. */
      channel: maybe(z.string()).catch(undefined),
    }),
  ),
});

const delivered = {
  ...from,
  event_id: maybe(z.string().max(500)),
  /** Seconds. */
  event_time: maybe(z.number()).catch(undefined),
  is_enterprise_install: maybe(z.boolean()).catch(undefined),
  authorizations: maybe(
    z.array(
      z.looseObject({
        team_id: maybe(id),
        enterprise_id: maybe(id),
        is_enterprise_install: maybe(z.boolean()).catch(undefined),
      }),
    ),
  ),
};
const event = <T extends z.ZodType>(schema: T) => z.looseObject({ ...delivered, event: schema });

/** The body of each kind of payload. */
export const BODIES = {
  mention: event(Mention),
  message: event(Message),
  home: event(HomeOpened),
  uninstalled: event(Uninstalled),
  step: event(Step),
  command: Command,
  click: Click,
  submission: Submission,
  closed: Closed,
  menu: Menu,
  shortcut: Shortcut,
  'message-shortcut': MessageShortcut,
} as const;
