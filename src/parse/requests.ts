import { anyOf } from './expression.ts';
import { UNITS } from './words.ts';

/** Words for what is sent, as parts of expressions that take upper case for lower case. */

/** A request by any of its names, one or several: "call", "tickets", "log lines", "queries". */
export const REQUESTS = `${anyOf(UNITS.request.split('|')).replaceAll(' ', '[ -]')}s?`;

/** All that comes, by whatever name: "tickets", "the traffic", "our load". */
export const WHAT_COMES = `(?:${REQUESTS}|prompts?|traffic|volume|load|usage|demand|tok(?:en)?s?|work)`;
