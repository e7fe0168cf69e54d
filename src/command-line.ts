import { resolve as resolvePath } from 'node:path';
import manifest from '../package.json' with { type: 'json' };
import { catalogList } from './answer/catalog-list/list.ts';
import { type Asked, answerJson, answerLine, explainLine, parseJson, wordsOfConfig } from './answer/index.ts';
import { converse } from './answer/thread.ts';
import { terminalConfig } from './config/config.ts';
import { defined } from './defined.ts';
import { describeError, LlmcostError } from './errors.ts';
import { comparePriceFile, loadPriceFile } from './prices/terminal.ts';
import { renderHelpText, renderText } from './render/index.ts';
import { type Arguments, argumentsOf, filesBehind } from './terminal/arguments.ts';
import { batch, EXIT, type Exit, failure } from './terminal/batch.ts';
import type { Terminal } from './terminal/terminal.ts';
import { versionText } from './terminal/version.ts';
import { readTextFile, whyUnread } from './text-file.ts';

const readFile = (file: string, { wholeInput }: Terminal): string => {
  try {
    return file === '-' ? wholeInput() : readTextFile(file);
  } catch (cause) {
    throw new LlmcostError('unreadable-file', `${file} cannot be read: ${whyUnread(cause)}.`, [], { cause });
  }
};

/** `acme-7b/config.json` and `acme-7b.json` are both acme-7b. */
const nameOfFile = (file: string): string | undefined => {
  const parts = resolvePath(file).split(/[\\/]/);
  const last = (parts.at(-1) ?? '').replace(/\.json$/i, '');
  const name = last.toLowerCase() === 'config' ? parts.at(-2) : last;
  return file !== '-' && name !== undefined && /^[\w.-]{1,100}$/.test(name) ? name : undefined;
};

/** The line with what a configuration says of the model behind it. */
const withConfig = (words: string, file: string | undefined, terminal: Terminal): string =>
  file === undefined
    ? words
    : `${words} ${wordsOfConfig(readFile(file, terminal), defined({ name: nameOfFile(file) }))}`;

/** A failure in the terminal: the sentence, then what can be typed. */
const failureText = (error: unknown): string => {
  const { message, hints } = describeError(error);
  return [message, ...hints.map((hint) => `  ${hint}`)].join('\n');
};

/** Width of text that goes into a file or another program. */
const PIPED_COLUMNS = 100;

/** As wide as the window, or as COLUMNS says without one; in colour in a window, unless somebody turned it off. */
const looksIn = ({ env, output }: Terminal) => {
  const { columns, isColourful } = terminalConfig(env);
  return {
    columns: output.columns ?? columns ?? PIPED_COLUMNS,
    colour: output.isTTY === true && isColourful,
  };
};

/** Where the environment names a Hub, what only it knows is looked up there; loaded only then. */
const fromHub = async (words: string, { env }: Terminal): Promise<string> => {
  const { hubUrl: url } = terminalConfig(env);
  if (url === undefined) return words;
  const { lineFromHub } = await import('./hub/line.ts');
  return lineFromHub(words, { url });
};

const MOST_LISTED = 60;

/** What the catalog lists under a line such as "models qwen3"; false for any other line. */
const listed = (words: string, json: boolean, { console, now }: Terminal): boolean => {
  const lines = catalogList(words, now(), MOST_LISTED);
  if (lines === undefined) return false;
  console.log(json ? JSON.stringify({ list: lines }, null, 2) : lines.join('\n'));
  return true;
};

/** A line beside exports of usage; the reader is loaded only then. */
const askedMeasured = async (words: string, files: readonly string[], terminal: Terminal): Promise<Asked> => {
  const [{ usageFromFiles }, { answerMeasured }] = await Promise.all([
    import('./terminal/usage.ts'),
    import('./measured/index.ts'),
  ]);
  return answerMeasured(words, await usageFromFiles(files, terminal), { asOf: terminal.now() });
};

const askedBy = async (parsed: Arguments, terminal: Terminal): Promise<Asked> => {
  const { scenarioFile, usageFiles, configFile, words } = parsed;
  const asOf = terminal.now();
  if (scenarioFile !== undefined)
    return {
      kind: 'answer',
      answer: answerJson(parseJson(readFile(scenarioFile, terminal)), { asOf }),
    };
  const line = withConfig(await fromHub(words, terminal), configFile, terminal);
  return usageFiles.length > 0 ? askedMeasured(line, usageFiles, terminal) : answerLine(line, { asOf });
};

