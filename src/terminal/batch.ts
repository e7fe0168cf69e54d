import type { Readable } from 'node:stream';
import { answerJson, answerLine, errorJson, parseJson } from '../answer/index.ts';
import { converse, threadIn } from '../answer/thread.ts';
import { grouped } from '../domain/format.ts';
import { isOurs, LlmcostError } from '../errors.ts';
import { renderHelpText } from '../render/index.ts';
import type { Terminal } from './terminal.ts';

/** `llmcost --batch`: one request a line, one JSON document a line in the same order. */

/** Exit status: a failure of whoever typed, and one of ours. */
export const EXIT = { answered: 0, ours: 1, notUnderstood: 2 } as const;
/** What the terminal ends with. A batch in which lines were refused has answered: only a failure of ours ends it with 1. */
export type Exit = (typeof EXIT)[keyof typeof EXIT];

/** What is printed instead of an answer, in JSON, and the exit status. One of ours is told on standard error too. */
export const failure = (
  error: unknown,
  { console }: Pick<Terminal, 'console'>,
): { document: { error: unknown }; exit: Exit } => {
  const document = { error: errorJson(error) };
  if (!isOurs(error)) return { document, exit: EXIT.notUnderstood };
  console.error(error);
  return { document, exit: EXIT.ours };
};

/** A scenario, or a line with the mentions below it. */
const documentOfJson = async (json: unknown, now: Date): Promise<unknown> => {
  const asked = threadIn(json);
  if (asked === undefined) return answerJson(json, { asOf: now });
  if (asked.thread.length === 0) return documentFor(asked.line, now);
  return (await converse(asked.line, asked.thread, { asOf: now })).at(-1);
};

/** A JSON list or value alone is no line: `parseJson` says what a scenario looks like. */
const looksLikeJson = (line: string): boolean => /^\s*(?:\{|\[\s*(?:\{|\]|$))/.test(line);

/** One request, words or JSON, to the document that the terminal prints. */
const documentFor = async (line: string, now: Date): Promise<unknown> => {
  refuseEndless(line);
  if (looksLikeJson(line)) return documentOfJson(parseJson(line), now);
  const asked = await answerLine(line, { asOf: now });
  return asked.kind === 'answer' ? asked.answer : { intent: asked.intent, help: renderHelpText() };
};

/** A document that was printed has some 20,000 characters; of a line without an end no more than this is kept. */
const MOST_OF_LINE = 1_000_000;

const refuseEndless = (line: string): void => {
  if (line.length > MOST_OF_LINE)
    throw new LlmcostError(
      'too-large',
      `This line has more than ${grouped(MOST_OF_LINE, 0)} characters. In a batch each line is one request: words, or JSON without line breaks.`,
      ['500M tokens A100 rental'],
    );
};

/** Lines of standard input: a carriage return inside of one ends nothing, or answers would lose their places. */
async function* linesOf(input: Readable): AsyncGenerator<string> {
  let parts: string[] = [];
  let kept = 0;
  let isFirst = true;
  for await (const chunk of input.setEncoding('utf8')) {
    const [first = '', ...others] = String(chunk).split('\n');
    if (kept <= MOST_OF_LINE) parts.push(isFirst ? first.replace(/^\ufeff/, '') : first);
    kept += first.length;
    isFirst = false;
    for (const other of others) {
      yield parts.join('').replace(/\r$/, '');
      parts = [other];
      kept = other.length;
    }
  }
  const last = parts.join('');
  if (last !== '') yield last;
}

/** Answers standard input to its end; the exit status tells of failures of ours alone. */
export const batch = async (terminal: Terminal): Promise<Exit> => {
  const { input, output, now } = terminal;
  let exit: Exit = EXIT.answered;
  for await (const line of linesOf(input())) {
    const document = await documentFor(line, now()).catch((error: unknown) => {
      const failed = failure(error, terminal);
      if (failed.exit === EXIT.ours) exit = EXIT.ours;
      return failed.document;
    });
    if (!output.write(`${JSON.stringify(document)}\n`))
      await new Promise((resume) => output.once('drain', resume));
  }
  return exit;
};
