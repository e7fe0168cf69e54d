import { reAll } from '../expression.ts';
import { GPU_NAME } from '../names/gpu-name.ts';
import { A_TERM } from '../names/paying-terms.ts';

/** A line as the clauses that it was typed in: each may be of one case alone, or of all. */

/** A clause, and what joins it to the one before it; empty for the first. */
export interface Clause {
  readonly joint: string;
  readonly words: string;
}

/**
 * What joins two clauses, a label of a card among it: "A100: 1.19 community, 1.64 secure". Prices of terms are told
 * apart by nothing: "community 1.19 secure 1.64".
 */
const JOINT = reAll`(?:[;\n]+|,(?!\d)|[.!?](?= |$))[\s,;]*(?:(?:and|plus|und|also|then|or)\b:? ?)*| (?:[/|+&·–—-]|and|plus|as well as|und|or|oder) (?:(?:also|then|a|another) )?| (?:but|vs\.?|versus) (?=[$€£] ?\d)|(?<=\b${GPU_NAME}) ?: |(?<=\d\.\d{1,2}(?: ?\/ ?h(?:r|our)?)?) (?=${A_TERM}(?: at|:)? [$€£]?\d?\.?\d)`;
const OPEN = /[([{]/g;
const SHUT = /[)\]}]/g;

const countOf = (text: string, sign: RegExp): number => text.match(sign)?.length ?? 0;

/** A label of one of several: "Offer A:", "Job 2 -", "vendor C:". */
const LABEL =
  /^(?:(?:options?|quotes?|bids?|offers?|variants?|alternatives?|plans?|choices?|setups?|vendors?|sellers?|providers?|jobs?|tasks?|workloads?|use cases?|projects?|teams?|fleets?|clusters?|sites?) ?(?:#? ?\d|[a-e])\b ?[:=)-]? ?|\(?(?:\d|[a-e])[).] )/i;

/** The clauses of a line, in their order; what stands in brackets is cut nowhere. */
export const clausesOf = (line: string): readonly Clause[] => {
  const clauses: Clause[] = [];
  let from = 0;
  let joint = '';
  const close = (end: number, next: string): void => {
    const words = line.slice(from, end).trim();
    if (words !== '') clauses.push({ joint, words });
    joint = words === '' ? joint + next : next;
    from = end + next.length;
  };
  for (const { 0: sign, index } of line.matchAll(JOINT)) {
    const before = line.slice(from, index);
    if (index >= from && countOf(before, OPEN) <= countOf(before, SHUT)) close(index, sign);
  }
  close(line.length, '');
  return clauses;
};

/** The words of a clause without the label that tells it from others. */
export const unlabelled = (words: string): string => words.replace(LABEL, '');