/** The line, then each mention with what it was answered; the card as the thread then stands. */
const printThread = async (line: string, { thread, json }: Arguments, terminal: Terminal): Promise<void> => {
  const { console, now } = terminal;
  const known = await Promise.all(thread.map((words) => fromHub(words, terminal)));
  const talked = await converse(line, known, { asOf: now() });
  const last = talked.at(-1);
  if (last === undefined) return;
  if (json) return console.log(JSON.stringify(last, null, 2));
  for (const [at, { reply }] of talked.entries())
    console.log(
      [`> ${thread[at]}`, reply.text, ...(reply.hints ?? []).map((hint) => `  ${hint}`), ''].join('\n'),
    );
  console.log(renderText(last, looksIn(terminal)));
};

/** What is said of a line beside its answer: how it was read, or what a thread makes of it. */
const besideAnswer = async (parsed: Arguments, terminal: Terminal): Promise<void> => {
  const { json, configFile, words, explain } = parsed;
  const line = withConfig(await fromHub(words, terminal), configFile, terminal);
  if (explain) {
    const lines = await explainLine(line);
    terminal.console.log(json ? JSON.stringify({ explain: lines }, null, 2) : lines.join('\n'));
  } else await printThread(line, parsed, terminal);
};

const single = async (parsed: Arguments, terminal: Terminal): Promise<Exit> => {
  const { console } = terminal;
  const { json, scenarioFile, usageFiles, configFile, words } = parsed;
  if (
    scenarioFile === undefined &&
    configFile === undefined &&
    usageFiles.length === 0 &&
    listed(words, json, terminal)
  )
    return EXIT.answered;
  if (parsed.explain || parsed.thread.length > 0) {
    await besideAnswer(parsed, terminal);
    return EXIT.answered;
  }
  const asked = await askedBy(parsed, terminal);
  if (asked.kind === 'other') {
    if (!json && asked.intent.kind !== 'help' && words.trim() !== '')
      console.log(`"${words}" works only in Slack: a terminal keeps nothing.\n`);
    console.log(json ? JSON.stringify({ intent: asked.intent, help: renderHelpText() }) : renderHelpText());
  } else
    console.log(json ? JSON.stringify(asked.answer, null, 2) : renderText(asked.answer, looksIn(terminal)));
  return EXIT.answered;
};

/** Prints what exports of usage come to; the reader is loaded only then. */
const usage = async (argv: readonly string[], terminal: Terminal): Promise<Exit> => {
  const { json, help, files } = filesBehind(argv);
  if (help) return single(argumentsOf(['--help']), terminal);
  const { usageDocument } = await import('./terminal/usage.ts');
  terminal.console.log(await usageDocument(files, json, terminal));
  return EXIT.answered;
};

/** Serves an agent until it goes; loads what that needs only then. */
const mcp = async ({ now, console }: Terminal): Promise<Exit> => {
  const { serveStdio } = await import('./mcp/stdio.ts');
  await serveStdio({ version: manifest.version, now, console });
  return EXIT.answered;
};

/** `llmcost prices FILE`: whether a price file may count, and what it would change. */
const prices = (argv: readonly string[], { console, now }: Terminal): Exit => {
  const { json, files } = filesBehind(argv);
  const { words, document } = comparePriceFile(files, now());
  console.log(json ? JSON.stringify(document) : words);
  return EXIT.answered;
};

const version = (json: boolean, { console }: Terminal): Exit => {
  console.log(versionText(manifest.version, json));
  return EXIT.answered;
};

/**
 * Does what was typed behind `llmcost`, and gives the exit status. Whatever is thrown below is told here, once: as JSON
 * to whoever asked for JSON, else as a sentence.
 */
export const commandLine = async (argv: readonly string[], terminal: Terminal): Promise<Exit> => {
  const { console, env, now } = terminal;
  try {
    const { pricesFile, problem } = terminalConfig(env);
    const unread = loadPriceFile(pricesFile, now());
    for (const told of [problem, unread]) if (told !== undefined) console.error(told);
    if (argv.length === 1 && argv[0] === 'mcp') return await mcp(terminal);
    if (argv[0] === 'prices' && argv.length <= 3) return prices(argv.slice(1), terminal);
    if (argv[0] === 'usage') return await usage(argv.slice(1), terminal);
    const parsed = argumentsOf(argv);
    if (parsed.version) return version(parsed.json, terminal);
    return parsed.batch ? await batch(terminal) : await single(parsed, terminal);
  } catch (error) {
    const { document, exit } = failure(error, terminal);
    // Whoever asked for JSON reads no sentence, of a flag that is not known either.
    if (argv.includes('--json') || argv.includes('--batch')) console.log(JSON.stringify(document));
    else console.error(failureText(error));
    return exit;
  }
};
