import { lazy, Suspense, useDeferredValue, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { currentEdition, documentsInForce } from '#shared/session/documents/editions.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { useOwnOpinionPolls } from '../opinions/useOwnOpinionPolls.ts';
import { useServices } from '../services/TabletServices.tsx';
import { useIsGuest } from '../services/useGuest.ts';
import { CurrentItemCard } from './CurrentItemCard.tsx';
import styles from './HomeScreen.module.css';
import { ProgrammeList } from './ProgrammeList.tsx';
import { programmeOf } from './programme.ts';
import { SearchBox } from './SearchBox.tsx';

// Not needed on the first screen; without them, as where the network is gone, the rest works all the same.
const OwnAttendance = lazy(() =>
  import('../attendance/OwnAttendance.tsx').catch(() => ({ default: () => null })),
);
const RollCard = lazy(() => import('../attendance/RollCard.tsx').catch(() => ({ default: () => null })));
const GroupsCard = lazy(() => import('../groups/GroupsCard.tsx').catch(() => ({ default: () => null })));
const IssuesCard = lazy(() =>
  import('../floor/issues/IssuesCard.tsx').catch(() => ({ default: () => null })),
);
const OpinionPolls = lazy(() => import('../opinions/OpinionPolls.tsx'));
const DownloadStrip = lazy(() => import('./DownloadStrip.tsx'));
const SearchResults = lazy(() => import('../search/SearchResults.tsx'));

/** What is under way, the whole programme, and every document, without a single step in between. */
export function HomeScreen() {
  const agenda = useSession((session) => session.agenda);
  const documents = useSession(useShallow((session) => documentsInForce(session).map(currentEdition)));
  const questioned = useSession(({ issueGroups }) =>
    issueGroups.some(({ progress }) => progress.status === 'open'),
  );
  const inGroups = useSession((session) => session.groupDebates.length > 0);
  const opinionPolls = useOwnOpinionPolls();
  const [query, setQuery] = useState('');
  const deferred = useDeferredValue(query);
  // Nothing is searched for any more as soon as the field is empty.
  const searched = query === '' ? '' : deferred;
  const programme = useMemo(() => programmeOf(agenda, documents, searched), [agenda, documents, searched]);
  const { search } = useServices();
  const isGuest = useIsGuest();
  // The roll, which this person may still have to answer.
  const isCalled = useSession(({ status, roll }) => status !== 'closed' && roll !== null);
  const service = useStore(search.service, ({ kept }) => kept);
  const titles = <ProgrammeList programme={programme} query={searched} />;
  const goToItem = (itemId: string) => {
    flushSync(() => setQuery(''));
    const heading = document.getElementById(`item-${itemId}`);
    heading?.scrollIntoView({ block: 'start' });
    heading?.closest<HTMLElement>('article')?.focus();
  };
  return (
    <div className={styles.home} data-searching={query !== ''}>
      <div className={styles.beside}>
        {isCalled && (
          <Suspense>
            <RollCard />
          </Suspense>
        )}
        <CurrentItemCard agenda={agenda} documents={documents} />
        {questioned && (
          <Suspense>
            <IssuesCard />
          </Suspense>
        )}
        {inGroups && (
          <Suspense>
            <GroupsCard />
          </Suspense>
        )}
        {opinionPolls.length > 0 && (
          <Suspense>
            <OpinionPolls polls={opinionPolls} />
          </Suspense>
        )}
        <Suspense>
          <DownloadStrip />
        </Suspense>
        {!isGuest && (
          <Suspense>
            <OwnAttendance />
          </Suspense>
        )}
      </div>
      <div className={styles.programme}>
        <SearchBox query={query} onChange={setQuery} onFocus={search.wake} />
        {service && searched !== '' ? (
          <Suspense fallback={titles}>
            <SearchResults service={service} typed={searched} onAgendaItem={goToItem} />
          </Suspense>
        ) : (
          titles
        )}
      </div>
    </div>
  );
}
