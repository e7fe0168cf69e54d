import { BOUNDS } from './bounds.ts';
import { newId } from './ids.ts';
import type { StoredFile } from './model.ts';

const SIGNATURES: readonly [string, string][] = [
  ['89504e470d0a1a0a', 'image/png'],
  ['ffd8ff', 'image/jpeg'],
  ['47494638', 'image/gif'],
];

/** Slack goes by the name of what is no picture. */
const BY_NAME: readonly [RegExp, string][] = [
  [/\.csv$/i, 'text/csv'],
  [/\.json$/i, 'application/json'],
  [/\.(txt|jsonl|tsv)$/i, 'text/plain'],
  [/\.gz$/i, 'application/gzip'],
  [/\.html?$/i, 'text/html'],
];

const mimetypeOf = (name: string, bytes: Buffer): string => {
  const head = bytes.subarray(0, 8).toString('hex');
  return (
    SIGNATURES.find(([start]) => head.startsWith(start))?.[1] ??
    BY_NAME.find(([ends]) => ends.test(name))?.[1] ??
    'application/octet-stream'
  );
};

/** Uploaded files: announced, then filled, then completed, and usable a little later. */
export class Files {
  readonly #all = new Map<string, StoredFile>();
  readonly #now: () => number;
  readonly #readyMs: number;

  constructor(now: () => number, readyMs: number) {
    this.#now = now;
    this.#readyMs = readyMs;
  }

  announce(name: string, length: number, altText: string): StoredFile {
    const file: StoredFile = {
      id: newId('F'),
      name,
      length,
      altText,
      title: name,
      by: undefined,
      bytes: undefined,
      mimetype: '',
      readyAt: undefined,
    };
    this.#all.set(file.id, file);
    this.#bound(file);
    return file;
  }

  fill(file: StoredFile, bytes: Buffer): void {
    file.bytes = bytes;
    this.#bound(file);
  }

  #bound(newest: StoredFile): void {
    const held = () => [...this.#all.values()].reduce((sum, each) => sum + (each.bytes?.length ?? 0), 0);
    for (const id of this.#all.keys()) {
      if (this.#all.size <= BOUNDS.files && held() <= BOUNDS.fileBytes) break;
      if (id !== newest.id) this.#all.delete(id);
    }
  }

  /** From now on the file can be used in a moment, or never. */
  complete(file: StoredFile, title: string, never = false): void {
    file.title = title || file.name;
    file.readyAt = never ? Number.POSITIVE_INFINITY : this.#now() + this.#readyMs;
    if (file.bytes && !never) file.mimetype = mimetypeOf(file.name, file.bytes);
  }

  /** What a person uploads is there at once. */
  add(by: string, name: string, bytes: Buffer): StoredFile {
    const file = this.announce(name, bytes.length, '');
    file.by = by;
    this.fill(file, bytes);
    this.complete(file, name);
    return file;
  }

  get(id: string): StoredFile | undefined {
    return this.#all.get(id);
  }

  isReady(id: string): boolean {
    const readyAt = this.#all.get(id)?.readyAt;
    return readyAt !== undefined && this.#now() >= readyAt;
  }

  list(): readonly StoredFile[] {
    return [...this.#all.values()];
  }
}
