import { valueIn } from '../../keys.ts';
import type { FaultyAnswer } from '../faults/failure.ts';
import type { Faults } from '../faults/index.ts';
import { isCounter, isToggle } from '../faults/switches.ts';
import type { FaultAct } from './page-act.ts';

type Act = (faults: Faults, count: number, asked: FaultAct) => void;

const method = (asked: FaultAct) => (asked.method === '' ? {} : { method: asked.method });

const failure = ({ how, after }: FaultAct): FaultyAnswer => ({
  ...(how === 'hang' && { hang: true }),
  ...(how === 'drop' && { drop: true }),
  ...(how === '429' && { status: 429, retryAfterSeconds: 1 }),
  after,
});

/** The faults that are more than a switch, by the name the page gives them. */
const ACTS: Readonly<Record<string, Act>> = {
  'rate-limit': (faults, count, asked) =>
    faults.rateLimitNext(count, { ...method(asked), retryAfterSeconds: 2 }),
  'server-error': (faults, count, asked) => faults.serverErrorNext(count, method(asked)),
  refuse: (faults, count, asked) =>
    faults.refuseNext(count, { ...method(asked), error: asked.error || 'internal_error' }),
  hang: (faults, count, asked) => faults.hangNext(count, { ...method(asked), after: asked.after }),
  drop: (faults, count, asked) => faults.dropNext(count, { ...method(asked), after: asked.after }),
  garble: (faults, count, asked) =>
    faults.garbleNext(count, { ...method(asked), after: asked.after, as: asked.as }),
  responseUrls: (faults, count, asked) => faults.failResponseUrls(count, failure(asked)),
  expireResponseUrls: (faults, count) => faults.expireResponseUrls(count > 0),
  uploads: (faults, count, asked) => faults.failUploadBytes(count, failure(asked)),
  cut: (faults, count, { after }) => faults.cutNext(count, { after: after === 'done' ? 'ack' : 'delivery' }),
  disconnect: (faults, _count, { reason }) => faults.disconnect(reason || undefined),
  clear: (faults) => faults.clear(),
};

/** Sets what the page asks for; says so when it asks for what there is not. */
export const setFault = (faults: Faults, asked: FaultAct): void => {
  const { name, amount } = asked;
  if (isCounter(name)) faults[name] = amount;
  else if (isToggle(name)) faults[name] = amount > 0;
  else {
    const act = valueIn(ACTS, name);
    if (act === undefined) throw new Error(`there is no fault ${name}`);
    act(faults, amount, asked);
  }
};
