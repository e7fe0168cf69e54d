/** Code that is completed while it is typed, with a space or a dash before the last word: a kind of work. */
export const CODE_COMPLETION =
  '(?:code|tab|inline|copilot|ide|editor)(?:[- ](?:style|like|type))?[- ]completion';
