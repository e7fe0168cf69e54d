import type { Answer } from '../../domain/answer.ts';
import { re, reAll } from '../expression.ts';

/** GPUs that a question names: that of the card, or another. */

const NAME = String.raw`\b(?:[abhlgt]b?\d{2,4}s?|[lt]4|v\d{3}|p100|k80|l40s|rtx ?\w+|mi ?\d{3}x?|m\d (?:ultra|max|pro))\b`;
const NAMES = reAll`${NAME}`;
/** A GPU that a question may name, as people write it. */
export const A_GPU = re`${NAME}`;

/** "H100" of "h100s"; the S of an L40S is no plural. */
const single = (name: string): string =>
  name.toUpperCase().replace(/(?<=\d)S$/, (end) => (/^L40S$/i.test(name) ? end : ''));

/** The first GPU that is named and is not that of the card, in capitals. */
export const otherGpu = (text: string, { evidence, scenario }: Answer): string | undefined => {
  const here = (evidence.names?.gpu ?? scenario.selfHosted.gpu).toLowerCase().replace(/ /g, '');
  return [...text.matchAll(NAMES)]
    .map(([name]) => single(name))
    .find((name) => !here.includes(name.toLowerCase().replace(/ /g, '')));
};
