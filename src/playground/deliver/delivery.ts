import { isRecord } from '../../json.ts';
import type { Faults } from '../faults/index.ts';
import { newId } from '../ids.ts';
import { type Json, text } from '../json.ts';
import type { World } from '../world.ts';
import type { Ack, AppLink, SentPayload } from './ack.ts';

/** Carries payloads to the app; events that nobody acknowledged are carried again. */
export class Delivery {
  readonly #world: World;
  readonly #faults: Faults;
  readonly #transport: () => AppLink;
  readonly #retries = new Set<NodeJS.Timeout>();

  constructor(world: World, faults: Faults, transport: () => AppLink) {
    this.#world = world;
    this.#faults = faults;
    this.#transport = transport;
  }

  async command(payload: Json): Promise<Ack> {
    const ack = await this.#carry({ type: 'slash_commands', payload });
    if (!ack.acked) this.#world.failed(text(payload.user_id), text(payload.command), ack.error);
    return ack;
  }

  async interactive(payload: Json): Promise<Ack> {
    const ack = await this.#carry({ type: 'interactive', payload });
    const user = isRecord(payload.user) ? text(payload.user.id) : '';
    // Who has closed a view is gone, and is shown nothing.
    if (!ack.acked && payload.type !== 'view_closed') this.#world.failed(user, text(payload.type), ack.error);
    return ack;
  }

  /** Resolves with how the first attempt fared; further attempts follow by themselves. */
  async event(event: Json): Promise<Ack> {
    const { workspace, now } = this.#world;
    const payload = {
      token: 'playground',
      team_id: workspace.teamId,
      api_app_id: workspace.appId,
      event,
      type: 'event_callback',
      event_id: newId('Ev'),
      event_time: Math.floor(now() / 1000),
      is_ext_shared_channel: false,
      event_context: newId('4-'),
      authorizations: [
        {
          enterprise_id: null,
          team_id: workspace.teamId,
          user_id: workspace.bot.id,
          is_bot: true,
          is_enterprise_install: false,
        },
      ],
    };
    return this.#attempt(payload, 0);
  }

  async #attempt(payload: Json, attempt: number, reason?: string): Promise<Ack> {
    const ack = await this.#carry({
      type: 'events_api',
      payload,
      ...(attempt > 0 && { retryAttempt: attempt, retryReason: reason ?? 'timeout' }),
    });
    const wait = this.#world.timings.retryMs[attempt];
    if (!ack.acked && ack.noRetry !== true && wait !== undefined) {
      const why = ack.error === 'operation_timeout' ? 'timeout' : ack.error;
      const timer = setTimeout(() => {
        this.#retries.delete(timer);
        void this.#attempt(payload, attempt + 1, why);
      }, wait);
      timer.unref();
      this.#retries.add(timer);
    }
    return ack;
  }

  async #carry(envelope: SentPayload): Promise<Ack> {
    const carried = this.#transport().deliver(envelope);
    this.#repeat(envelope);
    const ack = await carried;
    if (!ack.acked) this.#world.counts.unacknowledged += 1;
    return ack;
  }

  /** The same payload again and at once, when told to; how those fare is nobody's business. */
  #repeat(envelope: SentPayload): void {
    const { redeliveries, redeliverInteractions } = this.#faults;
    const again = envelope.type === 'events_api' || redeliverInteractions;
    if (!again || envelope.retryAttempt !== undefined) return;
    for (let retryAttempt = 1; retryAttempt <= redeliveries; retryAttempt += 1) {
      this.#world.counts.redelivered += 1;
      void this.#transport().deliver({ ...envelope, retryAttempt, retryReason: 'timeout' });
    }
  }

  stop(): void {
    for (const timer of this.#retries) clearTimeout(timer);
  }
}
