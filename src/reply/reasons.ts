import { isTokenRefused, scopeNeeded, slackCode } from '../slack/errors.ts';
import { type Obstacle, obstacleWords } from '../words/notices/slack-refusals.ts';

/** Why something could not be said where it was asked. */

const obstacleIn = (error: unknown): Obstacle => {
  const code = slackCode(error) ?? '';
  if (code === 'missing_scope') return { kind: 'scope-missing', scope: scopeNeeded(error) };
  return isTokenRefused(error) ? { kind: 'token-refused' } : { kind: 'refused', code };
};

/** One sentence without its full stop. */
export const reasonFor = (error: unknown): string => obstacleWords(obstacleIn(error));
