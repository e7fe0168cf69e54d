import { afterEach, describe, expect, it } from 'vitest';
import { NO_METRICS } from '../../src/metrics/metrics.ts';
import { countingCalls } from '../../src/metrics/observe.ts';
import { createPrometheus, type Prometheus } from '../../src/metrics/prometheus.ts';

const GAUGES = {
  waiting: () => 3,
  underWay: () => 2,
  conditions: async () => [
    { what: 'the database', holds: true },
    { what: 'the socket to Slack', holds: false },
  ],
  oldestPriceDays: async () => 12.5,
};

let prometheus: Prometheus | undefined;
afterEach(() => prometheus?.stop());

const scraped = async (use: (started: Prometheus) => void): Promise<string> => {
  prometheus = createPrometheus();
  use(prometheus);
  const port = await prometheus.serve(0, GAUGES);
  const response = await fetch(`http://127.0.0.1:${port}/metrics`);
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  return response.text();
};

describe('a scrape', () => {
  it('has requests, acks, calls, retries, statements, charts and what is asked for at that moment', async () => {
    const text = await scraped(({ metrics }) => {
      metrics.answered('command', 'answered', 40);
      metrics.answered('command', 'not-understood', 3);
      metrics.acked(2);
      metrics.called('chat.postMessage', 'rate-limited', 8);
      metrics.retried('chat.postMessage');
      metrics.queried('select', 0.4);
      metrics.charted('native');
    });
    for (const line of [
      'llmcost_request_seconds_count{kind="command",outcome="answered"} 1',
      'llmcost_request_seconds_sum{kind="command",outcome="answered"} 0.04',
      'llmcost_request_seconds_count{kind="command",outcome="not-understood"} 1',
      'llmcost_ack_seconds_bucket{le="0.0025"} 1',
      'llmcost_slack_call_seconds_count{method="chat.postMessage",outcome="rate-limited"} 1',
      'llmcost_slack_retries_total{method="chat.postMessage"} 1',
      'llmcost_store_query_seconds_count{statement="select"} 1',
      'llmcost_charts_total{way="native"} 1',
      'llmcost_work_waiting 3',
      'llmcost_work_under_way 2',
      'llmcost_ready{condition="the database"} 1',
      'llmcost_ready{condition="the socket to Slack"} 0',
      'llmcost_oldest_price_days 12.5',
    ])
      expect(text.split('\n')).toContain(line);
    expect(text).toContain('process_resident_memory_bytes');
  });

  it('takes no label from outside that is an id or a sentence, nor labels without end', async () => {
    const text = await scraped(({ metrics }) => {
      metrics.answered('U012ABCDEF', 'answered', 1);
      metrics.answered('a "quoted" <!channel>', 'answered', 1);
      for (let index = 0; index < 500; index += 1)
        metrics.retried(`views.${'x'.repeat(index % 50)}a${index}`);
      for (let index = 0; index < 500; index += 1)
        metrics.retried(`m${String.fromCharCode(97 + (index % 26), 97 + Math.floor(index / 26))}`);
    });
    expect(text).not.toContain('U012ABCDEF');
    expect(text).not.toContain('channel>');
    expect(text).toContain('kind="other"');
    expect(text.match(/^llmcost_slack_retries_total\{/gm)?.length).toBeLessThanOrEqual(101);
  });

  it('is at one address alone', async () => {
    prometheus = createPrometheus();
    const port = await prometheus.serve(0, GAUGES);
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404);
    expect((await fetch(`http://127.0.0.1:${port}/metrics`, { method: 'POST' })).status).toBe(404);
  });
});

describe('calls to Slack', () => {
  const outcomes = async (address: string, answer: () => Promise<Response>): Promise<string[]> => {
    const seen: string[] = [];
    const send = countingCalls(answer, {
      ...NO_METRICS,
      called: (method, outcome) => void seen.push(`${method} ${outcome}`),
    });
    await send(address).catch(() => undefined);
    return seen;
  };
  const API = 'https://slack.com/api/chat.postMessage';

  it.each([
    [API, 200, 'chat.postMessage ok'],
    [API, 429, 'chat.postMessage rate-limited'],
    [API, 503, 'chat.postMessage server-error'],
    ['https://hooks.slack.com/commands/T1/2/secret', 404, 'response-url refused'],
  ])('%s answered %i: %s', async (address, status, seen) => {
    expect(await outcomes(address, async () => new Response('{}', { status }))).toEqual([seen]);
  });

  it('that nobody answers are counted too', async () => {
    const broken = async () => {
      throw new TypeError('fetch failed');
    };
    expect(await outcomes(API, broken)).toEqual(['chat.postMessage no-answer']);
  });
});
