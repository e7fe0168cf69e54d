import type { Garbled } from '../faults/calls.ts';
import type { Failure } from '../faults/failure.ts';
import type { Faults } from '../faults/index.ts';
import { isCounter, isToggle } from '../faults/switches.ts';
import { type Json, text } from '../json.ts';

type Act = (faults: Faults, count: number, body: Json) => void;

const method = (body: Json) => (text(body.method) === '' ? {} : { method: text(body.method) });
const after = (body: Json) => ({ after: body.after === 'done' ? 'done' : 'nothing' }) as const;

const GARBLED: readonly Garbled[] = ['html', 'text', 'empty', 'half', 'cut'];
const garbled = (body: Json): Garbled => GARBLED.find((each) => each === body.as) ?? 'html';

const failure = (body: Json): Failure => ({
  ...(body.how === 'hang' && { hang: true }),
  ...(body.how === 'drop' && { drop: true }),
  ...(body.how === '429' && { status: 429, retryAfterSeconds: 1 }),
  ...after(body),
});

/** The faults that are more than a switch, by the name the page gives them. */
const ACTS: Readonly<Record<string, Act>> = {
  'rate-limit': (faults, count, body) =>
    faults.rateLimitNext(count, { ...method(body), retryAfterSeconds: 2 }),
  'server-error': (faults, count, body) => faults.serverErrorNext(count, method(body)),
  refuse: (faults, count, body) =>
    faults.refuseNext(count, { ...method(body), error: text(body.error) || 'internal_error' }),
  hang: (faults, count, body) => faults.hangNext(count, { ...method(body), ...after(body) }),
  drop: (faults, count, body) => faults.dropNext(count, { ...method(body), ...after(body) }),
  garble: (faults, count, body) =>
    faults.garbleNext(count, { ...method(body), ...after(body), as: garbled(body) }),
  responseUrls: (faults, count, body) => faults.failResponseUrls(count, failure(body)),
  expireResponseUrls: (faults, count) => faults.expireResponseUrls(count > 0),
  uploads: (faults, count, body) => faults.failUploadBytes(count, failure(body)),
  cut: (faults, count, body) => faults.cutNext(count, { after: body.after === 'done' ? 'ack' : 'delivery' }),
  disconnect: (faults, _count, body) => faults.disconnect(text(body.reason) || undefined),
  clear: (faults) => faults.clear(),
};

/** Sets what the page asks for; says so when it asks for what there is not. */
export const setFault = (faults: Faults, body: Json): void => {
  const name = text(body.name);
  const amount = Number(body.amount);
  const count = Number.isFinite(amount) ? Math.max(0, Math.min(10_000, Math.round(amount))) : 0;
  if (isCounter(name)) faults[name] = count;
  else if (isToggle(name)) faults[name] = count > 0;
  else if (Object.hasOwn(ACTS, name)) ACTS[name]?.(faults, count, body);
  else throw new Error(`there is no fault ${name}`);
};
