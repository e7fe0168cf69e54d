import { makerCalled, modelBehindApi, modelById, sizesOfFamily } from '../../../catalog/index.ts';
import type { LlmcostError } from '../../../errors.ts';
import { wordsOf } from '../../beside.ts';
import { namesHardware } from '../../facts.ts';
import { isClosedApi } from '../../names/closed.ts';
import { CARD_LEAST } from '../../price-bounds.ts';
import { quoted, unspecifiedModel } from '../../problems.ts';
import { markAt, nounAt, type Quantity } from '../../quantities.ts';
import { addApi, type Reading, setField, use } from '../../reading.ts';
import { spokenSizedName } from '../../text/lexing/sized-names.ts';
import { refuseGenerations } from '../hardware/generations.ts';
import { isHardware } from '../looks/atom-kinds.ts';
import { mayBuyTokens } from '../looks/bill-words.ts';
import { near } from '../looks/clause.ts';
import { isHosted, isRival, type NamedAt } from '../looks/hosted.ts';
import { hostSized } from '../looks/sized-model.ts';

/** An API that is named where the hosted model stands: its open weights are hosted, or it is said that there are none. */

/** "$15k each", "16x H200 for $512,000": what buys cards buys no tokens. */
const paysForCards = (quantity: Quantity, reading: Reading): boolean =>
  near(quantity, reading, isHardware) || (quantity.each && quantity.number.value >= CARD_LEAST);

/** "500M tokens pixtral 12b": the only name of the line, and nothing says that it is bought. */
const standsAlone = (reading: Reading, at: number, words: string): boolean => {
  const { atoms, facts, quantities } = reading;
  return (
    !words.includes('/') &&
    !atoms.some(({ kind }, other) => other !== at && (kind === 'api' || kind === 'model')) &&
    // "azure h100": who is named rents the machines.
    (!facts.kinds.has('seller') || namesHardware(facts)) &&
    !nounAt(atoms, at + 1, 'api') &&
    !markAt(atoms, at - 1, 'on', 'at', 'from', 'off') &&
    !quantities.some((one) => mayBuyTokens(one) && !paysForCards(one, reading))
  );
};

const OURSELVES =
  /^ (?:ourselves|ourself|in[- ]house|on[- ]prem\w*|locally|on our own (?:gpus?|hardware|servers?|machines?))\b/i;

/** "microsoft/Phi-3-medium-128k-instruct": an account of the Hub that sells nothing, and its weights behind the slash. */
const isOnHub = ({ atoms }: Reading, at: number): boolean => {
  const [account, slash, name] = [atoms[at - 2], atoms[at - 1], atoms[at]];
  const isGlued = account?.end === slash?.start && slash?.end === name?.start;
  return account?.kind === 'unknown' && isGlued && markAt(atoms, at - 1, 'slash');
};

/** "host gemini ourselves", "gpt-5 on 8xH100": it stands where the hosted model does. */
const isMeantToRun = (reading: Reading, at: number): boolean =>
  isHosted(reading, at) ||
  OURSELVES.test(reading.text.slice(reading.atoms[at]?.end)) ||
  (isOnHub(reading, at) && !markAt(reading.atoms, at - 3, 'versus', 'off'));

const withoutSpecs = (reading: Reading, at: number, id: string): LlmcostError => {
  const words = wordsOf(reading, isOnHub(reading, at) ? at - 2 : at, at + 1);
  const size = /(?<![a-z0-9.])(\d{1,3}(?:\.\d)?)b\b/i.exec(words)?.[1];
  return unspecifiedModel(words, [...(size === undefined ? [] : [`a ${size}B model`]), `vs ${id}`]);
};

/** "mamba codestral": a word beside it that nobody knows makes another model of the name. */
const isPartOfName = ({ atoms }: Reading, at: number): boolean => {
  const [before, here, next] = [atoms[at - 1], atoms[at], atoms[at + 1]];
  if (here === undefined) return false;
  return (
    (before?.kind === 'unknown' && here.start - before.end <= 1) ||
    (next?.kind === 'unknown' && next.start - here.end <= 1)
  );
};

/** "codestral": of what goes by this name one model's weights are published, and that is the one to run. */
const hostsOnlyOpen = (reading: Reading, at: number, words: string): boolean => {
  const [maker = '', ...name] = words.split(' ');
  const [only, ...others] = sizesOfFamily(makerCalled(maker) === undefined ? words : name.join(' '));
  if (only === undefined || others.length > 0 || isPartOfName(reading, at)) return false;
  use(reading, at);
  setField(reading, 'selfHosted.model', only, words);
  reading.notes.push(
    `${quoted(words)} is read as ${modelById(only)?.name ?? only}, the only one of that name with published weights.`,
  );
  return true;
};

/** An API that is named where the hosted model stands: true where its name says its size and it is hosted by it. */
export const hostsUnknownModel = (reading: Reading, at: number, id: string): boolean => {
  if (isClosedApi(id) || markAt(reading.atoms, at - 1, 'versus')) return false;
  const words = wordsOf(reading, at, at + 1);
  const isHere = isMeantToRun(reading, at);
  if (!isHere && !standsAlone(reading, at, words)) return false;
  // What a router passes on is hosted under its own name too.
  const open = modelBehindApi(id);
  // An open model that is named as an API is hosted as well unless another model is named.
  if (!isHere && open !== undefined) return false;
  const sized = open === undefined ? spokenSizedName(words.replace(/[-_]/g, ' ')) : null;
  const model = open ?? sized?.id;
  if (model !== undefined) {
    use(reading, at);
    refuseGenerations(words);
    if (sized !== null) hostSized(reading, sized, words);
    else setField(reading, 'selfHosted.model', model, words);
    // Hosting a model is compared with buying it from its sellers.
    if (!isHere) addApi(reading, { id }, words, at);
    return true;
  }
  if (!isHere) return false;
  if (hostsOnlyOpen(reading, at, words)) return true;
  throw withoutSpecs(reading, at, id);
};

/** What is sold per token alone runs on nobody else's GPUs, and that is said. */
export const noteClosed = (reading: Reading, { at, atom }: NamedAt): void => {
  if (!isClosedApi(atom.id) || !isMeantToRun(reading, at) || isRival(reading, at)) return;
  // "not hosting opus": whoever rules it out means to run nothing.
  if (markAt(reading.atoms, at - 1, 'hosting') && markAt(reading.atoms, at - 2, 'no', 'denied')) return;
  reading.notes.push(
    `${quoted(wordsOf(reading, at, at + 1))} is sold per token only: its weights are not published, so it runs on nobody else's GPUs. It is what we compare with; name the open model that should run.`,
  );
};
