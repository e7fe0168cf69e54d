import { createServer, type Server } from 'node:http';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Gauges, Metrics } from './metrics.ts';

/** Seconds: an ack takes milliseconds and must take less than three; an answer waits for Slack. */
const QUICK = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3];
const SLOW = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

/** More values of one label than these come from outside, not from us. */
const MOST_VALUES = 100;

/** Names of ours pass; whatever else a payload calls itself is `other`, so that nobody can make labels without end. */
const named = () => {
  const known = new Set<string>();
  return (value: string): string => {
    if (known.has(value)) return value;
    if (known.size >= MOST_VALUES || !/^[a-z][a-zA-Z._-]{0,60}$/.test(value)) return 'other';
    known.add(value);
    return value;
  };
};

/** Counters that Prometheus fetches, on a port of their own. */
export interface Prometheus {
  readonly metrics: Metrics;
  /** Serves `GET /metrics` on this port (0: any that is free); gives the port. */
  readonly serve: (port: number, gauges: Gauges) => Promise<number>;
  readonly stop: () => Promise<void>;
}

const gaugesOn = (registry: Registry, gauges: Gauges): void => {
  const registers = [registry];
  new Gauge({
    name: 'llmcost_work_waiting',
    help: 'Answers that wait for their turn.',
    registers,
    collect() {
      this.set(gauges.waiting());
    },
  });
  new Gauge({
    name: 'llmcost_work_under_way',
    help: 'Payloads of Slack that are being worked on.',
    registers,
    collect() {
      this.set(gauges.underWay());
    },
  });
  new Gauge({
    name: 'llmcost_ready',
    help: 'Whether a condition of readiness holds (1) or not (0): the socket to Slack, the database.',
    labelNames: ['condition'],
    registers,
    async collect() {
      for (const { what, holds } of await gauges.conditions()) this.set({ condition: what }, holds ? 1 : 0);
    },
  });
  new Gauge({
    name: 'llmcost_oldest_price_days',
    help: 'Days since the price that was longest not confirmed was last seen to hold.',
    registers,
    collect() {
      this.set(gauges.oldestPriceDays());
    },
  });
};

/** Prometheus' format, by its usual client, with that client's metrics of the process. */
export const createPrometheus = (): Prometheus => {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const [kind, outcome, method, statement, way] = [named(), named(), named(), named(), named()];
  const requests = new Histogram({
    name: 'llmcost_request_seconds',
    help: 'From the moment a payload of Slack came in until it was answered.',
    labelNames: ['kind', 'outcome'],
    buckets: SLOW,
    registers,
  });
  const acks = new Histogram({
    name: 'llmcost_ack_seconds',
    help: 'From the moment a payload of Slack came in until it was acknowledged.',
    buckets: QUICK,
    registers,
  });
  const calls = new Histogram({
    name: 'llmcost_slack_call_seconds',
    help: 'Calls of the Web API and of response addresses; the outcome rate-limited is a 429.',
    labelNames: ['method', 'outcome'],
    buckets: SLOW,
    registers,
  });
  const retries = new Counter({
    name: 'llmcost_slack_retries_total',
    help: 'Calls of the Web API that were made again.',
    labelNames: ['method'],
    registers,
  });
  const queries = new Histogram({
    name: 'llmcost_store_query_seconds',
    help: 'Statements that the database answered or refused.',
    labelNames: ['statement'],
    buckets: QUICK,
    registers,
  });
  const charts = new Counter({
    name: 'llmcost_charts_total',
    help: 'Ways to show a chart that were tried, by what came of them; none: the next way was due.',
    labelNames: ['way'],
    registers,
  });
  let server: Server | undefined;

  return {
    metrics: {
      answered: (of, how, ms) => requests.observe({ kind: kind(of), outcome: outcome(how) }, ms / 1000),
      acked: (ms) => acks.observe(ms / 1000),
      called: (of, how, ms) => calls.observe({ method: method(of), outcome: how }, ms / 1000),
      retried: (of) => retries.inc({ method: method(of) }),
      queried: (of, ms) => queries.observe({ statement: statement(of) }, ms / 1000),
      charted: (of) => charts.inc({ way: way(of) }),
    },
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
        } catch {
          response.writeHead(500).end();
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
