import { createServer, type Server } from 'node:http';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { countersOn, gaugesOn } from './instruments.ts';
import type { Gauges, Metrics } from './metrics.ts';

/** Counters that Prometheus fetches, on a port of their own. */
export interface Prometheus {
  readonly metrics: Metrics;
  /** Serves `GET /metrics` on this port (0: any that is free); gives the port. */
  readonly serve: (port: number, gauges: Gauges) => Promise<number>;
  readonly stop: () => Promise<void>;
}

/** Prometheus' format, by its usual client, with that client's metrics of the process. */
export const createPrometheus = (): Prometheus => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  let server: Server | undefined;

  return {
    metrics: countersOn(registry),
    serve: (port, gauges) => {
      gaugesOn(registry, gauges);
      const serving = createServer(async (request, response) => {
        if (request.method !== 'GET' || request.url?.split('?')[0] !== '/metrics') {
          response.writeHead(404).end();
          return;
        }
        try {
          const text = await registry.metrics();
          response.writeHead(200, { 'content-type': registry.contentType }).end(text);
        } catch (error) {
          response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end(String(error));
        }
      });
      server = serving;
      return new Promise((resolve, reject) => {
        serving.once('error', reject);
        serving.listen(port, () => {
          const address = serving.address();
          resolve(typeof address === 'object' && address !== null ? address.port : port);
        });
      });
    },
    stop: async () => {
      server?.closeAllConnections();
      await new Promise((resolve) => (server === undefined ? resolve(0) : server.close(resolve)));
    },
  };
};
