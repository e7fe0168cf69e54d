/** What it is about, and what it says. Neither is escaped yet. */
export interface Line {
  readonly label: string;
  readonly text: string;
}
