import { contradiction, notUnderstood, quoted } from '../problems.ts';
import { type MonthlyMoney, type Reading, setField } from '../reading.ts';
import { modelsOf, sellerNamed } from '../rival-seller.ts';

/** What is paid for an API a month, which stands for a volume. */

/** The API that is paid: the one beside the money, else the first that was named. */
const paidApi = (reading: Reading, money: MonthlyMoney): string | undefined => {
  const known = (id: string | undefined): boolean => reading.apis.some((api) => api.id === id);
  if (known(money.api)) return money.api;
  return [...reading.apiWords].sort((a, b) => a.at - b.at).find(({ id }) => known(id))?.id;
};

/** A bill without an API: of a seller whose models differ by a factor of fifty, or of nobody at all. */
const refuseUnknownPayee = (reading: Reading, { words, seller }: MonthlyMoney): never => {
  const sold = seller === undefined ? undefined : sellerNamed(seller);
  if (seller !== undefined && sold !== undefined)
    throw notUnderstood(
      `Which model of ${quoted(seller)}? The volume behind a bill hangs on it.`,
      modelsOf(sold.id),
    );
  throw notUnderstood(`What is ${quoted(words)} paid for?`, [
    `${words} on sonnet`,
    ...(reading.facts.kinds.has('gpu') ? [`${words} each`, `other ${words}`] : [`${words} on gpt-5`]),
  ]);
};

/** Sets the bill. Throws where there are two, or where nothing says what it is paid for. */
export const setBill = (reading: Reading): void => {
  const [money, second] = [...reading.monthly].sort((a, b) => Number(b.calledBill) - Number(a.calledBill));
  if (!money) return;
  if (second)
    throw contradiction(`${quoted(money.words)} and ${quoted(second.words)} are two bills: type only one.`, [
      money.words,
    ]);
  if (money.perUser)
    throw notUnderstood(`How many people pay ${quoted(money.words)}? Type their number too.`, [
      `40 users, ${money.words}`,
    ]);
  const api = paidApi(reading, money);
  if (api === undefined) refuseUnknownPayee(reading, money);
  else setField(reading, 'workload.bill', { usdPerMonth: money.usdPerMonth, api }, money.words);
};
