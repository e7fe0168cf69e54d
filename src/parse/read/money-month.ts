import { impossible, notUnderstood, quoted } from '../problems.ts';
import { type Reading, setField, wordsOf } from '../reading.ts';
import { eachGpuAt, isNoun, type Period } from './look.ts';
import { isBillAhead, isOpsAhead, nounAhead, refuseZero } from './money-look.ts';

/** Money a month: a GPU's rent, other costs, or a bill. */

export const readPerMonth = (reading: Reading, at: number, value: number, period: Period): number => {
  const usdPerMonth = value * period.perMonth;
  let { end } = period;
  const each = eachGpuAt(reading, end);
  const before = reading.atoms
    .slice(at + 1, end)
    .some((atom) => atom.kind === 'gpu' || (atom.kind === 'unit' && atom.unit === 'gpu'));
  if (each !== null || before) {
    end = each ?? end;
    const words = wordsOf(reading, at, end);
    refuseZero(value, words, '$1,400 per month each');
    setField(reading, 'selfHosted.procurement.usdPerGpuMonth', usdPerMonth, words);
    return end;
  }
  const other = nounAhead(reading, end, 'other');
  const nounIsNear = reading.noun === 'other';
  if (other !== null || (nounIsNear && !isBillAhead(reading, end))) {
    setField(reading, 'selfHosted.otherUsdPerMonth', usdPerMonth, wordsOf(reading, at, other ?? end));
    return other ?? end;
  }
  const words = wordsOf(reading, at, end);
  if ((reading.noun === 'ops' && !isBillAhead(reading, end)) || isOpsAhead(reading, end) !== null)
    throw notUnderstood(
      `Give ops as hours and a rate instead of ${quoted(words)}, such as "10h ops at $120/h".`,
      ['10h ops at $120/h'],
    );
  if (reading.noun === 'power' || nounAhead(reading, end, 'power') !== null)
    throw notUnderstood(
      `Give power as a price per kWh instead of ${quoted(words)}, such as "$0.12/kWh", or as "other $500/month".`,
      ['$0.12/kWh', 'other $500/month'],
    );
  if (value === 0)
    throw impossible(
      `${quoted(words)} is no bill: type an amount above $0, such as "$6k a month on sonnet".`,
      ['$6k a month on sonnet'],
    );
  if (reading.noun === 'gpu' && !isBillAhead(reading, end)) {
    const many = reading.fields.get('selfHosted.gpuCount')?.value;
    if (typeof many === 'number' && many > 1)
      throw notUnderstood(
        `Is ${quoted(words)} for each GPU or for all ${many}? Type "${words} each", or a price per GPU hour.`,
        [`${words} each`],
      );
    setField(reading, 'selfHosted.procurement.usdPerGpuMonth', usdPerMonth, words);
    return end;
  }
  reading.monthly.push({
    usdPerMonth,
    calledBill: reading.noun === 'bill' || isNoun(reading, end, 'bill'),
    words,
  });
  return end;
};
