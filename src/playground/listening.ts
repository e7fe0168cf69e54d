import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { PlaygroundOptions } from './options.ts';
import { isLoopback } from './server.ts';

/** The address at which the stand-in is reached, until it is closed. */
export interface Listening {
  /** Without a slash at its end. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

interface Behind {
  /** The server; `loopback`: it answers this machine alone. */
  readonly handlerFor: (loopback: boolean) => Server;
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
}

const originOf = (host: string, port: number): string => {
  if (host === '0.0.0.0' || host === '::') return `http://localhost:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
};

/** Listens where the options say, on this machine alone unless they name another host. Rejects where it cannot. */
export const startListening = async (
  { host = '127.0.0.1', port = 0 }: Pick<PlaygroundOptions, 'host' | 'port'>,
  { handlerFor, upgrade }: Behind,
): Promise<Listening> => {
  const loopback = host === 'localhost' || host === '::1' || host.startsWith('127.');
  const server = handlerFor(loopback);
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    if (loopback && !isLoopback(request)) socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
    else upgrade(request, socket, head);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    origin: originOf(host, (server.address() as AddressInfo).port),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
