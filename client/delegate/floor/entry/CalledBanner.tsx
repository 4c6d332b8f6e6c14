import { lazy, Suspense, useEffect } from 'react';
import { speakerAtFloor } from '#shared/session/floor/find-speech.ts';
import { answerAtFloor } from '#shared/session/questioning/find-issues.ts';
import { useSession } from '../../../sign-in/useSession.ts';
import { useServices } from '../../services/TabletServices.tsx';

// With the clock and its tones: not needed on the first screen.
const importOwnFloor = () => import('./OwnFloor.tsx');
const OwnFloor = lazy(importOwnFloor);

/** Tells the delegate that they have the floor and for how long still, over everything, also over an open document. */
export function CalledBanner() {
  const { me } = useServices();
  const speaker = useSession(speakerAtFloor);
  const waits = useSession(({ speechRequests }) =>
    speechRequests.some(({ delegateId, progress }) => delegateId === me && progress.status === 'waiting'),
  );
  // Whoever waits may be called at any moment, and is told of it without waiting for anything.
  useEffect(() => {
    if (waits) void importOwnFloor().catch(() => {});
  }, [waits]);
  // An official who is called to answer, on a guest's tablet.
  const answer = useSession(answerAtFloor);
  const who: string = me;
  const answers = answer?.answerer.guestId === who;
  const progress = answers ? answer.progress : speaker?.delegateId === me ? speaker.progress : null;
  if (progress?.status !== 'called') return <div role="status" />;
  return (
    <Suspense fallback={<div role="status" />}>
      <OwnFloor progress={progress} answers={answers} />
    </Suspense>
  );
}
