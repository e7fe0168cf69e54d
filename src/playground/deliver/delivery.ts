import { newId } from '../ids.ts';
import type { Json } from '../json.ts';
import type { World } from '../world.ts';
import type { Ack, Transport } from './ack.ts';

/** Carries payloads to the app; events that nobody acknowledged are carried again. */
export class Delivery {
  readonly #world: World;
  readonly #transport: () => Transport;
  readonly #retries = new Set<NodeJS.Timeout>();

  constructor(world: World, transport: () => Transport) {
    this.#world = world;
    this.#transport = transport;
  }

  command(payload: Json): Promise<Ack> {
    return this.#transport().deliver({ type: 'slash_commands', payload });
  }

  interactive(payload: Json): Promise<Ack> {
    return this.#transport().deliver({ type: 'interactive', payload });
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
    const ack = await this.#transport().deliver({
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

  stop(): void {
    for (const timer of this.#retries) clearTimeout(timer);
  }
}
