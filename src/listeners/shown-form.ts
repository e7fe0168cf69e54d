import type { ShownForm } from '../flows/form/session.ts';
import type { Body } from '../inbox/payload.ts';

type View = NonNullable<Body<'click' | 'submission'>['view']>;

/** The form as Slack shows it, of what was read at the door. */
export const shownForm = ({
  id,
  private_metadata: metadata = '',
  hash = '',
  state,
}: View): ShownForm & { readonly hash: string } => ({
  id,
  private_metadata: metadata,
  hash,
  state,
});
