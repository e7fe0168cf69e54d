import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { toTenths, toWhole } from '../../domain/round.ts';
import { empty, notText, refusal, tooLarge, truncated } from '../errors.ts';

/** A file that can be read from its start, more than once where dates turn out to be the other way round. */
export interface UsageFile {
  open(): AsyncIterable<Uint8Array>;
}

/** How much of one upload is read before it is refused. */
export interface Limits {
  /** Bytes that are read of one file, unpacked. */
  readonly unpackedBytes: number;
}

/** 4 GB of unpacked text, which is read as a stream and never held. */
export const DEFAULT_LIMITS: Limits = { unpackedBytes: 4e9 };

/** Text packs to a tenth or a thirtieth, never to this: what grows more was made to fill memory or time. */
const BOMB_RATIO = 250;
const BOMB_FROM_BYTES = 64e6;

/** Small pieces cost more in hand-over than in reading. */
const PIECE = 1 << 20;

const gigabytes = (bytes: number): string =>
  bytes >= 1e9 ? `${toTenths(bytes / 1e9)} GB` : `${toWhole(bytes / 1e6)} MB`;

async function* coalesced(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let waiting: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of pieces) {
    waiting.push(piece);
    bytes += piece.length;
    if (bytes < PIECE) continue;
    yield Buffer.concat(waiting);
    waiting = [];
    bytes = 0;
  }
  if (bytes > 0) yield Buffer.concat(waiting);
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;

async function* unpacked(pieces: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Buffer> {
  let packed = 0;
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    for await (const piece of pieces) {
      packed += piece.length;
      yield piece;
    }
  };
  const input = Readable.from(counted());
  const gunzip = createGunzip({ chunkSize: PIECE });
  input.on('error', (error) => gunzip.destroy(error));
  let bytes = 0;
  try {
    const plain: AsyncIterable<Buffer> = input.pipe(gunzip);
    for await (const piece of plain) {
      bytes += piece.length;
      if (bytes > BOMB_FROM_BYTES && bytes > BOMB_RATIO * packed) throw tooLarge(gigabytes(BOMB_FROM_BYTES));
      if (bytes > limit) throw tooLarge(gigabytes(limit));
      yield piece;
    }
  } catch (error) {
    const code = codeOf(error);
    if (code === 'Z_BUF_ERROR') throw truncated();
    if (typeof code === 'string' && code.startsWith('Z_'))
      throw refusal('The .gz file is damaged, so nothing of it was counted. Pack it again.');
    throw error;
  } finally {
    input.destroy();
    gunzip.destroy();
  }
}

async function* limited(pieces: AsyncIterable<Buffer>, limit: number): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const piece of pieces) {
    bytes += piece.length;
    if (bytes > limit) throw tooLarge(gigabytes(limit));
    yield piece;
  }
}

/** The first bytes of what is no text, and what it is. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['89504e47', 'an image (PNG)'],
  ['ffd8ff', 'an image (JPEG)'],
  ['47494638', 'an image (GIF)'],
  ['52494646', 'an image or a sound (RIFF)'],
  ['25504446', 'a PDF'],
  ['504b0304', 'a ZIP archive or an Excel workbook'],
  ['d0cf11e0', 'an old Excel workbook'],
  ['50415231', 'a Parquet file'],
  ['53514c697465', 'a database'],
  ['28b52ffd', 'a file packed by zstd'],
  ['425a68', 'a file packed by bzip2'],
  ['fd377a585a', 'a file packed by xz'],
  ['7f454c46', 'a program'],
];

const GZIP = '1f8b';

const startsWith = (head: Buffer, signature: string): boolean =>
  head.subarray(0, signature.length / 2).toString('hex') === signature;

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** The share of every second place, 0..1, that holds a NUL in UTF-16. */
const MARKED = 0.8;

/** Latin text in UTF-16 has a NUL in every second place, with or without a mark in front. */
const nulsAt = (head: Buffer, first: 0 | 1): boolean => {
  const sample = head.subarray(0, 512);
  const places = Math.floor((sample.length - first + 1) / 2);
  let nuls = 0;
  for (let at = first; at < sample.length; at += 2) if (sample[at] === 0) nuls += 1;
  return places >= 8 && nuls > places * MARKED;
};

