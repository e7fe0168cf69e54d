// Keeps a card as the store writes it today, for the test that reads cards of earlier days: npm run keep -- "LINE".
import { appendFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { answerLine } from '../src/answer/index.ts';
import { isoDay } from '../src/domain/day.ts';
import { messageOf } from '../src/errors.ts';
import { answerToColumns } from '../src/store/sql/json-column.ts';

const CARDS = fileURLToPath(new URL('../test/fixtures/kept/cards.jsonl', import.meta.url));

const keep = async (line: string): Promise<void> => {
  const asOf = new Date();
  const asked = await answerLine(line, { asOf, by: 'U1' });
  if (asked.kind !== 'answer') throw new TypeError('it asks for no estimate');
  const columns = Object.fromEntries(
    Object.entries(answerToColumns(asked.answer)).map(([name, text]) => [name, JSON.parse(text)]),
  );
  appendFileSync(CARDS, `${JSON.stringify({ kept: isoDay(asOf), line, columns })}\n`);
};

const line = process.argv.slice(2).join(' ');
try {
  await keep(line);
  console.log(`Kept "${line}" in ${CARDS}.`);
} catch (error) {
  console.error(`Nothing was kept of "${line}": ${messageOf(error)}`);
  process.exitCode = 1;
}
