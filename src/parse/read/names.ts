import { findApi, isApiId, nearestApi, sellersOfModel } from '../../catalog/index.ts';
import { notUnderstood, quoted } from '../problems.ts';
import { addApi, type Reading, setField, setFields, wordsOf } from '../reading.ts';
import { atomAt, eachGpuAt, isMark, isNoun, isUnit, type Reader, skipMarks } from './look.ts';

/** Names and phrases: APIs, open models, sellers, how hardware is paid for, and phrases that set a field. */

/** "llama 70b vs deepseek v3": an open model is rival to another only through somebody who sells it. */
const modelAsRival = (reading: Reading, at: number, id: string): string | undefined => {
  const hosted = reading.fields.get('selfHosted.model')?.value;
  const alone = hosted === undefined && reading.apis.length === 0;
  if (!isMark(reading, at - 1, 'versus') || hosted === id || (hosted === undefined && !alone))
    return undefined;
  const ofMaker = findApi(wordsOf(reading, at, at + 1))?.id;
  if (ofMaker !== undefined) return ofMaker;
  const sellers = sellersOfModel(id).slice(0, 2);
  throw notUnderstood(
    `${quoted(wordsOf(reading, at, at + 1))} is an open model: to compare with it, type who sells it per token.`,
    sellers.length > 0 ? sellers.map((seller) => `vs ${seller}`) : ['vs $3/$15'],
  );
};

/** "not sonnet", "no H100": what is not wanted would be read as wanted. */
export const refuseDenial = (reading: Reading, at: number): void => {
  if (!isMark(reading, at - 1, 'no')) return;
  throw notUnderstood(
    `${quoted(wordsOf(reading, at - 1, at + 1))} says what is not wanted: leave it out, and type what you do want.`,
    ['H100 rental', 'vs claude sonnet'],
  );
};

/** "claude sonnet", "gpt-5 on azure", "off claude", "llama 70b". */
export const readName: Reader = (reading, at) => {
  const atom = atomAt(reading, at);
  if (atom?.kind === 'model' || atom?.kind === 'api') refuseDenial(reading, at);
  if (atom?.kind === 'model') {
    const rival = modelAsRival(reading, at, atom.id);
    if (rival !== undefined) {
      reading.noun = 'api';
      addApi(reading, { id: rival }, wordsOf(reading, at, at + 1));
      return at + 1;
    }
    if (reading.noun !== 'api') reading.noun = 'model';
    setField(reading, 'selfHosted.model', atom.id, wordsOf(reading, at, at + 1));
    return at + 1;
  }
  if (atom?.kind !== 'api') return null;
  reading.noun = 'api';
  const seller = isMark(reading, at + 1, 'on', 'from', 'at') ? atomAt(reading, at + 2) : undefined;
  if (seller?.kind === 'seller' && atomAt(reading, at + 3)?.kind !== 'gpu') {
    const words = wordsOf(reading, at, at + 3);
    const id = `${seller.name.toLowerCase()}/${atom.id.slice(atom.id.indexOf('/') + 1)}`;
    if (!isApiId(id))
      throw notUnderstood(
        `I have no price for ${quoted(words)}: name the API alone, or give its prices, such as "vs $3/$15".`,
        [atom.id, ...nearestApi(id).slice(0, 2)],
      );
    addApi(reading, { id }, words);
    return at + 3;
  }
  addApi(reading, { id: atom.id }, wordsOf(reading, at, at + 1));
  return isNoun(reading, at + 1, 'api') ? at + 2 : at + 1;
};

const HARDWARE_REACH = 4;

