import { type HttpAnswer, SILENT, type Silence } from '../http-answer.ts';
import type { Json } from '../json.ts';
import { refusalBody } from '../refusal.ts';
import type { After } from './failure.ts';

/**
 * An answer that is no JSON: a proxy's page (`html`), a word (`text`), nothing (`empty`), half of the JSON as
 * if it were all (`half`), or a connection that ends in the middle (`cut`).
 */
export const GARBLED = ['html', 'text', 'empty', 'half', 'cut'] as const;
export type Garbled = (typeof GARBLED)[number];

/** Which calls go wrong. */
export interface Which {
  /** Only calls of this method; of every method when absent. */
  readonly method?: string;
}

/** How the next call goes wrong. */
export type CallFault = Which &
  (
    | { readonly kind: 'rate-limit'; readonly retryAfterSeconds: number }
    | { readonly kind: 'server-error' }
    | { readonly kind: 'refuse'; readonly error: string; readonly messages: readonly string[] }
    | { readonly kind: 'hang' | 'drop'; readonly after: After }
    | { readonly kind: 'garble'; readonly as: Garbled; readonly after: After }
  );

/** Set anew, a fault takes the place of its like. */
export const sameCallFault = (one: CallFault, other: CallFault): boolean =>
  one.kind === other.kind &&
  one.method === other.method &&
  (one.kind !== 'refuse' || other.kind !== 'refuse' || one.error === other.error);

/** Whether the call is carried out although its answer goes wrong. */
export const isCarriedOut = (fault: CallFault): boolean => 'after' in fault && fault.after === 'done';

/** How the stand-in puts down what the app was told. */
const TOLD: Readonly<Record<Exclude<CallFault['kind'], 'refuse'>, string>> = {
  'rate-limit': 'ratelimited',
  'server-error': 'HTTP 500',
  ...SILENT,
  garble: 'not JSON',
};

/** What the app gets instead of `response`, and what is put down of it. */
export const answerInstead = (
  fault: CallFault,
  response: Json,
): { readonly answer: HttpAnswer | Silence; readonly told: Json } => {
  const told =
    fault.kind === 'refuse'
      ? refusalBody(fault.error, fault.messages)
      : { ok: false, error: TOLD[fault.kind] };
  switch (fault.kind) {
    case 'hang':
    case 'drop':
      return { answer: fault.kind, told };
    case 'server-error':
      return { answer: { status: 500, body: 'Internal Server Error' }, told };
    case 'rate-limit': {
      const headers = { 'retry-after': String(fault.retryAfterSeconds) };
      return { answer: { status: 429, body: told, headers }, told };
    }
    case 'refuse':
      return { answer: { status: 200, body: told }, told };
    case 'garble':
      return { answer: garbled(fault.as, JSON.stringify(response)), told };
  }
};

const garbled = (as: Garbled, json: string): HttpAnswer => {
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  switch (as) {
    case 'html':
      return {
        status: 200,
        body: '<!doctype html><title>Sign in</title><h1>Sign in to go on</h1>',
        headers: { 'content-type': 'text/html; charset=utf-8' },
      };
    case 'text':
      return { status: 200, body: 'upstream unavailable' };
    case 'empty':
      return { status: 200, body: '', headers };
    case 'half':
      return { status: 200, body: json.slice(0, json.length / 2), headers };
    case 'cut':
      return { status: 200, body: json, headers, cut: true };
  }
};

const ANSWERED: Readonly<Record<CallFault['kind'], string>> = {
  'rate-limit': 'answered 429',
  'server-error': 'answered 500',
  refuse: 'refused',
  hang: 'never answered',
  drop: 'dropped',
  garble: 'garbled',
};

/** A fault of a call as a person reads it: "chat.update: refused with not_in_channel". */
export const callFaultWords = (fault: CallFault): string => {
  const how =
    fault.kind === 'refuse'
      ? `refused with ${fault.error}`
      : fault.kind === 'garble'
        ? `garbled (${fault.as})`
        : ANSWERED[fault.kind];
  return `${fault.method ?? 'any call'} ${how}${isCarriedOut(fault) ? ' after it was carried out' : ''}`;
};
