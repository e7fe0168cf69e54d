import { readFile, stat } from 'node:fs/promises';
import { useRefreshedPrices } from '../catalog/index.ts';
import { defined } from '../defined.ts';
import { DAY_MS, isoDay } from '../domain/day.ts';
import { messageOf } from '../errors.ts';
import { textOfBytes } from '../text-file.ts';
import { type Checked, checkPrices } from './check.ts';
import { type BadPriceFile, type PriceFile, readPriceFile } from './price-file.ts';

/**
 * Newer prices from an admin's address or file. Never before an answer and never in its way: what cannot be had, or
 * does not pass the check, changes nothing and is said once.
 */

const MOST_BYTES = 10_000_000;
/** An address has as long to send all of its file. */
const DEADLINE_MS = 20_000;

/** Where newer prices come from, and who is told of them. */
export interface RefreshParts {
  readonly url?: string;
  readonly file?: string;
  readonly now: () => Date;
  readonly log: {
    readonly info: (about: object, message: string) => void;
    readonly warn: (about: object, message: string) => void;
  };
  /** Told when prices that count have changed. */
  readonly onChange?: () => void;
  /** Deadline for the whole file of an address; 20 seconds unless said. */
  readonly deadlineMs?: number;
  /** 0 to 1, for the jitter of a day. */
  readonly random?: () => number;
}

/** The newer prices that count, and how they are taken back. */
export interface Refresh {
  /** Why the newest file does not count; undefined where it does, or where none was asked for. */
  readonly problem: () => string | undefined;
  /** The newest file that counts, since when, and how many prices it moved or added; undefined where none does. */
  readonly counts: () => { readonly from: string; readonly on: string; readonly moved: number } | undefined;
  /**
   * Takes back what the newest file of each source brought: what counted before counts again, until a file changes or
   * the process starts anew. False where there was nothing to take back.
   */
  readonly takeBack: () => boolean;
  /** Resolves when the first look is over, whatever came of it. */
  readonly first: Promise<void>;
  readonly stop: () => void;
}

const isRefused = (value: object): value is BadPriceFile => 'problem' in value;

/** Checks a file's text as a whole. */
export const checkedPrices = (text: string, from: string, day: string, now: Date): Checked | BadPriceFile => {
  const read: PriceFile | BadPriceFile = readPriceFile(text, from, day);
  return isRefused(read) ? read : checkPrices(read, now);
};

/** Reads at most so many bytes of a body: the length that a server states is no promise. */
const bodyOf = async (response: Response): Promise<string> => {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > MOST_BYTES) throw new Error(`it is larger than ${MOST_BYTES / 1e6} MB`);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
};

interface Had {
  readonly text: string;
  /** The day of the file itself. */
  readonly day: string;
}

/** Asks an address, once, with the tag of the last answer; undefined where nothing has changed since. */
const fetching = (url: string, now: () => Date, deadlineMs: number): (() => Promise<Had | undefined>) => {
  let etag: string | undefined;
  return async () => {
    const response = await fetch(url, {
      headers: { accept: 'application/json', ...defined({ 'if-none-match': etag }) },
      signal: AbortSignal.timeout(deadlineMs),
    });
    if (response.status === 304) return undefined;
    if (!response.ok) throw new Error(`it answers ${response.status}`);
    const text = await bodyOf(response);
    etag = response.headers.get('etag') ?? undefined;
    const modified = Date.parse(response.headers.get('last-modified') ?? '');
    const date = Number.isNaN(modified) ? now() : new Date(Math.min(modified, now().getTime()));
    return { text, day: isoDay(date) };
  };
};

const reading = (file: string, now: () => Date): (() => Promise<Had | undefined>) => {
  let last: number | undefined;
  return async () => {
    const { size, mtimeMs } = await stat(file);
    if (mtimeMs === last) return undefined;
    if (size > MOST_BYTES) throw new Error(`it is larger than ${MOST_BYTES / 1e6} MB`);
    const text = textOfBytes(await readFile(file));
    last = mtimeMs;
    return { text, day: isoDay(new Date(Math.min(mtimeMs, now().getTime()))) };
  };
};

