import type { Answer } from '../../domain/answer.ts';
import { FIELDS } from '../../domain/fields/index.ts';
import type { Detailed } from '../../domain/topics.ts';

/** "Who said 8 H100s?", "whose number is the 2.40?": who typed a figure of the card, or why it is assumed. */
export const provenance = ({ draft, assumptions }: Answer, { field, assumed }: Detailed<'whose'>): string => {
  if (assumed !== undefined) {
    const why = assumptions.find((one) => one.field === field)?.why ?? '';
    return `${FIELDS[field].label} ${assumed} is an assumption: ${why}.`;
  }
  const { words = '', by } = draft.said[field] ?? {};
  return `"${words}" was typed${by === undefined ? '' : ` by <@${by}>`}.`;
};
