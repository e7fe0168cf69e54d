import { type Json, lengthOf, text } from '../json.ts';

/** What Slack's form itself says of a value that does not fit its input; nothing when it fits. */
export const inputProblem = (element: Json, value: string): string | undefined => {
  switch (element.type) {
    case 'plain_text_input': {
      const length = lengthOf(value);
      const min = Number(element.min_length ?? 0);
      const max = Number(element.max_length ?? 3000);
      if (length < min) return `This must be at least ${min} characters.`;
      return length > max ? `This must be at most ${max} characters.` : undefined;
    }
    case 'number_input':
      return numberProblem(element, value);
    case 'email_text_input':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? undefined : 'Enter a valid email address.';
    case 'url_text_input':
      return URL.canParse(value) && /^https?:/.test(value) ? undefined : 'Enter a valid URL.';
    default:
      return undefined;
  }
};

const numberProblem = (element: Json, value: string): string | undefined => {
  if (!/^-?\d+(\.\d+)?$/.test(value)) return 'Enter a valid number.';
  if (element.is_decimal_allowed !== true && !/^-?\d+$/.test(value)) return 'Enter a whole number.';
  const min = text(element.min_value);
  const max = text(element.max_value);
  if (min !== '' && Number(value) < Number(min)) return `Enter a number that is at least ${min}.`;
  if (max !== '' && Number(value) > Number(max)) return `Enter a number that is at most ${max}.`;
  return undefined;
};
