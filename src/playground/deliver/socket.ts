import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import * as z from 'zod';
import { trim } from '../../bounded.ts';
import { isRecord, jsonOf } from '../../json.ts';
import { BOUNDS } from '../bounds.ts';
import type { Faults } from '../faults/index.ts';
import { secret } from '../ids.ts';
import type { World } from '../world.ts';
import type { Ack, AppLink, SentPayload } from './ack.ts';

const MAX_CONNECTIONS = 10;

/** What an app sends over its connection. */
const Acknowledgement = z.object({ envelope_id: z.string(), payload: z.unknown().optional() });

interface Waiting {
  readonly socket: WebSocket;
  readonly settle: (ack: Ack) => void;
  /** The connection is about to break, and no acknowledgement reaches Slack any more. */
  readonly deaf: boolean;
}

/** The Socket Mode side: single-use addresses, up to ten connections, every envelope to one of them. */
export class SocketHub implements AppLink {
  readonly #server = new WebSocketServer({ noServer: true, maxPayload: 4 * 1024 * 1024 });
  readonly #tickets = new Set<string>();
  readonly #waiting = new Map<string, Waiting>();
  /** Envelopes whose time is up. */
  readonly #overdue = new Map<string, true>();
  readonly #world: World;
  readonly #faults: () => Faults;
  readonly #pings: NodeJS.Timeout;
  #sockets: WebSocket[] = [];
  #turn = 0;

  constructor(world: World, faults: () => Faults) {
    this.#world = world;
    this.#faults = faults;
    this.#pings = setInterval(() => {
      for (const socket of this.#sockets) socket.ping(`Ping from Slack (${world.now()})`);
    }, world.timings.pingMs);
    this.#pings.unref();
  }

  get connections(): number {
    return this.#sockets.length;
  }

  /** A new address for `apps.connections.open`, good for one connection. */
  newUrl(): string {
    const ticket = secret(16);
    this.#tickets.add(ticket);
    for (const old of this.#tickets) {
      if (this.#tickets.size <= 100) break;
      this.#tickets.delete(old);
    }
    return `${this.#world.origin.replace('http', 'ws')}/link/?ticket=${ticket}&app_id=${this.#world.workspace.appId}`;
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const address = request.url ?? '/';
    const url = URL.canParse(address, 'http://slack') ? new URL(address, 'http://slack') : undefined;
    // A page in a browser has no business here: apps send no origin.
    if (request.headers.origin !== undefined || url === undefined) {
      socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
      return;
    }
    if (url.pathname !== '/link/' || !this.#tickets.delete(url.searchParams.get('ticket') ?? '')) {
      socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
      return;
    }
    this.#server.handleUpgrade(request, socket, head, (connection) => this.#welcome(connection));
  }

  #welcome(socket: WebSocket): void {
    socket.on('error', (error) => this.#world.log(`socket: ${error.message}`));
    if (this.#sockets.length >= MAX_CONNECTIONS) {
      this.#sendAway(socket, 'too_many_websockets');
      return;
    }
    this.#sockets.push(socket);
    socket.on('message', (data) => this.#hear(socket, String(data)));
    socket.on('close', () => this.#forget(socket));
    socket.send(
      JSON.stringify({
        type: 'hello',
        num_connections: this.#sockets.length,
        debug_info: { host: 'playground', build_number: 1, approximate_connection_time: 18_060 },
        connection_info: { app_id: this.#world.workspace.appId },
      }),
    );
    socket.ping();
    this.#world.changed();
  }

  #forget(socket: WebSocket): void {
    this.#sockets = this.#sockets.filter((each) => each !== socket);
    for (const [id, waiting] of this.#waiting)
      if (waiting.socket === socket) {
        this.#waiting.delete(id);
        waiting.settle({ acked: false, error: 'dispatch_failed' });
      }
    this.#world.changed();
  }

  #hear(socket: WebSocket, data: string): void {
    const frame = Acknowledgement.safeParse(jsonOf(data));
    if (!frame.success) return;
    const { envelope_id: id, payload } = frame.data;
    const waiting = this.#waiting.get(id);
    if (this.#overdue.delete(id)) this.#world.counts.acksLate += 1;
    if (waiting === undefined || waiting.socket !== socket) return;
    if (waiting.deaf || this.#faults().spend('loseAcks')) {
      this.#world.counts.acksLost += 1;
      return;
    }
    this.#waiting.delete(id);
    const isEmpty = isRecord(payload) && Object.keys(payload).length === 0;
    waiting.settle({ acked: true, payload: isEmpty ? undefined : payload });
    if (this.#faults().meetCut('ack')) socket.terminate();
  }

  async deliver(envelope: SentPayload): Promise<Ack> {
    if (this.#sockets.length === 0) await this.#connected();
    this.#turn += 1;
    const socket = this.#sockets[this.#turn % Math.max(this.#sockets.length, 1)];
    return socket === undefined ? { acked: false, error: 'dispatch_failed' } : this.#send(socket, envelope);
  }

  /** Resolves once there is a connection, or after all the time that a payload waits for one. */
  #connected(): Promise<void> {
    const { socketMs } = this.#world.timings;
    if (socketMs === 0) return Promise.resolve();
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        unwatch();
        resolve();
      };
      const timer = setTimeout(done, socketMs);
      timer.unref();
      const unwatch = this.#world.watch(() => {
        if (this.#sockets.length > 0) done();
      });
    });
  }

  #send(socket: WebSocket, envelope: SentPayload): Promise<Ack> {
    const deaf = this.#faults().meetCut('delivery');
    const id = randomUUID();
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(id);
        this.#overdue.set(id, true);
        trim(this.#overdue, BOUNDS.triggers);
        resolve({ acked: false, error: 'operation_timeout' });
      }, this.#world.timings.ackMs);
      const settle = (ack: Ack) => {
        clearTimeout(timer);
        resolve(ack);
      };
      this.#waiting.set(id, { socket, settle, deaf });
      socket.send(
        JSON.stringify({
          envelope_id: id,
          type: envelope.type,
          accepts_response_payload: envelope.type !== 'events_api',
          ...((envelope.type === 'events_api' || envelope.retryAttempt !== undefined) && {
            retry_attempt: envelope.retryAttempt ?? 0,
            retry_reason: envelope.retryReason ?? '',
          }),
          payload: envelope.payload,
        }),
      );
      // The payload has a moment to arrive before the line is gone.
      if (deaf) setTimeout(() => socket.terminate(), 20).unref();
    });
  }

  disconnect(reason: string): void {
    for (const socket of this.#sockets) this.#sendAway(socket, reason);
  }

  #sendAway(socket: WebSocket, reason: string): void {
    socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'playground' } }));
    // A warning only announces; the other reasons end the connection whether or not the app goes by itself.
    if (reason !== 'warning') setTimeout(() => socket.close(1000), 200).unref();
  }

  stop(): void {
    clearInterval(this.#pings);
    for (const socket of this.#sockets) {
      socket.close(1001);
      setTimeout(() => socket.terminate(), 100).unref();
    }
    for (const waiting of this.#waiting.values()) waiting.settle({ acked: false, error: 'dispatch_failed' });
    this.#waiting.clear();
    this.#server.close();
  }
}
