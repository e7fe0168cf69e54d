import { type Apart, apartByName, apartByWork } from '../apart.ts';
import type { Tally } from '../tally.ts';

/** One call of a log, whoever wrote it. null: the log does not say. */
export interface Call {
  /** Milliseconds since 1970. */
  readonly at: number | null;
  readonly model: string | null;
  /** All input: uncached, cache reads and writes. */
  readonly input: number;
  readonly cached: number | null;
  readonly written: number | null;
  readonly output: number;
  readonly usd: number | null;
  readonly failed?: boolean;
  /** Answered by the gateway itself: no model was asked. */
  readonly gatewayCache?: boolean;
  readonly batch?: boolean | null;
  /** The endpoint, or the type of the request. */
  readonly work?: string | null;
  /** Of what was paid; USD where the export says none. */
  readonly currency?: string;
}

const apartOf = ({ gatewayCache, failed, input, output, model, usd, work }: Call): Apart | undefined => {
  if (gatewayCache === true) return 'gateway-cache answers';
  if (failed === true) return 'failed calls';
  const said = apartByWork(work ?? null) ?? apartByName(model);
  if (said !== undefined || input + output > 0) return said;
  return (usd ?? 0) > 0 ? 'charges that are not tokens' : 'failed calls';
};

/** A call is added to its model, or to what put no load on a model of text. */
export const addCall = (tally: Tally, call: Call) => {
  const { at, model, input, cached, written, output, usd, batch } = call;
  if (at === null) return tally.lost();
  if (usd !== null) tally.paid(usd, call.currency ?? 'USD');
  const apart = apartOf(call);
  if (apart !== undefined) return tally.leaveOut(apart, { at, count: 1, tokens: input + output, usd });
  tally.use({ at, model, input, cached, written, output, requests: 1, usd, batch: batch ?? null });
};
