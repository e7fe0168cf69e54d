import { withoutDust } from '../../../domain/round.ts';
import type { Atom } from '../../atoms.ts';
import { endOf, textBefore, textBehind } from '../../beside.ts';
import { re } from '../../expression.ts';
import { namesHardware } from '../../facts.ts';
import { isBareShare, isSizeOfModel, markAt, type Quantity } from '../../quantities.ts';
import { type Reading, setField, use } from '../../reading.ts';
import { WHAT_COMES } from '../../requests.ts';
import { REST } from '../../rest-words.ts';
import { isMark } from '../looks/atom-kinds.ts';
import { rightOf } from '../looks/clause.ts';
import type { Pattern } from '../looks/pattern.ts';
import { takerBefore } from '../looks/taker.ts';

/** The share of the traffic that moves to what is hosted, and the share that stays where it is. */

const MAY_MOVE =
  /^(?![^,;.]{0,90}\b(?:batch|batched|offline|overnight|async|wait|cached?)\b)[^,;.]{0,80}?\b(?:(?:could|can|would|may|might|should|will|to)? ?(?:go|moves?|be moved|be hosted|shifts?|switch(?:es)?|offload|migrate|self-host|be offloaded|be served|be handled|be done)|(?:could|can|would|might|should) (?:run|use|be|do|handle|take|serve|manage|cover))\b/i;

const MOVING =
  /\b(?:mov|shift|offload|migrat|rout|switch|send|replac|direct|divert|push|tak)(?:e|es|ing|s)? (?:about |around |roughly |some |the |those |~)*$/i;
/** "90% of requests to qwen3 14b", "60% to llama 8b" */
const OF_WORK = re`^(?: of (?:the |our |all )?${WHAT_COMES})?(?: (?:go|goes|going|routed|sent))? (?:to|on|via|through) `;
/** Letters in which the words stand that say what moves, or where to. */
const REACH = 60;

const TO_PLACE = isMark('to', 'on', 'hosting');

/** "move 25% to qwen3 8b", "migrate 40% of our 3B tokens off sonnet to llama 70b": what follows "to" is hosted. */
const movesToModel = (quantity: Quantity, reading: Reading): boolean => {
  const { text, atoms } = reading;
  const start = atoms[quantity.first]?.start ?? 0;
  const moves = MOVING.test(textBefore(text, start, 24));
  if (!moves && !OF_WORK.test(textBehind(quantity, reading, REACH))) return false;
  const isSize = (atom: Atom): boolean => atom.kind === 'number' && isSizeOfModel(text, atom);
  const isName = (atom: Atom): boolean => atom.kind === 'model' || atom.kind === 'api' || isSize(atom);
  const isHosted = (atom: Atom | undefined): boolean =>
    atom !== undefined && (atom.kind === 'model' || isSize(atom));
  const next = atoms.slice(quantity.end, quantity.end + 4).find(isName);
  const to = rightOf(reading, quantity.end, TO_PLACE);
  const there = to === null ? undefined : atoms.slice(quantity.end + to, quantity.end + to + 5).find(isName);
  return isHosted(next) || isHosted(there);
};

/** "70% of requests go to haiku": what the API behind it gets. */
const TO_NAME =
  /^(?: of (?:(?:the|our|all) )*[a-z]{2,12})?(?: (?:could|can|would|should|will|might))?(?: (?:go|goes|going|are|is|be|gets?))?(?: (?:routed|sent|served|handled|answered|done|escalated|forwarded|redirected|diverted|escalates?|falls?(?: back)?|overflows?|run|runs))? (?:to|on|by|via|through) /i;

/** Atoms between a share and the name to which it goes. */
const LINK_REACH = 10;

/** "20% peaks go to haiku": few words, and where it goes. */
const GOES_TO =
  /^(?: of)?(?: [a-z]+){0,3} (?:go|goes|going|sent|routed|moved?|moves|overflows?|escalates?|bursts?|spills?) (?:over )?(?:to|onto|on|via) $/i;

/** The API to which a share of the traffic goes; null where it goes elsewhere. */
export const apiOfShare = (quantity: Quantity, reading: Reading): number | null => {
  const name = reading.atoms.findIndex(
    ({ kind }, at) => at >= quantity.end && (kind === 'api' || kind === 'model' || kind === 'number'),
  );
  const between = reading.text.slice(endOf(quantity, reading), reading.atoms[name]?.start);
  if (reading.atoms[name]?.kind === 'api' && GOES_TO.test(between)) return name;
  const link = TO_NAME.exec(textBehind(quantity, reading, REACH))?.[0];
  if (link === undefined) return null;
  const start = endOf(quantity, reading) + link.length;
  const ahead = reading.atoms.slice(quantity.end, quantity.end + LINK_REACH);
  const at = quantity.end + ahead.findIndex((atom) => atom.start === start);
  return at >= quantity.end && reading.atoms[at]?.kind === 'api' ? at : null;
};

