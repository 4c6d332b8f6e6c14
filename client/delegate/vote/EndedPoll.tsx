import { Ban, Hourglass } from 'lucide-react';
import { lazy, Suspense } from 'react';
import type { Poll } from '#shared/session/state.ts';
import { useTexts } from '../../i18n/texts.ts';
import { PlainStatement } from './PlainStatement.tsx';
import { OpeningPaper } from './papers/OpeningPaper.tsx';
import { SheetContent } from './SheetContent.tsx';
import { SheetFoot } from './SheetFoot.tsx';
import { texts } from './texts.ts';

const MemoWaits = lazy(() => import('../memos/MemoWaits.tsx').catch(() => ({ default: () => null })));
const Outcome = lazy(() => import('./Outcome.tsx'));

/** A poll that is over: waiting for the chair, announced, or annulled. */
export default function EndedPoll({ poll }: { poll: Exclude<Poll, { status: 'open' }> }) {
  return (
    <>
      <SheetContent centred={poll.status !== 'announced'}>
        <Suspense>
          <MemoWaits />
        </Suspense>
        <Ended poll={poll} />
      </SheetContent>
      <SheetFoot poll={poll} />
    </>
  );
}

function Ended({ poll }: { poll: Exclude<Poll, { status: 'open' }> }) {
  const t = useTexts(texts);
  switch (poll.status) {
    case 'ended':
    case 'closed':
      return (
        <>
          <PlainStatement icon={<Hourglass aria-hidden size={48} />} headline={t('closed')}>
            <p>{t('closedHelp')}</p>
          </PlainStatement>
          <LazyOutcome poll={poll} />
        </>
      );
    case 'announced':
      return <LazyOutcome poll={poll} />;
    case 'annulled':
      return (
        <PlainStatement tone="waiting" icon={<Ban aria-hidden size={48} />} headline={t('annulled')}>
          <p>{t('annulledReason', { reason: poll.reason })}</p>
          <p>{t('annulledBallot')}</p>
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
