import { describe } from 'vitest';
import { DAYS, type Phrase, SONNET, understands } from '../../phrase.ts';
import { IN, OUT, PAGE, SENT, VOLUME } from '../../short-names.ts';

/** How long a text is, told in words: "two pages each in, a paragraph out", "2k system, 100 question". */

// biome-ignore format: one phrase a line
const READ: readonly Phrase[] = [
  // what is read and written, each with its length
  ['500k docs a month, two pages each in and a paragraph out', { [SENT]: 500e3, [IN]: 2 * PAGE, [OUT]: 100 }],
  ['5k docs a day, 15 pages each, half-page summary', { [SENT]: 5000 * DAYS, [IN]: 10e3, [OUT]: 0.5 * PAGE, 'workload.shapeOfWork': 'summarise' }],
  ['5k docs a day, 15 pages each, summarised to half a page', { [SENT]: 5000 * DAYS, [IN]: 10e3, [OUT]: 0.5 * PAGE, 'workload.shapeOfWork': 'summarise' }],
  ['5k docs a day, five pages each, output two paragraphs', { [SENT]: 5000 * DAYS, [IN]: 5 * PAGE, [OUT]: 200 }],
  ['we review 400 contracts of twenty pages a day, two sentences out', { [SENT]: 400 * DAYS, [IN]: 20 * PAGE, [OUT]: 40 }],
  ['5k docs a day, each two pages long, one paragraph summary', { [SENT]: 5000 * DAYS, [IN]: 2 * PAGE, [OUT]: 100, 'workload.shapeOfWork': 'summarise' }],
  ['20.000 documentos al mes, 15 páginas c/u, resumen de media página', { [SENT]: 20e3, [IN]: 10e3, [OUT]: 0.5 * PAGE, 'workload.shapeOfWork': 'summarise' }],
  // tokens without their unit
  ['call center: 180 seats, 40 calls a day each, 2.2k tok per call transcript, 150 summary', { [SENT]: 219e3, [IN]: 2200, [OUT]: 150, 'workload.shapeOfWork': 'summarise' }],
  ['5k calls a day, transcript 2.2k, summary 150', { [SENT]: 5000 * DAYS, [IN]: 2200, [OUT]: 150, 'workload.shapeOfWork': 'summarise' }],
  ['5k tickets a day, 1.2k in, 80 summary', { [SENT]: 5000 * DAYS, [IN]: 1200, [OUT]: 80, 'workload.shapeOfWork': 'summarise' }],
  // a page is as long as it is said to be, and a sentence may be what is asked of us
  ['45M pages a month, 500 tokens a page in, 10 out', { [SENT]: 45e6, [IN]: 500, [OUT]: 10 }],
  ['500M tokens, one sentence please', { [VOLUME]: 500e6 }],
  // parts of a prompt
  ['prompt cache hits 80% on a 9k system prompt, 400 user, 250 out, 60 rpm, sonnet', { [SENT]: 2628e3, [IN]: 9400, [OUT]: 250, 'workload.cachedInputShare': 0.8, apis: [{ id: SONNET }] }],
  ['5k requests a day, sys prompt 4k, user part 300, answer 150', { [SENT]: 5000 * DAYS, [IN]: 4300, [OUT]: 150 }],
  ['5k requests a day, 2k system, 3k context, 100 question, 300 answer', { [SENT]: 5000 * DAYS, [IN]: 5100, [OUT]: 300 }],
  ['5k requests a day, static part 3k (cached), variable part 500, 200 out', { [SENT]: 5000 * DAYS, [IN]: 3500, [OUT]: 200, 'workload.cachedInputShare': 0.857142857143 }],
  ['avg in 2210, avg out 187, 4k requests a day', { [SENT]: 4000 * DAYS, [IN]: 2210, [OUT]: 187 }],
  ['rps=7.3 mean_in=2210 mean_out=187', { [SENT]: 19184.4e3, [IN]: 2210, [OUT]: 187 }],
];

describe('lengths in words', () => {
  understands(READ);
});
