import { BOUNDS, trim } from './bounds.ts';
import { secret } from './ids.ts';
import { type Json, records, text } from './json.ts';
import type { Message } from './model.ts';
import { contentLength, messageProblems, nameBlocks } from './validate/index.ts';
import type { World } from './world.ts';

interface ResponseUrl {
  readonly user: string;
  readonly channel: string;
  /** The message whose button was pressed. */
  readonly messageTs: string | undefined;
  readonly threadTs: string | undefined;
  readonly expiresAt: number;
  usesLeft: number;
}

export interface HttpAnswer {
  readonly status: number;
  readonly body: Json | string;
}

/** Addresses that let an app answer where it is not even a member: five times within half an hour. */
export class ResponseUrls {
  readonly #all = new Map<string, ResponseUrl>();
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  issue(
    origin: { user: string; channel: string; message?: Message | undefined },
    kind: 'commands' | 'actions',
  ): string {
    const path = `/${kind}/${this.#world.workspace.teamId}/${secret(6)}/${secret(12)}`;
    this.#all.set(path, {
      user: origin.user,
      channel: origin.channel,
      messageTs: origin.message?.ts,
      threadTs: origin.message?.threadTs,
      expiresAt: this.#world.now() + this.#world.timings.responseUrlMs,
      usesLeft: 5,
    });
    trim(this.#all, BOUNDS.responseUrls);
    return this.#world.origin + path;
  }

  use(path: string, body: Json): HttpAnswer {
    const entry = this.#all.get(path);
    if (entry === undefined) return refusal(404, 'invalid_url');
    if (this.#world.now() > entry.expiresAt) return refusal(404, 'expired_url');
    if (entry.usesLeft <= 0) return refusal(404, 'used_url');
    const answer = applyResponse(this.#world, entry, body);
    if (answer.status === 200) entry.usesLeft -= 1;
    return answer;
  }
}

const refusal = (status: number, error: string, messages?: readonly string[]): HttpAnswer => ({
  status,
  body: { ok: false, error, ...(messages && { response_metadata: { messages } }) },
});

/** Carries out what an app sent to a response address, or with its acknowledgement of a command. */
export function applyResponse(
  world: World,
  origin: { user: string; channel: string; messageTs?: string | undefined; threadTs?: string | undefined },
  body: Json,
): HttpAnswer {
  const original =
    origin.messageTs === undefined ? undefined : world.messages.find(origin.channel, origin.messageTs);
  if (body.delete_original === true || body.delete_original === 'true') {
    if (original !== undefined) world.messages.remove(original);
    return { status: 200, body: 'ok' };
  }
  const blocks = records(body.blocks);
  if (body.blocks !== undefined && !Array.isArray(body.blocks)) return refusal(400, 'invalid_blocks_format');
  const problems = messageProblems(body.blocks ?? []);
  if (problems.length > 0) return refusal(400, 'invalid_blocks', problems);
  if (contentLength(blocks) > 13_200) return refusal(400, 'msg_blocks_too_long');
  if (text(body.text) === '' && blocks.length === 0 && records(body.attachments).length === 0)
    return refusal(400, 'no_text');
  const content = {
    text: text(body.text),
    blocks: nameBlocks(blocks),
    attachments: records(body.attachments),
  };
  if ((body.replace_original === true || body.replace_original === 'true') && original !== undefined) {
    world.messages.edit(original, content);
    return { status: 200, body: 'ok' };
  }
  world.messages.add({
    ...content,
    channel: origin.channel,
    user: world.workspace.bot.id,
    byApp: true,
    threadTs: text(body.thread_ts) || origin.threadTs,
    onlyFor: body.response_type === 'in_channel' ? undefined : origin.user,
  });
  return { status: 200, body: 'ok' };
}
