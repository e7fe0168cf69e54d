import type { Answer } from '../../domain/answer.ts';
import { literally, re, reAll } from '../expression.ts';
import { A_GPU } from './parts.ts';

const NAMES = reAll`\b${A_GPU}\b`;

/** "H100" of "h100s"; the S of an L40S is no plural. */
const single = (name: string): string =>
  name.toUpperCase().replace(/(?<=\d)S$/, (end) => (/^L40S$/i.test(name) ? end : ''));

/** Whether the name of a GPU has what is said of it, with blanks or without: an L40S is no L4. */
const isCalled = (gpu: string, said: string): boolean => {
  const letters = [...said.replaceAll(' ', '')].map(literally);
  return re`${letters.join(' ?')}(?!\d)`.test(gpu);
};

/** The first GPU that is named and is not that of the card, in capitals. */
export const otherGpu = (text: string, { evidence, scenario }: Answer): string | undefined => {
  const here = evidence.names?.gpu ?? scenario.selfHosted.gpu;
  return [...text.matchAll(NAMES)].map(([name]) => single(name)).find((name) => !isCalled(here, name));
};
