/** What it is about, and what it says. Neither is escaped yet. */
export interface Line {
  readonly label: string;
  readonly text: string;
}

/** A label and what it says in one line, where nothing sets the label apart. */
export const lineInWords = ({ label, text }: Line): string => `${label} ${text}`.trim();
