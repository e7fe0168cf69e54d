/** How a line was read: what is told of it under one title, for whoever asks why (`--explain`, the list of sources). */
export interface ReadPart {
  readonly title: string;
  readonly lines: readonly string[];
}
