import { isRecord } from '../../json.ts';
import type { Channel, Person } from '../model.ts';
import { applyResponse } from '../response-urls.ts';
import { encodeTyped } from '../typed-text.ts';
import type { World } from '../world.ts';
import { type Desk, type Done, doneOf } from './context.ts';
import { typedStep } from './steps.ts';

/** A slash command as it is typed. */
export interface CommandInput {
  readonly user: string;
  readonly channel: string;
  /** The whole line: `/weather tomorrow`. */
  readonly text: string;
  /** Set when the person types in a thread, which Slack refuses. */
  readonly threadTs?: string;
}

/**
 * Sends a command to the app. One that no app has, and one in a thread, is refused in words that only the
 * person sees.
 */
export const runCommand = async (desk: Desk, input: CommandInput): Promise<Done> => {
  const { world } = desk;
  const person = world.person(input.user);
  const channel = world.channel(input.channel, person.id);
  const [, command = '', words = ''] = /^(\/\S*)\s*([\s\S]*)$/.exec(input.text.trim()) ?? [];
  const say = (line: string) => world.notice(person.id, channel.id, line, input.threadTs);
  if (input.threadTs !== undefined) {
    say(`${command} is not supported in threads. Sorry!`);
    return { ok: false, error: 'not_supported_in_threads' };
  }
  if (command === '/step') return typedStep(desk, person.id, channel.id, words);
  if (command === '/invite') return invite(world, channel, person, words);
  const known = world.options.commands?.find((each) => each.name === command);
  if (world.options.commands !== undefined && known === undefined) {
    say(`${command} is not a valid command.`);
    return { ok: false, error: 'unknown_command' };
  }
  const ack = await desk.delivery.command({
    token: 'playground',
    team_id: world.workspace.teamId,
    team_domain: world.workspace.domain,
    channel_id: channel.id,
    channel_name: { im: 'directmessage', private: 'privategroup', public: channel.name }[channel.kind],
    user_id: person.id,
    user_name: person.handle,
    command,
    text: encodeTyped(world, words.trim(), {
      withNames: true,
      links: false,
      names: known?.shouldEscape !== false,
    }),
    api_app_id: world.workspace.appId,
    is_enterprise_install: 'false',
    response_url: desk.responseUrls.issue({ user: person.id, channel: channel.id }, 'commands'),
    trigger_id: world.triggers.issue({ user: person.id, channel: channel.id, viewId: undefined }),
  });
  if (!ack.acked) say(`${command} failed with the error "${ack.error}"`);
  else if (ack.payload !== undefined) {
    const body = isRecord(ack.payload) ? ack.payload : { text: String(ack.payload) };
    const answer = applyResponse(world, desk.faults, { user: person.id, channel: channel.id }, body);
    if (answer.status !== 200) {
      say(`${command} failed with the error "invalid_response"`);
      world.failed(person.id, command, 'invalid_response');
      return { ok: false, error: 'invalid_response', ack: ack.payload };
    }
  }
  return doneOf(ack);
};

/** Slack's own `/invite @bot`. */
const invite = (world: World, channel: Channel, person: Person, words: string): Done => {
  const { bot } = world.workspace;
  const wanted = words.trim().replace(/^@/, '').toLowerCase();
  if (wanted !== bot.handle) {
    world.notice(person.id, channel.id, `Nobody here is called ${words.trim() || 'that'}.`);
    return { ok: false, error: 'user_not_found' };
  }
  channel.members.add(bot.id);
  world.messages.add({ channel: channel.id, user: person.id, text: `added <@${bot.id}> to this channel.` });
  return { ok: true };
};
