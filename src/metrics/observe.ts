import type { App, Receiver, ReceiverEvent } from '@slack/bolt';
import type { Charts } from '../charts/index.ts';
import type { CallOutcome, Metrics } from './metrics.ts';

/** Parts of the program as they are, with what they do counted and timed. */

/** Times the way from a payload to its acknowledgement. */
export const timingAcks = (receiver: Receiver, metrics: Metrics): Receiver => ({
  init: (app) => {
    const processEvent = (event: ReceiverEvent): Promise<void> => {
      const started = performance.now();
      const ack: ReceiverEvent['ack'] = async (response) => {
        await event.ack(response);
        metrics.acked(performance.now() - started);
      };
      return app.processEvent({ ...event, ack });
    };
    const timed: App = Object.create(app, { processEvent: { value: processEvent } });
    receiver.init(timed);
  },
  start: (...args) => receiver.start(...args),
  stop: (...args) => receiver.stop(...args),
});

interface Answered {
  readonly status: number;
}

const outcomeOf = ({ status }: Answered): CallOutcome => {
  if (status === 429) return 'rate-limited';
  if (status >= 500) return 'server-error';
  return status >= 400 ? 'refused' : 'ok';
};

/** The method of a Web API address; one name for all other addresses, which are secrets. */
const methodOf = (address: string): string => {
  const { pathname } = new URL(address);
  return /\/api\/([a-zA-Z.]+)$/.exec(pathname)?.[1] ?? 'response-url';
};

/** Counts what goes to Slack. A refusal inside an answer of status 200 is an answer. */
export const countingCalls =
  <Rest extends readonly unknown[], Answer extends Answered>(
    send: (address: string, ...rest: Rest) => Promise<Answer>,
    metrics: Metrics,
  ) =>
  async (address: string | URL, ...rest: Rest): Promise<Answer> => {
    const started = performance.now();
    const url = String(address);
    const method = methodOf(url);
    const done = (outcome: CallOutcome) => metrics.called(method, outcome, performance.now() - started);
    try {
      const response = await send(url, ...rest);
      done(outcomeOf(response));
      return response;
    } catch (error) {
      done('no-answer');
      throw error;
    }
  };

/** Counts the ways in which charts are shown. */
export const countingCharts = (charts: Charts, metrics: Metrics): Charts => ({
  ...charts,
  plan: (...args) =>
    charts.plan(...args).map((way) => async () => {
      const chart = await way();
      metrics.charted(chart.kind);
      return chart;
    }),
});
