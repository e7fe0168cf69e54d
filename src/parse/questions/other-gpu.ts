import { findGpu } from '../../catalog/index.ts';
import type { Answer } from '../../domain/answer.ts';
import { literally, re, reAll } from '../expression.ts';
import { areSeveral } from '../names/gpu-name.ts';
import { A_GPU } from './parts.ts';

const NAMES = reAll`\b${A_GPU}\b`;

/** "H100" of "h100s". */
const single = (name: string): string => (areSeveral(name) ? name.slice(0, -1) : name).toUpperCase();

/** Whether the name of a GPU has what is said of it, with blanks or without: an L40S is no L4. */
const isCalled = (gpu: string, said: string): boolean => {
  const letters = [...said.replaceAll(' ', '')].map(literally);
  return re`${letters.join(' ?')}(?!\d)`.test(gpu);
};

/** The first GPU that is named and is not that of the card, in capitals. */
export const otherGpu = (text: string, { evidence, scenario }: Answer): string | undefined => {
  const { gpu } = scenario.selfHosted;
  const isHere = (name: string): boolean =>
    findGpu(name)?.id === gpu || isCalled(evidence.names?.gpu ?? gpu, name);
  return [...text.matchAll(NAMES)].map(([name]) => single(name)).find((name) => !isHere(name));
};
