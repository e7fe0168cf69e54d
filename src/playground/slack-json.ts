import { type Json, records } from './json.ts';
import type { Channel, Person, PostedMessage, StoredFile, View } from './model.ts';
import { richTextOf } from './typed-text.ts';
import type { World } from './world.ts';

// How Slack writes its nouns on the wire.

/** A message as Slack's API and events give it, with the count of its replies. */
export const messageJson = (world: World, message: PostedMessage): Json => {
  const { workspace } = world;
  const replies = message.threadTs ? [] : world.messages.replies(message.channel, message.ts);
  const blocks =
    message.blocks.length === 0 && !message.byApp && message.text !== ''
      ? richTextOf(message.text)
      : message.blocks;
  return {
    type: 'message',
    ts: message.ts,
    user: message.user,
    team: workspace.teamId,
    text: message.text,
    ...(message.byApp && {
      bot_id: workspace.botId,
      app_id: workspace.appId,
      bot_profile: {
        id: workspace.botId,
        app_id: workspace.appId,
        name: workspace.bot.name,
        team_id: workspace.teamId,
        deleted: false,
      },
    }),
    ...(blocks.length > 0 && { blocks }),
    ...(message.attachments.length > 0 && { attachments: message.attachments }),
    ...(message.files.length > 0 && { files: message.files.map((id) => fileJson(world, id)) }),
    ...(message.metadata && { metadata: message.metadata }),
    ...(message.editedTs && { edited: { user: message.user, ts: message.editedTs } }),
    ...(message.threadTs && { thread_ts: message.threadTs, parent_user_id: parentUser(world, message) }),
    ...(replies.length > 0 && {
      thread_ts: message.ts,
      reply_count: replies.length,
      reply_users: [...new Set(replies.map((reply) => reply.user))],
      reply_users_count: new Set(replies.map((reply) => reply.user)).size,
      latest_reply: replies.at(-1)?.ts,
    }),
    ...(message.broadcast && { subtype: 'thread_broadcast' }),
  };
};

const parentUser = (world: World, message: PostedMessage): string | undefined =>
  message.threadTs ? world.messages.find(message.channel, message.threadTs)?.user : undefined;

/**
 * A file as `files.info` gives it; a tombstone for one that is gone, and little of one that is still processed.
 */
export const fileJson = (world: World, id: string): Json => {
  const file = world.files.get(id);
  if (file === undefined) return { id, mode: 'tombstone' };
  const ready = world.files.isReady(id);
  return {
    id,
    name: file.name,
    title: file.title,
    // Slack leaves the kind empty until the file has been worked on.
    mimetype: ready ? file.mimetype : '',
    filetype: ready ? (file.name.split('.').at(-1) ?? '') : '',
    size: file.length,
    alt_txt: file.altText,
    url_private: `${world.origin}/files/${id}/${encodeURIComponent(file.name)}`,
    url_private_download: `${world.origin}/files/${id}/${encodeURIComponent(file.name)}`,
    permalink: `${world.origin}/files/${id}/${encodeURIComponent(file.name)}`,
    user: file.by ?? world.workspace.bot.id,
    mode: 'hosted',
  };
};

/** A file as the end of an upload gives it. */
export const shortFileJson = (file: StoredFile): Json => ({ id: file.id, title: file.title });

/** The workspace as interactions name it. */
export const teamJson = (world: World): Json => ({
  id: world.workspace.teamId,
  domain: world.workspace.domain,
});

/** A person as interactions name them. */
export const actorJson = (world: World, person: Person): Json => ({
  id: person.id,
  username: person.handle,
  name: person.handle,
  team_id: world.workspace.teamId,
});

/** A person as `users.info` gives them. */
export const userJson = (world: World, person: Person): Json => ({
  id: person.id,
  team_id: world.workspace.teamId,
  name: person.handle,
  real_name: person.name,
  deleted: false,
  is_bot: person.isBot,
  tz: 'Etc/UTC',
  tz_offset: 0,
  profile: { real_name: person.name, display_name: person.handle, title: person.title },
});

/** A channel as `conversations.info` gives it; a direct message has a user instead of a name. */
export const channelJson = (world: World, channel: Channel): Json => ({
  id: channel.id,
  ...(channel.kind === 'im'
    ? { user: [...channel.members].find((id) => id !== world.workspace.bot.id) }
    : { name: channel.name, name_normalized: channel.name, topic: { value: channel.topic } }),
  is_channel: channel.kind === 'public',
  is_group: channel.kind === 'private',
  is_im: channel.kind === 'im',
  is_private: channel.kind !== 'public',
  is_archived: channel.isArchived,
  is_member: world.hasBot(channel),
  num_members: channel.members.size,
});

/** Files of a modal come whole; here they are kept by their ids. */
const valuesJson = (world: World, values: View['values']): Json =>
  Object.fromEntries(
    Object.entries(values).map(([block, elements]) => [
      block,
      Object.fromEntries(
        Object.entries(elements).map(([action, state]) => [
          action,
          state.type === 'file_input'
            ? { ...state, files: records(state.files).map(({ id }) => fileJson(world, String(id))) }
            : state,
        ]),
      ),
    ]),
  );

/** A window as the app gets it back, with what stands in its inputs. */
export const viewJson = (world: World, view: View): Json => {
  const { workspace } = world;
  return {
    id: view.id,
    team_id: workspace.teamId,
    app_id: workspace.appId,
    app_installed_team_id: workspace.teamId,
    bot_id: workspace.botId,
    title: null,
    submit: null,
    close: null,
    private_metadata: '',
    callback_id: '',
    external_id: '',
    clear_on_close: false,
    notify_on_close: false,
    ...view.body,
    hash: view.hash,
    root_view_id: view.rootId,
    previous_view_id: view.previousId ?? null,
    state: { values: valuesJson(world, view.values) },
  };
};

/** A channel as interactions name it: a private one and a direct message do not say what they are called. */
export const channelJsonShort = (channel: Channel): Json => ({
  id: channel.id,
  name: { im: 'directmessage', private: 'privategroup', public: channel.name }[channel.kind],
});
