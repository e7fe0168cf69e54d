import { type Apart, apartByName } from '../apart.ts';
import type { Tally } from '../tally.ts';
import type { Use } from '../use.ts';

/** What one model did in a stretch of time, whoever counted it; `usd` is USD. */
interface Bucket extends Use {
  readonly until: number | 'unknown';
}

/** A bucket is added to its model, or to what put no load on a model of text: as `apart` or the model's name says. */
export const addBucket = (tally: Tally, bucket: Bucket, apart?: Apart): void => {
  const { at, until, model, input, output, requests, usd = null } = bucket;
  if (usd !== null) tally.paid(usd, 'USD');
  const what = apart ?? apartByName(model);
  const isOfNothing = (model?.trim() ?? '') === '' && input + output === 0 && (usd ?? 0) === 0;
  // What a tracer counts beside the calls of a model, such as spans: the time alone is of the export.
  if (what === undefined && isOfNothing) tally.span(at, until);
  else if (what === undefined) tally.use(bucket);
  else tally.leaveOut(what, { at, until, count: requests ?? 1, tokens: input + output, usd });
};