/** Whether the words themselves name something hosted: a model, or hardware for one. */
const namesHosted = ({ fields, facts }: Reading): boolean =>
  fields.has('selfHosted.model') || namesHardware(facts);

/** Whether something is hosted by these words, or by those before them. */
export const isHostedSoFar = (reading: Reading): boolean =>
  namesHosted(reading) || reading.before.fields['selfHosted.gpu'] !== undefined;

const STAYS =
  /^(?: of (?:it|them|that|the|our|all|[a-z]+)(?: [a-z]+)?)? (?:will |would |should |must |can |has to |have to |needs? to )?(?:stays?|remains?|is kept|are kept|keeps?) (?:on|with|at|in)\b/i;

/** "20% of calls stay on opus, the rest go to qwen3": what stays with an API, where an open model takes the rest. */
const stays = (quantity: Quantity, reading: Reading): boolean =>
  isHostedSoFar(reading) && STAYS.test(textBehind(quantity, reading, REACH));

const REST_BEFORE = re`^,? (?:(?:and|with) )?(?:the )?${REST}(?: (?:is|are|goes|go|on|to|for|with|by|in|stays))* $`;

const IS_REST = re`^ (?:for |gets |has |takes |does )?(?:the )?${REST}\b`;

/** "opus for 5%, rest haiku", "opus for 5%, haiku the rest", "opus for 5%, haiku for 95%": none of it is hosted. */
const restIsBought = (quantity: Quantity, reading: Reading): boolean => {
  const { atoms, text, facts, named } = reading;
  const hasShare = [...facts.byEnd.values()].some(
    (share) =>
      share !== quantity &&
      isBareShare(share) &&
      markAt(atoms, share.first - 1, 'on') &&
      named.has(share.first - 2),
  );
  if (hasShare) return true;
  const other = atoms.find(({ kind }, at) => at >= quantity.end && kind === 'api');
  return (
    other !== undefined &&
    (REST_BEFORE.test(text.slice(endOf(quantity, reading), other.start)) ||
      IS_REST.test(text.slice(other.end)))
  );
};

/** "haiku with opus for the hardest 5%": the rest is that of the API before it. */
const helpsAnother = (at: number, { atoms }: Reading): boolean =>
  markAt(atoms, at - 1, 'on', 'and', 'plus') && atoms[at - 2]?.kind === 'api';

/** "keep gpt-5 for 15% and host llama 70b for 85%": whose share it is stands before "for". */
const takerOf = (quantity: Quantity, reading: Reading): 'api' | 'model' | null => {
  const taker = takerBefore(quantity, reading);
  if (taker === null || !namesHosted(reading)) return null;
  if (taker.kind === 'api')
    return restIsBought(quantity, reading) || helpsAnother(taker.at, reading) ? null : 'api';
  return 'model';
};

const setMoved = (reading: Reading, share: number, words: string): void =>
  setField(reading, 'workload.movedShare', withoutDust(share), words);

/** Shares of the traffic that move to hosting, or stay. */
export const MOVES: readonly Pattern[] = [
  {
    name: 'the share that stays',
    fits: (quantity, reading) => quantity.number.percent && stays(quantity, reading),
    says: (quantity, reading) => setMoved(reading, 1 - quantity.number.value, quantity.words),
  },
  {
    name: 'the share of one of two',
    fits: (quantity, reading) =>
      quantity.number.percent && quantity.behind.length === 0 && takerOf(quantity, reading) !== null,
    says: (quantity, reading) => {
      const { value } = quantity.number;
      const taker = takerBefore(quantity, reading);
      if (taker?.isBare === true) use(reading, taker.at + 1, quantity.first);
      setMoved(reading, takerOf(quantity, reading) === 'api' ? 1 - value : value, quantity.words);
    },
  },
  {
    name: 'the share that moves',
    fits: (quantity, reading) =>
      quantity.number.percent &&
      apiOfShare(quantity, reading) === null &&
      (movesToModel(quantity, reading) || MAY_MOVE.test(textBehind(quantity, reading, 100))),
    says: (quantity, reading) => {
      if (reading.atoms[quantity.first - 1]?.kind === 'unknown' && movesToModel(quantity, reading))
        use(reading, quantity.first - 1);
      setField(reading, 'workload.movedShare', quantity.number.value, quantity.words);
    },
  },
];
