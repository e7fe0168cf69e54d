// Keeps a card as the store writes it today, for the test that reads cards of earlier days: npm run keep -- "LINE".
import { appendFileSync } from 'node:fs';
import { answerLine } from '../src/answer/index.ts';
import { answerToColumns } from '../src/store/sql/json-column.ts';

const line = process.argv.slice(2).join(' ');
const asOf = new Date();
const asked = await answerLine(line, { asOf, by: 'U1' });
if (asked.kind !== 'answer') throw new TypeError(`${line} is not a question`);
const columns = Object.fromEntries(
  Object.entries(answerToColumns(asked.answer)).map(([name, text]) => [name, JSON.parse(text)]),
);
appendFileSync(
  'test/fixtures/kept/cards.jsonl',
  `${JSON.stringify({ kept: asOf.toISOString().slice(0, 10), line, columns })}\n`,
);
