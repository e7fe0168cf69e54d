import { BOUNDS } from './bounds.ts';
import { newId } from './ids.ts';
import type { StoredFile } from './model.ts';

const SIGNATURES: readonly [string, string][] = [
  ['89504e470d0a1a0a', 'image/png'],
  ['ffd8ff', 'image/jpeg'],
  ['47494638', 'image/gif'],
];

const mimetypeOf = (bytes: Buffer): string => {
  const head = bytes.subarray(0, 8).toString('hex');
  return SIGNATURES.find(([start]) => head.startsWith(start))?.[1] ?? 'application/octet-stream';
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
    if (file.bytes && !never) file.mimetype = mimetypeOf(file.bytes);
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