interface Source {
  readonly from: string;
  readonly have: () => Promise<Had | undefined>;
  rows: Checked['rows'];
  /** What counted before the newest file. */
  before: Checked['rows'] | undefined;
  counted: { readonly on: string; readonly moved: number } | undefined;
  problem: string | undefined;
}

const refused = (source: Source, problem: string, log: RefreshParts['log']): void => {
  if (source.problem !== problem)
    log.warn({ prices: source.from }, `newer prices change nothing: ${problem}`);
  source.problem = problem;
};

/** Whether the source has other rows than before; what is wrong with it is said once. */
const look = async (source: Source, { now, log }: Pick<RefreshParts, 'now' | 'log'>): Promise<boolean> => {
  try {
    const had = await source.have();
    if (had === undefined) return false;
    const checked = checkedPrices(had.text, source.from, had.day, now());
    if (isRefused(checked)) {
      refused(source, checked.problem, log);
      return false;
    }
    source.problem = undefined;
    source.before = source.rows;
    source.rows = checked.rows;
    const moved = checked.moves.filter(
      ({ before, after, counts }) =>
        counts && (before === undefined || before.input !== after.input || before.output !== after.output),
    );
    source.counted = { on: isoDay(now()), moved: moved.length };
    log.info({ prices: source.from, rows: checked.rows.length, moved: moved.length }, 'newer prices count');
    return true;
  } catch (error) {
    refused(source, messageOf(error), log);
    return false;
  }
};

/** Lets what counted before the newest file count again. */
const useOneBefore = (source: Source): void => {
  source.rows = source.before ?? [];
  source.before = undefined;
  source.counted = undefined;
};

const problemOf = (sources: readonly Source[]): ReturnType<Refresh['problem']> => {
  const failed = sources.find(({ problem }) => problem !== undefined);
  return failed && `Newer prices from ${failed.from} change nothing: ${failed.problem}.`;
};

const newestOf = (sources: readonly Source[]): ReturnType<Refresh['counts']> => {
  const newest = sources.findLast(({ counted }) => counted !== undefined);
  return newest?.counted && { from: newest.from, ...newest.counted };
};

/** Begins to look: at once, and then about once a day. Without an address and a file it does nothing. */
export const refreshPrices = ({
  url,
  file,
  now,
  log,
  onChange,
  deadlineMs = DEADLINE_MS,
  random = Math.random,
}: RefreshParts): Refresh => {
  const sources = [
    ...(file === undefined ? [] : [{ from: file, have: reading(file, now) }]),
    ...(url === undefined ? [] : [{ from: url, have: fetching(url, now, deadlineMs) }]),
  ].map(
    (source): Source => ({ ...source, rows: [], before: undefined, counted: undefined, problem: undefined }),
  );

  const useAll = (): void => {
    useRefreshedPrices(sources.flatMap(({ rows }) => [...rows]));
    onChange?.();
  };

  const round = async (): Promise<void> => {
    const changed = await Promise.all(sources.map((source) => look(source, { now, log })));
    if (changed.includes(true)) useAll();
  };

  const takeBack = (): boolean => {
    const counting = sources.filter(({ counted }) => counted !== undefined);
    if (counting.length === 0) return false;
    counting.forEach(useOneBefore);
    log.warn({ prices: counting.map(({ from }) => from) }, 'newer prices were taken back');
    useAll();
    return true;
  };

  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const later = (): void => {
    if (stopped || sources.length === 0) return;
    timer = setTimeout(() => void round().finally(later), DAY_MS * (0.9 + 0.2 * random()));
    timer.unref();
  };
  const first = round().finally(later);
  return {
    problem: () => problemOf(sources),
    counts: () => newestOf(sources),
    takeBack,
    first,
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
};
