/** The way from what somebody typed to what we found: a draft, a line, words in a thread, a document. */

export { explainLine, wordsOfConfig } from '../parse/index.ts';
export { BASIS } from '../resolve/index.ts';
export { answerJson, errorJson, parseJson } from './document.ts';
export { type AskOptions, answerDraft, withCases } from './draft.ts';
export { refusalAsError, Unanswerable } from './failure.ts';
export type { Standing, Tried } from './hearing.ts';
export { type Asked, answerLine, lineFor, type ReadLine, readWithoutCosting, withKept } from './line.ts';
export { changedAnswer, type Edit, editOf } from './mention.ts';
export { stepOf, type ThreadStep } from './thread-step.ts';
export { atTodaysPrices } from './todays-prices.ts';
export { linesOffered, refusalIn } from './ways-on.ts';
export { workingFor } from './working.ts';
