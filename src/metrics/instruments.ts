import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { Gauges, Metrics } from './metrics.ts';

/** What is counted and timed, by the names that dashboards ask for. */

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

/** What is looked at whenever somebody fetches. */
export const gaugesOn = (registry: Registry, gauges: Gauges): void => {
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
    async collect() {
      this.set(await gauges.oldestPriceDays());
    },
  });
};

/** What happens, counted on a registry as it happens. */
export const countersOn = (registry: Registry): Metrics => {
  const registers = [registry];
  const [kind, outcome, method, statement, way] = [named(), named(), named(), named(), named()];
  const timed = <Label extends string = never>(
    name: string,
    help: string,
    buckets: number[],
    labelNames: Label[] = [],
  ) => new Histogram({ name, help, buckets, labelNames, registers });
  const counted = <Label extends string>(name: string, help: string, label: Label) =>
    new Counter({ name, help, labelNames: [label], registers });

  const requests = timed(
    'llmcost_request_seconds',
    'From the moment a payload of Slack came in until it was answered.',
    SLOW,
    ['kind', 'outcome'],
  );
  const acks = timed(
    'llmcost_ack_seconds',
    'From the moment a payload of Slack came in until it was acknowledged.',
    QUICK,
  );
  const calls = timed(
    'llmcost_slack_call_seconds',
    'Calls of the Web API and of response addresses; the outcome rate-limited is a 429.',
    SLOW,
    ['method', 'outcome'],
  );
  const retries = counted(
    'llmcost_slack_retries_total',
    'Calls of the Web API that were made again.',
    'method',
  );
  const queries = timed(
    'llmcost_store_query_seconds',
    'Statements that the database answered or refused.',
    QUICK,
    ['statement'],
  );
  const charts = counted(
    'llmcost_charts_total',
    'Ways to show a chart that were tried, by what came of them; none: the next way was due.',
    'way',
  );

  return {
    answered: (of, how, ms) => requests.observe({ kind: kind(of), outcome: outcome(how) }, ms / 1000),
    acked: (ms) => acks.observe(ms / 1000),
    called: (of, how, ms) => calls.observe({ method: method(of), outcome: how }, ms / 1000),
    retried: (of) => retries.inc({ method: method(of) }),
    queried: (of, ms) => queries.observe({ statement: statement(of) }, ms / 1000),
    charted: (of) => charts.inc({ way: way(of) }),
  };
};
