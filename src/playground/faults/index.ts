import { defined } from '../../defined.ts';
import { keysOf } from '../../keys.ts';
import { Armed } from './armed.ts';
import { type CallFault, callFaultWords, type Garbled, sameCallFault, type Which } from './calls.ts';
import { type After, type FaultyAnswer, failureWords } from './failure.ts';
import { ALL_WELL, type CountingSwitch, type Switches } from './switches.ts';

/** What the faults reach for beside what asks them. */
export interface Wires {
  readonly methods: readonly string[];
  readonly disconnect: (reason: string) => void;
  readonly expireResponseUrls: () => void;
}

/** When a Socket Mode connection breaks: with a payload unacknowledged, or just acknowledged. */
export interface Cut {
  readonly after: 'delivery' | 'ack';
}

/** What goes wrong at the moment: each switch as it stands, and what strikes so many times more. */
export interface FaultsNow {
  readonly switches: Readonly<Record<string, number | boolean>>;
  /** null: for good. */
  readonly armed: readonly { readonly left: number | null; readonly words: string }[];
}

/** What may go wrong, switched on from a test or from the page. Each `…Next(0)` takes its fault back. */
export class Faults implements Switches {
  latencyMs = ALL_WELL.latencyMs;
  loseAcks = ALL_WELL.loseAcks;
  emptyViews = ALL_WELL.emptyViews;
  redeliveries = ALL_WELL.redeliveries;
  redeliverInteractions = ALL_WELL.redeliverInteractions;
  failUploads = ALL_WELL.failUploads;
  refuseImages = ALL_WELL.refuseImages;
  refuseConnections = ALL_WELL.refuseConnections;
  limitPosts = ALL_WELL.limitPosts;
  filesNeverReady = ALL_WELL.filesNeverReady;
  dedupeClientIds = ALL_WELL.dedupeClientIds;
  expireTriggers = ALL_WELL.expireTriggers;
  #responseUrlsExpire = false;
  readonly #calls = new Armed(sameCallFault);
  readonly #responseUrls = new Armed<FaultyAnswer>(() => true);
  readonly #uploads = new Armed<FaultyAnswer>(() => true);
  readonly #downloads = new Armed<FaultyAnswer>(() => true);
  readonly #cuts = new Armed<Cut>((one, other) => one.after === other.after);
  readonly #wires: Wires;

  constructor(wires: Wires) {
    this.#wires = wires;
  }

  /** The Web API methods that a fault may be set for. */
  get methods(): readonly string[] {
    return this.#wires.methods;
  }

  /** The next `count` Web API calls answer 429; `retryAfterSeconds` defaults to 1. */
  rateLimitNext(count: number, options: Which & { retryAfterSeconds?: number } = {}): void {
    const { method, retryAfterSeconds = 1 } = options;
    this.#armCall(count, { kind: 'rate-limit', retryAfterSeconds, ...defined({ method }) });
  }

  /** The next `count` Web API calls answer 500. */
  serverErrorNext(count: number, { method }: Which = {}): void {
    this.#armCall(count, { kind: 'server-error', ...defined({ method }) });
  }

  /** The next `count` Web API calls answer 200 with `ok: false` and this error, and are not carried out. */
  refuseNext(count: number, options: Which & { error: string; messages?: readonly string[] }): void {
    const { method, error, messages = [] } = options;
    this.#armCall(count, { kind: 'refuse', error, messages, ...defined({ method }) });
  }

  /** The next `count` Web API calls never get an answer; with `after: 'done'` they are carried out even so. */
  hangNext(count: number, { method, after = 'nothing' }: Which & { after?: After } = {}): void {
    this.#armCall(count, { kind: 'hang', after, ...defined({ method }) });
  }

  /** The next `count` Web API calls see the connection closed; with `after: 'done'` once carried out. */
  dropNext(count: number, { method, after = 'nothing' }: Which & { after?: After } = {}): void {
    this.#armCall(count, { kind: 'drop', after, ...defined({ method }) });
  }

  /** The next `count` Web API calls answer 200 with what is no JSON, by default a page in HTML. */
  garbleNext(count: number, options: Which & { as?: Garbled; after?: After } = {}): void {
    const { method, as = 'html', after = 'nothing' } = options;
    this.#armCall(count, { kind: 'garble', as, after, ...defined({ method }) });
  }

