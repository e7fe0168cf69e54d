import * as z from 'zod';
import { positive, share } from '../scenario/numbers.ts';
import { HourlyVolumes, KindOfWork, ShapeOfWork } from '../scenario.ts';
import { everyOne, POSSIBLE, row, SHARE_RANGE } from './row.ts';

/** What the traffic is made of and how it comes. */

// biome-ignore format: one field a row, its words below it
/** What the tokens are made of and when they come: input, cache, batch, peak, growth, shape of work. */
export const trafficRows = {
  /** Input ÷ (input + output): "80/20", "3:1", "90% input". */
  'workload.inputShare': row({ schema: share, belongs: 'mix', dimension: 'share',
    group: 'workload', input: 'text', usual: 'rare', range: SHARE_RANGE,
    name: 'share of input', hint: 'Percent of all tokens that are input, such as 75%', example: '80/20',
    noun: ['input', ''],
    opposite: ['output', ''],
    typed: '{} input' }),
  'workload.cachedInputShare': row({ schema: share, belongs: 'mix', dimension: 'share', isNoneUnsaid: true,
    group: 'workload', input: 'text', usual: 'rare', range: SHARE_RANGE,
    name: 'cached share', hint: 'Percent of the input read from a prompt cache, such as 60%', example: '60% cached',
    noun: ['cached', 'cached|cache|cache hit|cache hits|cache hit rate|cached input|cached prompt|cached token|prompt cache|prompt caching|caching|prompt cached|cache rate|hit rate|cache reads|cached share|prefix cache|prefix cache hit|prefix cache hit rate|prefix cached|prefix caching|kv cache hit|cacheable|prompt cache hit|prompt cache hit rate|input cached|of input cached|reuse|reused|from cache|in cache|gecacht|gecached|aus cache|aus dem cache|im cache|du cache|mis en cache|en caché|de caché|cache read|cached read|read from cache'],
    says: [
      [0, 'no caching|no cache|no cached|uncached|without caching|no prompt caching|not cached|without cache|nothing cached|nothing is cached']],
    typed: '{} cached' }),
  'workload.batchShare': row({ schema: share, belongs: 'mix', dimension: 'share', isNoneUnsaid: true,
    group: 'workload', input: 'text', usual: 'rare', range: SHARE_RANGE,
    name: 'batch share', hint: 'Percent of the volume that may wait for a batch endpoint, such as 30%', example: '30% batch',
    noun: ['batch', 'batch|batched|batch api|batchable|batch mode|offline|batch share|async batch|can wait|batch traffic|batch processing|batch job'],
    says: [
      [0, 'no batch|no batching|nothing in batch|all real time|realtime only|real time only|interactive only'],
      [1, 'all batch|all in batch|everything in batch|all batched|fully batched|batch only|everything can wait|only batch|latency irrelevant|latency is irrelevant|latency not important|latency is not important|latency unimportant|latency does not matter|latency doesnt matter|latency doesn t matter|latency insensitive|not latency sensitive|no latency requirement|no latency requirements|not time critical|not time sensitive']],
    typed: '{} batch' }),
  'workload.trafficShape': row({ schema: z.enum(['steady', 'bursty', 'office-hours']), belongs: 'traffic', dimension: 'choice',
    group: 'workload', input: 'choice', usual: 'rare', range: POSSIBLE,
    name: 'shape of the traffic', hint: 'How full a fleet may be run on average', example: 'bursty', unsaid: 'nothing special',
    choices: [['steady', 'Steady, day and night'], ['office-hours', 'In office hours alone'], ['bursty', 'Bursty']],
    says: [
      ['bursty', 'bursty|burst traffic|spiky traffic|bursty traffic|spiky load|unpredictable traffic'],
      ['steady', 'steady|flat traffic|steady traffic|steady load|constant traffic|constant load|flat load|steady state'],
      ['office-hours', 'office hours|weekdays 9 5|weekdays 9 17|weekdays 9 to 5|weekdays 9 to 17|mon fri 9 5|monday to friday 9 to 5|9 17|business hour|working hour|work hour|9 to 5|9 5|nine to five|daytime only|workday hours|only during the day|weekday office hours|during the day']] }),
  /** Traffic of the hours of a day, a week or a month, in any unit. */
  'workload.hourlyVolumes': row({ schema: HourlyVolumes, belongs: 'traffic', dimension: 'parts',
    group: 'workload', input: 'text', usual: 'rare', range: 'Volumes by the hour are 2 to 8,784 numbers, not all 0',
    name: 'traffic by the hour', hint: 'Of a day or a week, in any unit, such as 3,2,2,4,9,20,31,8', example: 'hourlyVolumes=[3,2,2,4,9,20]', unsaid: 'from the shape of the traffic' }),
  /** Peak ÷ average traffic, 1 or more. */
  'workload.peakToAverage': row({ schema: z.number().min(1), belongs: 'traffic', dimension: 'times',
    group: 'workload', input: 'text', usual: 'rare', range: 'A peak is 1 or more times the average',
    name: 'peak', hint: 'Times the average traffic, such as 3x', example: '3x peak', unsaid: 'from the shape of the traffic',
    noun: ['peak', 'peak|spitze|spitzenlast|pointe|pico|picco|spike|spikes|burst|peaks|surge|peak to average|peak to average ratio|peak traffic|peak load|peak factor|peak average|spiky|headroom|peaking'],
    typed: '{}x peak', plausible: [1, 1e6] }),
  'workload.kind': row({ schema: KindOfWork, belongs: 'traffic', dimension: 'choice',
    group: 'constraints', input: 'none', usual: 'rare', range: POSSIBLE,
    name: 'kind of work', hint: 'Whether people wait for it', example: 'batch job',
    says: [
      ['interactive', 'interactive|interactive work|people wait for the answers|people wait for it'],
      ['embedding', 'embedding|embed|embeds|embedding model|text embedding|vector embedding|rerank|reranking|reranker|vectorize|vectorise']] }),
  /** The shape of work that brings sizes, cached share, planned load and speed floor. */
  'workload.shapeOfWork': row({ schema: ShapeOfWork, belongs: 'traffic', dimension: 'choice',
    group: 'workload', input: 'choice', usual: 'rare', range: POSSIBLE,
    name: 'what it is for', hint: 'Brings the size of a request, what is cached and how full a fleet may run, where you say nothing else', example: 'rag', unsaid: 'chat',
    choices: everyOne<ShapeOfWork>({ chat: 'Chat', 'long-chat': 'Chat with long context', rag: 'RAG', agent: 'Agent with tools',
      'coding-agent': 'Coding agent', 'code-completion': 'Code completion', summarise: 'Summaries',
      classify: 'Classification, extraction', reasoning: 'Reasoning' }) }),
  'workload.cacheWriteShare': row({ schema: share, belongs: 'mix', dimension: 'share', isNoneUnsaid: true,
    group: 'constraints', input: 'none', usual: 'rare', range: POSSIBLE,
    name: 'cache writes', hint: 'Percent of the input written to a prompt cache, such as 5%', example: '5% cache writes',
    noun: ['cache-write', 'cache write|cache writes|cache creation|cache written|cache creation input|written to cache'] }),
  'workload.windowHoursPerMonth': row({ schema: positive.max(744), belongs: 'traffic', dimension: 'hours', per: 'month',
    group: 'constraints', input: 'none', usual: 'rare', range: POSSIBLE,
    name: 'window', hint: 'Hours a month in which the work must be done, such as 91', example: 'only 3 hours a night' }),
} as const;
