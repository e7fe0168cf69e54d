import { z } from 'zod';
import { HourlyVolumes, KindOfWork, ShapeOfWork } from '../scenario.ts';
import { POSSIBLE, positive, row, SHARE, share } from './row.ts';

/** What the traffic is made of and how it comes. */

// biome-ignore format: one field a row, its words below it
export const trafficRows = {
  /** Input ÷ (input + output): "80/20", "3:1", "90% input". */
  'workload.inputShare': row({ schema: share, belongs: 'mix', dimension: 'share',
    group: 'workload', input: 'text', unit: 'share', usual: 'rare', range: SHARE,
    label: 'Share of input', hint: 'Percent of all tokens that are input: 75%', example: '80/20' }),
  'workload.cachedInputShare': row({ schema: share, belongs: 'mix', dimension: 'share',
    group: 'workload', input: 'text', unit: 'share', usual: 'rare', range: SHARE,
    label: 'Cached share', hint: 'Percent of the input read from a prompt cache: 60%', example: '60% cached' }),
  'workload.batchShare': row({ schema: share, belongs: 'mix', dimension: 'share',
    group: 'workload', input: 'text', unit: 'share', usual: 'rare', range: SHARE,
    label: 'Batch share', hint: 'Percent of the volume that may wait for a batch endpoint: 30%', example: '30% batch' }),
  'workload.trafficShape': row({ schema: z.enum(['steady', 'bursty', 'office-hours']), belongs: 'traffic', dimension: 'choice',
    group: 'workload', input: 'choice', unit: 'words', usual: 'rare', range: POSSIBLE,
    label: 'Shape of the traffic', hint: 'How full a fleet may be run on average', example: 'bursty', unsaid: 'nothing special',
    choices: [['steady', 'Steady, day and night'], ['office-hours', 'In office hours alone'], ['bursty', 'Bursty']] }),
  /** Traffic of the hours of a day, a week or a month, in any unit. */
  'workload.hourlyVolumes': row({ schema: HourlyVolumes, belongs: 'traffic', dimension: 'parts',
    group: 'workload', input: 'text', unit: 'words', usual: 'rare', range: 'Volumes by the hour are 2 to 8,784 numbers, not all 0',
    label: 'Traffic by the hour', hint: 'Of a day or a week, in any unit: 3,2,2,4,9,20,31,8', example: 'hourlyVolumes=[3,2,2,4,9,20]', unsaid: 'from the shape of the traffic' }),
  /** Peak ÷ average traffic, 1 or more. */
  'workload.peakToAverage': row({ schema: z.number().min(1), belongs: 'traffic', dimension: 'times',
    group: 'workload', input: 'text', unit: 'plain', usual: 'rare', range: 'A peak is 1 or more times the average',
    label: 'Peak', hint: 'Times the average traffic: 3x', example: '3x peak', unsaid: 'from the shape of the traffic' }),
  'workload.kind': row({ schema: KindOfWork, belongs: 'traffic', dimension: 'choice',
    group: 'constraints', input: 'none', unit: 'words', usual: 'rare', range: POSSIBLE,
    label: 'Kind of work', hint: 'Whether people wait for it', example: 'batch job' }),
  /** The shape of work that brings sizes, cached share, planned load and speed floor. */
  'workload.shapeOfWork': row({ schema: ShapeOfWork, belongs: 'traffic', dimension: 'choice',
    group: 'workload', input: 'choice', unit: 'words', usual: 'rare', range: POSSIBLE,
    label: 'What it is for', hint: 'Brings the size of a request, what is cached and how full a fleet may run, where you say nothing else', example: 'rag', unsaid: 'chat',
    choices: [['chat', 'Chat'], ['long-chat', 'Chat with long context'], ['rag', 'RAG'], ['agent', 'Agent with tools'],
      ['coding-agent', 'Coding agent'], ['code-completion', 'Code completion'], ['summarise', 'Summaries'],
      ['classify', 'Classification, extraction'], ['reasoning', 'Reasoning']] }),
  'workload.cacheWriteShare': row({ schema: share, belongs: 'mix', dimension: 'share',
    group: 'constraints', input: 'none', unit: 'share', usual: 'rare', range: POSSIBLE,
    label: 'Cache writes', hint: 'Percent of the input written to a prompt cache: 5%', example: '5% cache writes' }),
  'workload.windowHoursPerMonth': row({ schema: positive.max(744), belongs: 'traffic', dimension: 'hours',
    group: 'constraints', input: 'none', unit: 'plain', usual: 'rare', range: POSSIBLE,
    label: 'Window', hint: 'Hours a month in which the work must be done: 91', example: 'only 3 hours a night' }),
} as const;
