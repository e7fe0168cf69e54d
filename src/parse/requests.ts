import { anyOf } from './expression.ts';
import { UNITS } from './words.ts';

/** Words for what is sent, as parts of expressions that take upper case for lower case. */

const NAMES = UNITS.request.split('|');

/** A request by any of its names, one or several: "call", "tickets", "log lines", "queries". */
export const REQUESTS = `${anyOf(NAMES).replaceAll(' ', '[ -]')}s?`;

/** What one request is made of: so many of them are no volume. */
const PARTS_OF_ONE = new Set(['chunk', 'passage', 'snippet', 'turn', 'step', 'round']);

/** Several requests that may be a volume: "tickets", "log lines", "queries". One alone stands beside sizes: "70b chat". */
export const SEVERAL_REQUESTS = anyOf(
  NAMES.filter((name) => !PARTS_OF_ONE.has(name)).map((name) => (name.endsWith('s') ? name : `${name}s`)),
).replaceAll(' ', '[ -]');

/** All that comes, by whatever name: "tickets", "the traffic", "our load". */
export const WHAT_COMES = `(?:${REQUESTS}|prompts?|traffic|volume|load|usage|demand|tok(?:en)?s?|work)`;
