import { apiName, sellersOfModel } from '../../catalog/index.ts';
import type { DraftApi } from '../../domain/draft.ts';
import { toType } from '../../domain/round.ts';
import { TOKENS_PER_MILLION } from '../../domain/units.ts';
import { namesHardware } from '../facts.ts';
import { modelsOf, sellerNamed } from '../names/rival-seller.ts';
import { refuseLimit } from '../patterns/looks/money-goes.ts';
import { ask, contradiction, impossible, notUnderstood, quoted, say } from '../problems.ts';
import { addApi, type MonthlyMoney, type Reading, setField } from '../reading.ts';
import { tokensIn } from '../said-volume.ts';
import { refuseBillOfSeveral } from './bill-of-several.ts';

/** What is paid for an API a month: a volume where nothing else says one, else the price of what is used. */

/** The API that is paid: the one beside the money, or the mix of which that is a part; else the first that was named. */
const paidApi = (reading: Reading, money: MonthlyMoney): string | undefined => {
  const known = (id: string | undefined): boolean => reading.apis.some((api) => api.id === id);
  if (known(money.api)) return money.api;
  const mixed = reading.apis.find(({ mix }) => mix?.some(({ id }) => id === money.api));
  if (mixed !== undefined) return mixed.id;
  return [...reading.apiWords].sort((a, b) => a.at - b.at).find(({ id }) => known(id))?.id;
};

const numberOf = (reading: Reading, field: Parameters<Reading['fields']['get']>[0]): number | undefined => {
  const value = reading.fields.get(field)?.value;
  return typeof value === 'number' ? value : undefined;
};

/** A bill without an API: of a seller whose models differ by a factor of fifty, or of nobody at all. */
const unknownPayee = (reading: Reading, { words, seller, calledBill }: MonthlyMoney): Error => {
  const sold = seller === undefined ? undefined : sellerNamed(seller);
  if (seller !== undefined && sold !== undefined)
    return notUnderstood(
      ask`Which model of ${quoted(seller)}? The volume behind a bill depends on it.`,
      modelsOf(sold.id),
    );
  refuseLimit(reading, words);
  if (calledBill || !namesHardware(reading.facts))
    return notUnderstood(ask`What is ${quoted(words)} paid for?`, [
      `${words} on sonnet`,
      `${words} on gpt`,
      ...(calledBill ? [] : [`other ${words}`]),
    ]);
  const hints = [`${words} on sonnet`, `rent ${words} in total`, `${words} each`, `other ${words}`];
  // Beside machines and their traffic it is more often a cost of theirs than a bill that says the volume again.
  const saysVolume = tokensIn((field) => numberOf(reading, field)) !== undefined;
  return notUnderstood(ask`What is ${quoted(words)} paid for?`, saysVolume ? hints.toReversed() : hints);
};

const hasPrice = (api: DraftApi): boolean =>
  api.usdPerMillionInput !== undefined || api.usdPerMillionOutput !== undefined || api.mix !== undefined;

/** USD per million tokens: several times what the dearest model on any list has ever cost. */
const MOST_PER_MILLION = 5000;

/** "800M tokens, $5k/mo on sonnet": both hold, so that is what a token costs them. Throws beyond what anybody charges. */
const setPaidPrice = (reading: Reading, api: DraftApi, money: MonthlyMoney, tokens: number): void => {
  const usd = toType((money.usdPerMonth / tokens) * TOKENS_PER_MILLION);
  if (usd > MOST_PER_MILLION)
    throw impossible(
      say`${quoted(money.words)} for that volume is more for a token than anybody charges: type what is paid, or the volume, but not both.`,
      [`${money.words} on ${api.id}`],
    );
  const at = reading.apis.indexOf(api);
  reading.apis[at] = { ...api, usdPerMillionInput: usd, usdPerMillionOutput: usd, inUse: true };
  reading.notes.push(
    `${quoted(money.words)} for that volume is $${usd} per million tokens: taken as what ${apiName(api.id)} costs you.`,
  );
};

/** "$300/mo openrouter bill on deepseek v3": the model that would be hosted is bought of the one who is paid. */
const hostedAtPayee = (reading: Reading, { seller, words }: MonthlyMoney): string | undefined => {
  const model = reading.fields.get('selfHosted.model')?.value;
  const payee = seller === undefined ? undefined : sellerNamed(seller);
  if (typeof model !== 'string' || payee === undefined) return undefined;
  const id = sellersOfModel(model).find((one) => one.startsWith(`${payee.id}/`));
  if (id === undefined) return undefined;
  const at = reading.atoms.findIndex(({ kind }) => kind === 'model');
  addApi(reading, { id }, words, at);
  reading.notes.push(`${quoted(words)} is read as paid for ${id}.`);
  return id;
};

const isOfNobody = ({ calledBill, api, seller }: MonthlyMoney): boolean =>
  !calledBill && api === undefined && seller === undefined;

/** "$9k a month on gpt-5, vector db $1k a month": one is a bill, and of the other nobody says what it is; or both are bills. */
const refuseSecond = (money: MonthlyMoney, second: MonthlyMoney): never => {
  const beside = [money, second].find(isOfNobody);
  const bill = [money, second].find((one) => one.calledBill || one.api !== undefined);
  if (beside !== undefined && bill !== undefined)
    throw notUnderstood(ask`What is ${quoted(beside.words)} paid for, beside ${quoted(bill.words)}?`, [
      `other ${beside.words}`,
      `rent ${beside.words} in total`,
    ]);
  throw contradiction(say`${quoted(money.words)} and ${quoted(second.words)} are two bills: type only one.`, [
    money.words,
  ]);
};

/** Sets the bill. Throws where there are two, or where nothing says what it is paid for. */
export const setBill = (reading: Reading): void => {
  const [money, second] = [...reading.monthly].sort((a, b) => Number(b.calledBill) - Number(a.calledBill));
  if (!money) return;
  if (second !== undefined) refuseSecond(money, second);
  if (money.perUser)
    throw notUnderstood(ask`How many people pay ${quoted(money.words)}? Type their number too.`, [
      `40 users, ${money.words}`,
    ]);
  const api = paidApi(reading, money) ?? hostedAtPayee(reading, money);
  if (api === undefined) throw unknownPayee(reading, money);
  refuseBillOfSeveral(reading, money, api);
  const tokens = tokensIn((field) => numberOf(reading, field));
  const paid = reading.apis.find(({ id }) => id === api);
  if (tokens !== undefined && tokens > 0 && paid !== undefined && !hasPrice(paid)) {
    refuseLimit(reading, money.words);
    if (!money.calledBill && namesHardware(reading.facts)) throw unknownPayee(reading, money);
    setPaidPrice(reading, paid, money, tokens);
  } else setField(reading, 'workload.bill', { usdPerMonth: money.usdPerMonth, api }, money.words);
};
