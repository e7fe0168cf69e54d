import { type Draft, type DraftField, EMPTY_DRAFT, fieldsIn } from '../../../domain/draft.ts';
import { re } from '../../expression.ts';
import type { Back } from '../as-before.ts';
import { asListed } from './list-price.ts';

/** "back to list prices": what nobody said of a price, of the GPUs, the APIs, or both. */

const LISTED =
  '(?:list(?:ed)?|market|catalog(?:ue)?|public|standard|normal|usual|default|your(?: own)?|official) (?:prices?|pricing|rates?)';
const LEAD =
  "(?:(?:ok(?:ay)?|no|and|so|then|please|let'?s|just|now|go|use|take|set|put|switch|reset|everything|all|it|them|prices?)[\\s,]+){0,6}";
const WHOSE =
  '(?: (?:for|of|on) (?:(?:the|all|our) )?(?<whose>gpus?|cards?|hardware|rent|apis?|tokens?|everything|all|both))?';
const ALL_LISTED: readonly RegExp[] = [
  re`^${LEAD}(?:back|return|revert|reset)(?: (?:it|them|everything|all))? (?:to|at|on) (?:the )?${LISTED}${WHOSE}(?: (?:again|please|then|now))?[.!]*$`,
  re`^${LEAD}${LISTED}${WHOSE} again(?: (?:please|then|now))?[.!]*$`,
];

const OF_GPUS: readonly DraftField[] = [
  'selfHosted.procurement.usdPerGpuHour',
  'selfHosted.procurement.usdPerGpuMonth',
  'selfHosted.procurement.usdPerGpu',
];

/** The prices that go back to those of the list; undefined for other words, and where none was said. */
export const allListed = (line: string, before: Draft | undefined): Back | undefined => {
  const found = ALL_LISTED.map((pattern) => pattern.exec(line)).find((match) => match !== null);
  if (before === undefined || found === undefined) return undefined;
  const whose = found.groups?.whose ?? 'all';
  const { apis, 'apis.discount': ofAll } = before.fields;
  const gpus = /^(?:api|token)/i.test(whose)
    ? []
    : OF_GPUS.filter((field) => before.fields[field] !== undefined);
  const plain = apis?.map((api) => ({
    ...asListed(api, true, 0),
    ...(api.mix !== undefined && { mix: api.mix.map((part) => asListed(part, true, 0)) }),
  }));
  const isPriced = ofAll !== undefined || JSON.stringify(plain) !== JSON.stringify(apis);
  const ofApis: readonly DraftField[] =
    isPriced && /^(?:api|token|all|everything|both)/i.test(whose) ? ['apis', 'apis.discount'] : [];
  const fields = [...gpus, ...ofApis];
  if (fields.length === 0) return undefined;
  const to: Draft =
    plain === undefined || ofApis.length === 0
      ? EMPTY_DRAFT
      : {
          version: 1,
          fields: { apis: plain },
          said: fieldsIn(before.said).includes('apis') ? { apis: before.said.apis ?? {} } : {},
        };
  return { kind: 'back', to, fields };
};
