/**
 * Sold by makers who publish no weights of it; neither a cloud's resale of open weights nor the makers' open
 * models.
 */
const CLOSED =
  /^(?:anthropic|openai|google|perplexity|x-ai)\/(?!gpt-oss|gemma|grok-[12]\b)|^(?:amazon|aws|azure)\/.*(?:gpt-(?!oss)|\bo\d|claude|nova|titan|embedding|\bada\b)/i;

/** Whether an API, by its id, is sold per token alone: nobody else can run it. */
export const isClosedApi = (id: string): boolean => CLOSED.test(id);
