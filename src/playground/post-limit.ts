const BURST = 3;
const PER_SECOND = 1;

/** Slack's limit on posts: one a second and channel, a few at once when there was a pause before. */
export class PostLimit {
  readonly #now: () => number;
  readonly #channels = new Map<string, { left: number; at: number }>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Whether one more message may go to this channel now. */
  allows(channel: string): boolean {
    const at = this.#now();
    const before = this.#channels.get(channel) ?? { left: BURST, at };
    const left = Math.min(BURST, before.left + ((at - before.at) / 1000) * PER_SECOND);
    const allowed = left >= 1;
    this.#channels.set(channel, { left: allowed ? left - 1 : left, at });
    return allowed;
  }
}
