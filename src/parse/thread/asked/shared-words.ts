import { wholePercents } from '../../../domain/round.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';
import { scaledNumber } from '../../text/figures/short-number.ts';

const SHARED =
  /^(?:about )?(?<part>\d[\d.,]*k?) (?:tokens )?of (?:the|those|our|these) (?<whole>\d[\d.,]*k?)(?: tokens| in)* (?:is|are) (?:(?:the|our|a|an|always|all|just) )*(?:(?:same|fixed|shared|static|identical)\b|system prompt|instructions|prefix|boilerplate|few[- ]shots?)/i;

/** "1800 of the 2500 is the system prompt": the same words of every request. Throws a question whether they are cached. */
export const refuseShared = (line: string): void => {
  const { part, whole } = SHARED.exec(line)?.groups ?? {};
  if (part === undefined || whole === undefined) return;
  const percent = wholePercents(scaledNumber(part) / scaledNumber(whole));
  if (!(percent > 0 && percent <= 100)) return;
  throw notUnderstood(
    ask`${quoted(line)}: what is the same in each request costs less where it is cached. Is it?`,
    [`${percent}% cached`],
  );
};