  /** The next `count` answers that are sent to response addresses fail so. */
  failResponseUrls(count: number, failure: FaultyAnswer = {}): void {
    this.#responseUrls.arm(count, failure);
  }

  /** Every response address issued so far has expired for good; while this is on, new ones have too. */
  expireResponseUrls(on = true): void {
    this.#responseUrlsExpire = on;
    if (on) this.#wires.expireResponseUrls();
  }

  get responseUrlsExpire(): boolean {
    return this.#responseUrlsExpire;
  }

  /** The next `count` uploads of a file's bytes fail so. */
  failUploadBytes(count: number, failure: FaultyAnswer = {}): void {
    this.#uploads.arm(count, failure);
  }

  /** The next `count` downloads of a file fail so; dropped with `after: 'done'` half of it has come by then. */
  failDownloads(count: number, failure: FaultyAnswer = {}): void {
    this.#downloads.arm(count, failure);
  }

  /** Every event is delivered `times` times more at once, with `interactions` all that people do too. */
  redeliver(times: number, { interactions = false }: { interactions?: boolean } = {}): void {
    if (!Number.isInteger(times) || times < 0) throw new RangeError(`${times} is no number of deliveries`);
    this.redeliveries = times;
    this.redeliverInteractions = interactions;
  }

  /** The next `count` times the connection that has taken a payload, or its `ack`, breaks without a word. */
  cutNext(count: number, { after = 'delivery' }: Partial<Cut> = {}): void {
    this.#cuts.arm(count, { after });
  }

  /** Tells every Socket Mode connection to go, as Slack does when it recycles a host. */
  disconnect(reason = 'refresh_requested'): void {
    this.#wires.disconnect(reason);
  }

  clear(): void {
    Object.assign(this, ALL_WELL);
    this.#responseUrlsExpire = false;
    for (const armed of [this.#calls, this.#responseUrls, this.#uploads, this.#downloads, this.#cuts])
      armed.clear();
  }

  /** The fault that meets this call, used up by it. */
  meetCall(method: string): CallFault | undefined {
    return this.#calls.meet((fault) => fault.method === undefined || fault.method === method);
  }

  meetResponseUrl(): FaultyAnswer | undefined {
    return this.#responseUrls.meet();
  }

  meetUpload(): FaultyAnswer | undefined {
    return this.spend('failUploads') ? {} : this.#uploads.meet();
  }

  meetDownload(): FaultyAnswer | undefined {
    return this.#downloads.meet();
  }

  meetCut(after: Cut['after']): boolean {
    return this.#cuts.meet((cut) => cut.after === after) !== undefined;
  }

  /** Takes one off a counter; false when it is at zero. */
  spend(counter: CountingSwitch): boolean {
    if (this[counter] <= 0) return false;
    this[counter] -= 1;
    return true;
  }

  /** For the page: the switches by name, and in words what is still to come. */
  describe(): FaultsNow {
    const armed = [
      ...this.#calls.list().map(({ fault, left }) => ({ left, words: callFaultWords(fault) })),
      ...this.#responseUrls
        .list()
        .map(({ fault, left }) => ({ left, words: `response address ${failureWords(fault)}` })),
      ...this.#uploads.list().map(({ fault, left }) => ({ left, words: `upload ${failureWords(fault)}` })),
      ...this.#downloads
        .list()
        .map(({ fault, left }) => ({ left, words: `download ${failureWords(fault)}` })),
      ...this.#cuts.list().map(({ fault, left }) => ({ left, words: `connection cut after ${fault.after}` })),
    ];
    return {
      switches: {
        ...Object.fromEntries(keysOf(ALL_WELL).map((name) => [name, this[name]])),
        expireResponseUrls: this.#responseUrlsExpire,
      },
      // For good is null: JSON has no infinity.
      armed: armed.map(({ left, words }) => ({ left: Number.isFinite(left) ? left : null, words })),
    };
  }

  #armCall(count: number, fault: CallFault): void {
    // A fault for a misspelt name would never strike, and its test would prove nothing.
    if (fault.method !== undefined && !this.#wires.methods.includes(fault.method))
      throw new Error(`there is no method ${fault.method} here`);
    this.#calls.arm(count, fault);
  }
}
