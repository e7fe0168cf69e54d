import * as z from 'zod';
import { trim } from '../bounded.ts';
import { defined } from '../defined.ts';
import { readContent } from './api/content.ts';
import { BOUNDS } from './bounds.ts';
import { answerOf } from './faults/failure.ts';
import type { Faults } from './faults/index.ts';
import { type HttpAnswer, type Silence, statusOf, toldOf } from './http-answer.ts';
import { secret } from './ids.ts';
import type { Json } from './json.ts';
import type { PostedMessage } from './model.ts';
import { RefusedCall } from './refusal.ts';
import type { World } from './world.ts';

interface ResponseUrl {
  readonly user: string;
  readonly channel: string;
  /** The message whose button was pressed. */
  readonly messageTs?: string;
  readonly threadTs?: string;
  expiresAt: number;
  usesLeft: number;
}

/** Addresses that let an app answer where it is not even a member: five times within half an hour. */
export class ResponseUrls {
  readonly #all = new Map<string, ResponseUrl>();
  readonly #world: World;
  readonly #faults: Faults;

  constructor(world: World, faults: Faults) {
    this.#world = world;
    this.#faults = faults;
  }

  issue(
    origin: { user: string; channel: string; message?: PostedMessage },
    kind: 'commands' | 'actions',
  ): string {
    const path = `/${kind}/${this.#world.workspace.teamId}/${secret(6)}/${secret(12)}`;
    this.#all.set(path, {
      user: origin.user,
      channel: origin.channel,
      ...defined({ messageTs: origin.message?.ts, threadTs: origin.message?.threadTs }),
      expiresAt: this.#faults.responseUrlsExpire ? 0 : this.#world.now() + this.#world.timings.responseUrlMs,
      usesLeft: 5,
    });
    trim(this.#all, BOUNDS.responseUrls);
    return this.#world.origin + path;
  }

  expireAll(): void {
    for (const entry of this.#all.values()) entry.expiresAt = 0;
  }

  /** Carries out what the app sent to an address, unless a fault is in the way. */
  take(path: string, body: Json): HttpAnswer | Silence {
    const fault = this.#faults.meetResponseUrl();
    const done = fault === undefined || fault.after === 'done' ? this.#use(path, body) : undefined;
    const answer = fault === undefined && done !== undefined ? done : answerOf(fault ?? {});
    this.#world.record({
      method: 'response_url',
      args: { response_url: this.#world.origin + path, ...body },
      response: toldOf(answer),
      status: statusOf(answer),
      carriedOut: done?.status === 200,
      at: this.#world.now(),
    });
    return answer;
  }

  #use(path: string, body: Json): HttpAnswer {
    const entry = this.#all.get(path);
    if (entry === undefined) return refusal(404, 'invalid_url');
    if (this.#world.now() > entry.expiresAt) return refusal(404, 'expired_url');
    if (entry.usesLeft <= 0) return refusal(404, 'used_url');
    const answer = applyResponse(this.#world, this.#faults, entry, body);
    if (answer.status === 200) entry.usesLeft -= 1;
    return answer;
  }
}

const refusal = (status: number, error: string): HttpAnswer => ({ status, body: { ok: false, error } });

const flag = z.union([z.boolean(), z.literal('true').transform(() => true)]).catch(false);

/** What becomes of a message to a response address; what it says is read as that of any message. */
const Directions = z.object({
  delete_original: flag,
  replace_original: flag,
  response_type: z.string().catch('ephemeral'),
  thread_ts: z.string().catch(''),
});

/** Carries out what an app sent to a response address, or with its acknowledgement of a command. */
export const applyResponse = (
  world: World,
  faults: Faults,
  origin: Pick<ResponseUrl, 'user' | 'channel' | 'messageTs' | 'threadTs'>,
  body: Json,
): HttpAnswer => {
  const directions = Directions.parse(body);
  const original =
    origin.messageTs === undefined ? undefined : world.messages.find(origin.channel, origin.messageTs);
  if (directions.delete_original) {
    if (original !== undefined) world.messages.remove(original);
    return { status: 200, body: 'ok' };
  }
  try {
    const content = readContent(world, faults, body);
    if (directions.replace_original && original !== undefined) world.messages.edit(original, content);
    else
      world.messages.add({
        ...content,
        channel: origin.channel,
        user: world.workspace.bot.id,
        byApp: true,
        ...defined({
          threadTs: directions.thread_ts || origin.threadTs,
          onlyFor: directions.response_type === 'in_channel' ? undefined : origin.user,
        }),
      });
    return { status: 200, body: 'ok' };
  } catch (error) {
    if (!(error instanceof RefusedCall)) throw error;
    return { status: 400, body: error.body };
  }
};
