import { type Asked, answerLine } from '../../../src/answer/index.ts';
import { LlmcostError } from '../../../src/errors.ts';
import {
  LONGEST_LINE,
  parseDefaults,
  parseLine,
  printDraft,
  readBenchmark,
  understandText,
} from '../../../src/parse/index.ts';
import { renderHelp } from '../../../src/render/index.ts';
import { answerMust, messageMust, refusalMust } from '../must.ts';
import { anyText } from '../pieces.ts';
import type { Surface } from '../surface.ts';

export const AS_OF = new Date('2026-11-23T12:00:00Z');

const asked = async (text: string): Promise<Asked | undefined> => {
  try {
    return await answerLine(text, { asOf: AS_OF, by: 'U012AB3CD' });
  } catch (error) {
    refusalMust(error, text, 'refusal');
    return undefined;
  }
};

/** The middle of a range may differ in its last digit. */
const rounded = (fields: object): string =>
  JSON.stringify(fields, (_, value: unknown) =>
    typeof value === 'number' ? Number(value.toPrecision(12)) : value,
  );

/** What a card offers to be copied must be understood, and say the same. */
const printedMust = async (text: string, answer: { draft: Parameters<typeof printDraft>[0] }) => {
  const printed = printDraft(answer.draft);
  // No card offers it: what it says by name is as long as a line may be.
  if (printed.length > LONGEST_LINE) return;
  const { draft } = await parseLine(printed);
  if (rounded(draft.fields) !== rounded(answer.draft.fields))
    throw new Error(`"${text}" is printed as "${printed}", which says something else`);
};

export const lineMust = async (text: string): Promise<void> => {
  const found = await asked(text);
  if (found?.kind === 'answer') {
    answerMust(found.answer, text);
    await printedMust(text, found.answer);
  } else if (found?.intent.kind === 'form') messageMust(renderHelp({ line: text }), text, 'help');
  else if (found?.intent.kind === 'defaults')
    await parseDefaults(found.intent.words).catch((error: unknown) => refusalMust(error, text, 'defaults'));
  try {
    readBenchmark(text);
  } catch (error) {
    refusalMust(error, text, 'benchmark');
  }
  // A message that was written to people: nothing in it is refused.
  const { draft } = await understandText(text);
  const understood = printDraft(draft);
  if (understood.length > LONGEST_LINE) return;
  await parseLine(understood).catch((error: unknown) => {
    if (!(error instanceof LlmcostError) || Object.keys(draft.fields).length > 0) throw error;
  });
};

/** A line as it is typed behind the command, in a terminal, or in a direct message. */
export const line: Surface<string> = {
  name: 'grammar',
  share: 40,
  tries: 30,
  inputs: anyText,
  holds: lineMust,
};
