import { Ban, Hourglass } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Poll } from '#shared/session/state.ts';
import { PlainStatement } from './PlainStatement.tsx';
import { OpeningPaper } from './papers/OpeningPaper.tsx';
import { SheetContent } from './SheetContent.tsx';
import { SheetFoot } from './SheetFoot.tsx';

const Outcome = lazy(() => import('./Outcome.tsx'));

/** A poll that is over: waiting for the chair, announced, or annulled. */
export function EndedPoll({ poll }: { poll: Exclude<Poll, { status: 'open' }> }) {
  return (
    <>
      <SheetContent centred={poll.status !== 'announced'}>
        <Ended poll={poll} />
      </SheetContent>
      <SheetFoot poll={poll} />
    </>
  );
}

function Ended({ poll }: { poll: Exclude<Poll, { status: 'open' }> }) {
  const { t } = useTranslation('delegate');
  switch (poll.status) {
    case 'ended':
    case 'closed':
      return (
        <>
          <PlainStatement icon={<Hourglass aria-hidden size={48} />} headline={t('vote.closed')}>
            <p>{t('vote.closedHelp')}</p>
          </PlainStatement>
          <LazyOutcome poll={poll} />
        </>
      );
    case 'announced':
      return <LazyOutcome poll={poll} />;
    case 'annulled':
      return (
        <PlainStatement tone="waiting" icon={<Ban aria-hidden size={48} />} headline={t('vote.annulled')}>
          <p>{t('vote.annulledReason', { reason: poll.reason })}</p>
          <p>{t('vote.annulledBallot')}</p>
        </PlainStatement>
      );
  }
}

function LazyOutcome({ poll }: { poll: Poll }) {
  return (
    <Suspense fallback={<OpeningPaper />}>
      <Outcome poll={poll} />
    </Suspense>
  );
}
