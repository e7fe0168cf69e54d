// Prints every kind of card as text, with its counts, to be read aloud by whoever changes the words.
import { renderText } from '../src/render/index.ts';
import { countNumbers, countWords } from '../src/words/budget.ts';
import { cardContent, readOf } from '../src/words/card.ts';
import { tableOf } from '../src/words/options.ts';
import { ANSWERS } from '../test/fixtures/answers/index.ts';

const RULE = '═'.repeat(100);

for (const [name, make] of Object.entries(ANSWERS)) {
  const answer = make();
  const content = cardContent(answer, 'channel');
  const read = readOf(content);
  const counts = `${countWords(read)} words, ${countNumbers(read)} numbers, header ${[...content.headline].length}`;
  const { headline, check, under, options, beside, grey } = content;
  console.log(
    [
      RULE,
      `${name.toUpperCase()}  (${counts})`,
      '',
      headline,
      ...(check === null ? [] : [`${check.label} ${check.text}`]),
      ...under,
      ...tableOf(options.header, options.rows).map((row) => `  ${row.join('  |  ')}`),
      ...beside.map(({ label, text }) => `${label} ${text}`.trim()),
      grey.join(' '),
      '',
      'In a terminal:',
      '',
      renderText(answer),
      '',
    ].join('\n'),
  );
}