/** "our own llama on rented H100s" owns no hardware: "own" counts unless a model follows. */
const ownsHardware = (reading: Reading, at: number): boolean => {
  // "buy tokens from openai": nothing that could be owned.
  const bought = atomAt(reading, at + 1);
  if (bought?.kind === 'api' || isUnit(reading, at + 1, 'token')) return false;
  if (!/^own$/i.test(wordsOf(reading, at, at + 1))) return true;
  for (let ahead = at + 1; ahead <= at + HARDWARE_REACH; ahead += 1) {
    const atom = atomAt(reading, ahead);
    if (atom === undefined || atom.kind === 'gpu') return true;
    if (atom.kind === 'unit' && (atom.unit === 'gpu' || atom.unit === 'server')) return true;
    if (atom.kind === 'model') return false;
    if (atom.kind === 'mark' && atom.mark !== 'times' && atom.mark !== 'a') return true;
  }
  return true;
};

/** "own", "rented", "on AWS", "from RunPod". */
export const readProcurement: Reader = (reading, at) => {
  const atom = atomAt(reading, at);
  const words = wordsOf(reading, at, at + 1);
  if (isMark(reading, at, 'own')) {
    if (isMark(reading, at - 1, 'no')) return null;
    if (ownsHardware(reading, at)) setField(reading, 'selfHosted.procurement.kind', 'own', words);
    return at + 1;
  }
  if (isMark(reading, at, 'rent')) {
    if (isMark(reading, at - 1, 'no')) return null;
    setField(reading, 'selfHosted.procurement.kind', 'rent', words);
    reading.hoursOn = 'on';
    return at + 1;
  }
  if (isMark(reading, at, 'billed')) {
    reading.hoursOn = 'on';
    return at + 1;
  }
  if (atom?.kind !== 'seller' || atomAt(reading, at + 1)?.kind === 'api') return null;
  if (isMark(reading, at - 1, 'versus')) return null;
  const near = [at - 1, at - 2, at + 1].some(
    (index) =>
      atomAt(reading, index)?.kind === 'gpu' ||
      isMark(reading, index, 'rent') ||
      isUnit(reading, index, 'gpu'),
  );
  const placed = isMark(reading, at - 1, 'on', 'at', 'from', 'in', 'of') || isMark(reading, at - 1, 'rent');
  if (atom.needsPreposition && !placed && !near) return null;
  setField(reading, 'selfHosted.procurement.seller', atom.name, words);
  return at + 1;
};

/** A phrase that sets its fields by itself, a field named outright is set by the line. */
export const readPhrase: Reader = (reading, at) => {
  const atom = atomAt(reading, at);
  if (atom?.kind !== 'phrase') return null;
  if (isMark(reading, at - 1, 'no')) {
    if (atom.fields['selfHosted.spareReplicas'] === undefined) refuseDenial(reading, at);
    setField(reading, 'selfHosted.spareReplicas', 0, wordsOf(reading, at - 1, at + 1));
    reading.left.pop();
    return at + 1;
  }
  setFields(reading, atom.fields, wordsOf(reading, at, at + 1), atom.soft ? 'soft' : 'said');
  return at + 1;
};

/** Words that matter to the numbers behind them, and the intents. */
export const readContext: Reader = (reading, at) => {
  const atom = atomAt(reading, at);
  if (isMark(reading, at, 'preview')) {
    reading.preview = true;
    return at + 1;
  }
  if (isMark(reading, at, 'help')) {
    reading.help = true;
    return at + 1;
  }
  if (isMark(reading, at, 'versus')) return at + 1;
  if (isUnit(reading, at, 'fte')) {
    reading.noun = 'ops';
    return at + 1;
  }
  if (atom?.kind !== 'noun') return null;
  const { noun } = atom;
  if (noun === 'host' || noun === 'other' || noun === 'power' || noun === 'bill' || noun === 'volume') {
    reading.noun = noun;
    return at + 1;
  }
  if (noun === 'api' || noun === 'throughput') return at + 1;
  return null;
};

/** "each", "per GPU" left behind a price is part of it. */
export const readTail: Reader = (reading, at) => {
  const end = eachGpuAt(reading, at);
  return end !== null && skipMarks(reading, at, ['each'], 1) > at ? end : null;
};
