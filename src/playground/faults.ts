import type { Json } from './json.ts';

interface Armed {
  readonly kind: 'rate-limit' | 'server-error' | 'hang';
  remaining: number;
  /** Only this method; every method when absent. */
  readonly method: string | undefined;
  readonly retryAfterSeconds: number;
}

/** What may go wrong, switched on from a test or from the page. */
export class Faults {
  /** Milliseconds before every Web API answer. */
  latencyMs = 0;
  /** Acknowledgements still to be lost on their way. */
  loseAcks = 0;
  /** Uploads still to fail with an HTTP 500. */
  failUploads = 0;
  /** Messages with a picture address still to be refused, as when Slack cannot download it. */
  refuseImages = 0;
  /** `apps.connections.open` calls still to be refused. */
  refuseConnections = 0;
  #armed: Armed[] = [];
  readonly #disconnect: (reason: string) => void;

  constructor(disconnect: (reason: string) => void) {
    this.#disconnect = disconnect;
  }

  /** The next `count` Web API calls answer 429. */
  rateLimitNext(count: number, options: { method?: string; retryAfterSeconds?: number } = {}): void {
    this.#arm('rate-limit', count, options.method, options.retryAfterSeconds ?? 1);
  }

  /** The next `count` Web API calls answer 500. */
  serverErrorNext(count: number, options: { method?: string } = {}): void {
    this.#arm('server-error', count, options.method, 0);
  }

  /** The next `count` Web API calls never get an answer. */
  hangNext(count: number, options: { method?: string } = {}): void {
    this.#arm('hang', count, options.method, 0);
  }

  /** Tells every Socket Mode connection to go, as Slack does when it recycles a host. */
  disconnect(reason = 'refresh_requested'): void {
    this.#disconnect(reason);
  }

  clear(): void {
    this.latencyMs = 0;
    this.loseAcks = 0;
    this.failUploads = 0;
    this.refuseImages = 0;
    this.refuseConnections = 0;
    this.#armed = [];
  }

  /** The fault that meets this call, used up by it. */
  meet(method: string): { kind: Armed['kind']; retryAfterSeconds: number } | undefined {
    const armed = this.#armed.find((each) => each.method === undefined || each.method === method);
    if (armed === undefined) return undefined;
    armed.remaining -= 1;
    this.#armed = this.#armed.filter((each) => each.remaining > 0);
    return armed;
  }

  /** Takes one off a counter; false when it is at zero. */
  spend(counter: 'loseAcks' | 'failUploads' | 'refuseImages' | 'refuseConnections'): boolean {
    if (this[counter] <= 0) return false;
    this[counter] -= 1;
    return true;
  }

  /** For the page. */
  describe(): Json {
    const left = (kind: Armed['kind']) =>
      this.#armed.reduce((sum, each) => sum + (each.kind === kind ? each.remaining : 0), 0);
    return {
      latencyMs: this.latencyMs,
      loseAcks: this.loseAcks,
      failUploads: this.failUploads,
      refuseImages: this.refuseImages,
      refuseConnections: this.refuseConnections,
      rateLimits: left('rate-limit'),
      serverErrors: left('server-error'),
      hangs: left('hang'),
    };
  }

  #arm(kind: Armed['kind'], count: number, method: string | undefined, retryAfterSeconds: number): void {
    this.#armed = this.#armed.filter((each) => each.kind !== kind || each.method !== method);
    if (count > 0) this.#armed.push({ kind, remaining: count, method, retryAfterSeconds });
  }
}
