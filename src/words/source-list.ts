import type { Answer } from '../domain/answer.ts';
import type { ReadPart } from '../domain/how-read.ts';
import { cardContent } from './card.ts';
import { fleetLine } from './fleet.ts';
import type { Audience } from './names.ts';
import { longSource } from './sources.ts';
import { oneLine } from './text.ts';

/** Everything that did not fit on a card, as lists. */

/** Lines under a title. */
export interface TitledList {
  readonly title: string;
  readonly items: readonly string[];
}

const WHY_CHARS = 240;

/** The fleet, warnings, assumptions, sources and every option, as this reader may see them; none that is empty. */
export const behindCard = (answer: Answer, audience: Audience): readonly TitledList[] => {
  const { all, options, names } = cardContent(answer, audience);
  return [
    { title: 'The fleet', items: [fleetLine(answer, names).text] },
    { title: 'Warnings', items: all.warnings },
    {
      title: 'Assumptions',
      items: all.assumptions.map(({ words, why }) => `${words} – ${oneLine(why, WHY_CHARS)}`),
    },
    { title: 'Sources', items: all.sources.map(longSource) },
    {
      title: 'All options',
      items: options.allRows.map(
        ({ cells: [option = '', monthly = '', atHalf = ''] }) =>
          `${option}: ${monthly} a month, ${atHalf} at half`,
      ),
    },
  ].filter(({ items }) => items.length > 0);
};

/** How a line was read as a list, each line of which has its place. */
export const howRead = ({ title, lines }: ReadPart): TitledList => ({
  title,
  items: lines.map((line) => oneLine(line, WHY_CHARS)),
});

/** Above a line that can be copied. */
export const TO_CHANGE_IT = 'To change it, copy';

/** All lists in a sentence: what each holds is counted. */
export const listsCounted = (lists: readonly TitledList[]): string =>
  `Sources and assumptions. ${lists.map(({ title, items }) => `${title}: ${items.length}`).join('; ')}`;

/** What a message has no room for; `command` is as it is shown. */
export const moreLines = (left: number, command: string): string =>
  `… and ${left} more lines; ${command} prints all.`;