const encodingOf = (head: Buffer): Encoding => {
  if (startsWith(head, 'fffe') || (nulsAt(head, 1) && !nulsAt(head, 0))) return 'utf-16le';
  return startsWith(head, 'feff') || (nulsAt(head, 0) && !nulsAt(head, 1)) ? 'utf-16be' : 'utf-8';
};

const PAGE = /^\s*<(!doctype html|html|head|body)\b/i;

const refuseWhatIsNoText = (head: Buffer): void => {
  const known = SIGNATURES.find(([signature]) => startsWith(head, signature));
  if (known !== undefined) throw notText(known[1]);
  if (encodingOf(head) === 'utf-8' && head.subarray(0, 4096).includes(0)) throw notText('binary data');
};

async function* decoded(pieces: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of pieces) yield Buffer.from(decoder.decode(piece, { stream: true }));
  const rest = decoder.decode();
  if (rest !== '') yield Buffer.from(rest);
}

const BOM = 'efbbbf';

/** The first piece is looked at and then handed on with the others. */
const peeked = async (
  pieces: AsyncIterable<Buffer>,
): Promise<{ head: Buffer; all: () => AsyncGenerator<Buffer> }> => {
  const iterator = pieces[Symbol.asyncIterator]();
  const first = await iterator.next();
  const head = first.done === true ? Buffer.alloc(0) : first.value;
  const all = async function* (): AsyncGenerator<Buffer> {
    try {
      if (head.length > 0) yield head;
      for (let next = await iterator.next(); next.done !== true; next = await iterator.next())
        yield next.value;
    } finally {
      await iterator.return?.(undefined);
    }
  };
  return { head, all };
};

async function* withoutBom(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let first = true;
  for await (const piece of pieces) {
    yield first && startsWith(piece, BOM) ? piece.subarray(3) : piece;
    first = false;
  }
}

const [NEWLINE, RETURN] = [10, 13];

/** Spreadsheets of old Macs end a line with a return alone. */
async function* withNewlines(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const piece of pieces) {
    const lines = Buffer.from(piece);
    for (let at = lines.indexOf(RETURN); at >= 0; at = lines.indexOf(RETURN, at + 1)) lines[at] = NEWLINE;
    yield lines;
  }
}

const hasReturnsAlone = (head: Buffer): boolean => head.includes(RETURN) && !head.includes(NEWLINE);

/** A file unpacked and in UTF-8, whatever it came in. */
export interface TextBytes {
  /** The first megabyte, or all of a shorter file. */
  readonly head: Buffer;
  /** UTF-8 from its start, without a byte order mark. */
  all(): AsyncGenerator<Buffer>;
}

const FIRST = 4;

/**
 * The text of a file: gzip is unpacked, UTF-16 is turned into UTF-8. Throws `unreadable-usage` for what is empty, no
 * text or cut, `too-large` for what is larger than the limit.
 */
export const textBytesOf = async (file: UsageFile, { unpackedBytes }: Limits): Promise<TextBytes> => {
  const raw = await peeked(coalesced(file.open()));
  if (raw.head.length === 0) throw empty();
  const packed = startsWith(raw.head.subarray(0, FIRST), GZIP);
  const bytes = await peeked(
    coalesced(packed ? unpacked(raw.all(), unpackedBytes) : limited(raw.all(), unpackedBytes)),
  );
  refuseWhatIsNoText(bytes.head);
  if (startsWith(bytes.head, GZIP)) throw notText('a file that was packed twice');
  const encoding = encodingOf(bytes.head);
  const text = encoding === 'utf-8' ? bytes.all() : coalesced(decoded(bytes.all(), encoding));
  const ready = await peeked(withoutBom(text));
  const begins = ready.head.toString('utf8', 0, 4096);
  if (PAGE.test(begins)) throw notText('a web page, perhaps one to sign in');
  if (begins.trim() === '' && ready.head.toString('utf8').trim() === '') throw empty();
  return hasReturnsAlone(ready.head) ? peeked(withNewlines(ready.all())) : ready;
};
