import type { Sourced } from './types.ts';

/** What people send to a chat each, as far as anybody has published it. */
interface PeopleRate extends Sourced {
  /** Requests of an ordinary or a heavy user on a calendar day, rounded. */
  readonly requestsPerDay: number;
  /** With its source and its day, as part of a sentence. */
  readonly words: string;
}

// biome-ignore format: one rate a paragraph
export const PEOPLE_RATES: readonly PeopleRate[] = [
  // 18e9 ÷ 700e6 ÷ 7 = 3.7
  { requestsPerDay: 4, words: 'users of ChatGPT send about 4 messages a day (NBER paper 34255, September 2025)',
    source: 'How People Use ChatGPT, NBER working paper 34255 (doi.org/10.3386/w34255): 18 billion messages a week of 700 million users in July 2025',
    date: '2025-09-15' },
  // 6 × 3.7 = 22
  { requestsPerDay: 20, words: 'the busiest twentieth of employees six times as many (OpenAI, December 2025)',
    source: 'OpenAI, The state of enterprise AI, 2025 report: the 95th percentile sends six times the messages of the median employee',
    date: '2025-12-08' },
];

/** What a coding agent costs a developer in USD a month: the two ends of the range that its seller gives. */
export const DEVELOPER_SPEND: Sourced & {
  readonly usdPerMonth: readonly [number, number];
  readonly words: string;
} = {
  usdPerMonth: [150, 250],
  words: 'Claude Code costs companies $150 to $250 a developer and month (Anthropic, November 2026)',
  source: 'Claude Code, Manage costs effectively (code.claude.com/docs/en/costs)',
  date: '2026-11-26',
};
