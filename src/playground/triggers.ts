import { trim } from '../bounded.ts';
import { BOUNDS } from './bounds.ts';
import { secret } from './ids.ts';

/** What somebody did that lets the app open a window. */
export interface TriggerOrigin {
  readonly user: string;
  readonly channel: string | undefined;
  /** The view the person acted in, when it was one. */
  readonly viewId: string | undefined;
}

interface Trigger extends TriggerOrigin {
  readonly expiresAt: number;
  used: boolean;
}

/** Why a trigger opens none: nobody gave it, it is older than three seconds, or it was used. */
export type TriggerError = 'invalid_trigger_id' | 'expired_trigger_id' | 'exchanged_trigger_id';

/** Trigger ids: each opens one view, within three seconds. */
export class Triggers {
  readonly #all = new Map<string, Trigger>();
  readonly #now: () => number;
  readonly #lifeMs: number;

  constructor(now: () => number, lifeMs: number) {
    this.#now = now;
    this.#lifeMs = lifeMs;
  }

  issue(origin: TriggerOrigin): string {
    const id = `${this.#now()}.${secret(6)}.${secret(16)}`;
    this.#all.set(id, { ...origin, expiresAt: this.#now() + this.#lifeMs, used: false });
    trim(this.#all, BOUNDS.triggers);
    return id;
  }

  /** Takes a trigger once; with `expired` as if three seconds had gone by. */
  spend(id: string, expired = false): TriggerOrigin | TriggerError {
    const trigger = this.#all.get(id);
    if (trigger === undefined) return 'invalid_trigger_id';
    if (trigger.used) return 'exchanged_trigger_id';
    if (expired || this.#now() > trigger.expiresAt) return 'expired_trigger_id';
    trigger.used = true;
    return trigger;
  }
}
