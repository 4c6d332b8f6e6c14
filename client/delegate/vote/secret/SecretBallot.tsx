import { useEffect } from 'react';
import type { OpenPoll } from '#shared/session/state.ts';
import { blankSelection } from '#shared/voting/papers.ts';
import { useSecretBallot, useServices } from '../../services/TabletServices.tsx';
import { dropDraft, keepDraft, useDraft } from '../drafts.ts';
import { useCanMark } from '../useCanMark.ts';
import { FillStep } from './FillStep.tsx';
import { ReviewStep } from './ReviewStep.tsx';
import { SecretNotice } from './SecretNotice.tsx';

/** A secret ballot: filled in, looked over, and cast for good. */
export default function SecretBallot({ poll }: { poll: OpenPoll }) {
  const { secret } = useServices();
  const ballot = useSecretBallot(poll.id);
  const canMark = useCanMark(poll);
  const draft = useDraft(poll.id);
  useEffect(() => {
    // Where no key can be made, that is said before anybody fills in a paper in vain.
    if (!window.isSecureContext) secret.prepare(poll.id);
  }, [secret, poll.id]);
  if (ballot && ballot.status !== 'preparing' && ballot.status !== 'ready') {
    return <SecretNotice poll={poll} ballot={ballot} onRetry={() => secret.prepare(poll.id)} />;
  }
  const selection = draft?.selection ?? blankSelection(poll.question.paper);
  const keep = (reviewing: boolean) => keepDraft(poll.id, { selection, reviewing });
  if (draft?.reviewing) {
    return (
      <ReviewStep
        poll={poll}
        selection={selection}
        disabled={!canMark}
        onEdit={() => keep(false)}
        onCast={() => void secret.drop(poll.id, selection).then(() => dropDraft(poll.id))}
      />
    );
  }
  return (
    <FillStep
      poll={poll}
      ballot={ballot}
      selection={selection}
      disabled={!canMark}
      onChange={(filled) => {
        secret.prepare(poll.id);
        keepDraft(poll.id, { selection: filled, reviewing: false });
      }}
      onReview={() => {
        secret.prepare(poll.id);
        keep(true);
      }}
    />
  );
}
