import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { Duplex } from 'node:stream';

/** A proxy that knows CONNECT and nothing else, on this machine. */
export interface ConnectProxy {
  readonly address: string;
  /** `host:port` of every tunnel, in order. */
  readonly tunnels: readonly string[];
  /** What came with the tunnels as credentials. */
  readonly credentials: ReadonlySet<string>;
  /** Requests that did not ask for a tunnel. */
  readonly plain: readonly string[];
  readonly stop: () => Promise<void>;
}

/** Names of `names` lead to this machine, as a proxy resolves what its clients cannot. */
export const startConnectProxy = async (names: readonly string[] = []): Promise<ConnectProxy> => {
  const tunnels: string[] = [];
  const plain: string[] = [];
  const credentials = new Set<string>();
  const open = new Set<Duplex>();
  const server = createServer((request, response) => {
    plain.push(request.url ?? '');
    response.writeHead(405).end();
  });
  server.on('connect', (request, client, head) => {
    const [host = '', port = ''] = (request.url ?? '').split(':');
    open.add(client);
    tunnels.push(`${host}:${port}`);
    credentials.add(request.headers['proxy-authorization'] ?? '');
    const upstream = connect(Number(port), names.includes(host) ? '127.0.0.1' : host, () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.write(head);
      upstream.pipe(client);
      client.pipe(upstream);
    });
    upstream.on('error', () => client.destroy());
    client.on('error', () => upstream.destroy());
    client.on('close', () => upstream.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    tunnels,
    credentials,
    plain,
    stop: async () => {
      // A tunnel is no connection of the server's any more.
      for (const socket of open) socket.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
