import { findGpu, gpuById, USUAL_GPUS } from '../../catalog/index.ts';
import type { Answer } from '../../domain/answer.ts';
import type { Topic } from '../../domain/topics.ts';
import { literally, re } from '../expression.ts';
import { gpuCalled, gpusNamed } from './gpus-named.ts';
import { A_GPU, SO } from './parts.ts';

/** Whether the name of a GPU has what is said of it, with blanks or without: an L40S is no L4. */
const isCalled = (gpu: string, said: string): boolean => {
  const letters = [...said.replaceAll(' ', '')].map(literally);
  return re`${letters.join(' ?')}(?!\d)`.test(gpu);
};

const MAKER = /\b(?:nvidia|amd)\b(?! (?:epyc|ryzen|xeon))/i;

/** What is rented most of a maker that is named, and that the GPU is not of: "what would AMD cost?" */
const ofOtherMaker = (text: string, gpu: string): string | undefined => {
  const maker = MAKER.exec(text)?.[0].toLowerCase();
  if (maker === undefined || gpuById(gpu)?.vendor === maker) return undefined;
  return USUAL_GPUS.map((id) => gpuById(id)).find((row) => row?.vendor === maker)?.name;
};

/** The first GPU that is named and is not that of the card, in capitals. */
export const otherGpu = (text: string, { evidence, scenario }: Answer): string | undefined => {
  const { gpu } = scenario.selfHosted;
  const isHere = (name: string): boolean =>
    findGpu(name)?.id === gpu || isCalled(evidence.names?.gpu ?? gpu, name);
  const named = gpusNamed(text).find((name) => !isHere(name));
  return named ?? ofOtherMaker(text, gpu);
};

/** "what's an L4 anyway?", "how much vram does an l40s have?": of the GPU itself. */
const WHAT_IS = re`^${SO}what(?:'?s| is| are| kind of \w+ (?:is|are)) (?:an? |the )?(?<name>${A_GPU})(?: (?:anyways?|actually|really|exactly|again|like|even|for|btw|cards?|gpus?))*\s*\?*$`;
const MEMORY = /\b(?:memory|v?ram|gb|gigs?|gigabytes?|bandwidth|watts?|tflops)\b/i;
const OF_IT = re`\b(?:(?:does|do|has|have|is|are) (?:on |in )?(?:an?|the|one|each|those)|of (?:an?|the|one|each)|(?:per|on|in) (?:an?|the|one|each)|has|have) (?<name>${A_GPU})(?: (?:have|has|got|come with|cards?|gpus?|anyways?))*\s*\?*$`;

const memoryOf = (text: string): RegExpExecArray | null => {
  const found = OF_IT.exec(text);
  return found !== null && MEMORY.test(text.slice(0, found.index)) ? found : null;
};

/** A GPU of the catalog of which a question asks what it is, whether it is that of the card or not. */
export const gpuFactsTopic = (text: string): Topic | undefined => {
  const said = (WHAT_IS.exec(text) ?? memoryOf(text))?.groups?.name;
  const gpu = gpuById(gpuCalled(said ?? '') ?? '');
  return (
    gpu && {
      about: 'gpu-facts',
      name: gpu.name,
      memoryGb: gpu.memoryGb,
      gbPerSecond: gpu.memoryBandwidthGbPerSecond,
      watts: gpu.boardWatts,
      year: gpu.year,
    }
  );
};
