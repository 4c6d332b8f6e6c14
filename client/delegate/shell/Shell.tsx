import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { useConnection, useLive } from '../../connection/context.tsx';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { warmUpReader } from '../../reader/warm-up.ts';
import { useIsChair } from '../chair/useIsChair.ts';
import { CalledBanner } from '../floor/entry/CalledBanner.tsx';
import { HomeScreen } from '../home/HomeScreen.tsx';
import { returnFocus, usePlace } from '../navigation.ts';
import { useIsGuest } from '../services/useGuest.ts';
import { TrialStage } from '../trial/TrialStage.tsx';
import { PollStage } from '../vote/PollStage.tsx';
import { warmUpPapers } from '../vote/warm-up.ts';
import { ConnectionBanner } from './ConnectionBanner.tsx';
import { Failure } from './Failure.tsx';
import { Header } from './Header.tsx';
import { Navigation } from './Navigation.tsx';
import styles from './Shell.module.css';

const ChairScreen = lazy(() => import('../chair/ChairScreen.tsx'));
const CurrentItemBar = lazy(() =>
  import('../current/CurrentItemBar.tsx').catch(() => ({ default: () => null })),
);
const FloorScreen = lazy(() => import('../floor/FloorScreen.tsx'));
const GroupsScreen = lazy(() => import('../groups/GroupsScreen.tsx'));
const NotesScreen = lazy(() => import('../notes/NotesScreen.tsx'));
// Without it, as where the network is gone, the rest of the tablet works all the same.
const LostBallots = lazy(() => import('../vote/lost/LostBallots.tsx').catch(() => ({ default: () => null })));
const NewDevices = lazy(() => import('../sign-ins/NewDevices.tsx'));
const OpinionScreen = lazy(() => import('../opinions/OpinionScreen.tsx'));
const PresenterBanner = lazy(() => import('../presenter/PresenterBanner.tsx'));
// The reader that it opens is asked for in the same moment, not after it.
const ReaderScreen = lazy(() => {
  void warmUpReader().catch(() => {});
  return readerScreen();
});
const readerScreen = () => import('../read/ReaderScreen.tsx');
const ResultsScreen = lazy(() => import('../results/ResultsScreen.tsx'));
const SessionNews = lazy(() => import('../sessions/SessionNews.tsx').catch(() => ({ default: () => null })));
const SessionsScreen = lazy(() => import('../sessions/SessionsScreen.tsx'));
const SettingsScreen = lazy(() => import('../settings/SettingsScreen.tsx'));
const UnopenedWork = lazy(() =>
  import('../sign-ins/UnopenedWork.tsx').catch(() => ({ default: () => null })),
);

const UnseenMemos = lazy(() => import('../memos/UnseenMemos.tsx').catch(() => ({ default: () => null })));
const UnitAttendance = lazy(() => import('../unit-attendance/UnitAttendance.tsx'));

/** Once the first screen has settled, reader and ballot papers are fetched, so that a document or a poll opens at once. */
const WARM_UP_AFTER_MS = 3000;

/** Frame of the tablet: pages, the reader over them, and the vote over everything. */
export function Shell() {
  const { page, opinion, floorItem, reading, arrival } = usePlace();
  const presenter = useLive((live) => live.presenter);
  const newDevices = useLive((live) => live.newDevices);
  const hasMemos = useLive((live) => live.memos.length > 0);
  const { person } = useConnection();
  const isGuest = useIsGuest();
  const isChair = useIsChair();
  useEffect(() => {
    const timer = setTimeout(() => void warmUp(isGuest).catch(() => {}), WARM_UP_AFTER_MS);
    return () => clearTimeout(timer);
  }, [isGuest]);
  const isReading = reading !== null;
  useEffect(() => (isReading ? returnFocus : undefined), [isReading]);
  return (
    <div className={styles.shell}>
      <div>
        <ConnectionBanner />
        <CalledBanner />
        {newDevices.length > 0 && (
          <Suspense>
            <NewDevices devices={newDevices} />
          </Suspense>
        )}
        <Suspense>
          <UnopenedWork />
        </Suspense>
        {person && (
          <Suspense>
            <SessionNews person={person} />
          </Suspense>
        )}
        {hasMemos && (
          <Suspense>
            <UnseenMemos />
          </Suspense>
        )}
        <Suspense>
          <CurrentItemBar />
        </Suspense>
        {presenter && (
          <Suspense>
            <PresenterBanner place={presenter} />
          </Suspense>
        )}
      </div>
      <div className={styles.area}>
        <div className={styles.pages} inert={isReading}>
          <Header />
          <Navigation />
          <main className={styles.stage}>
            <Layer shown={page === 'home'}>
              <HomeScreen />
            </Layer>
            <LazyLayer shown={opinion !== null && !isGuest}>
              <OpinionScreen key={opinion} pollId={opinion ?? ''} />
            </LazyLayer>
            <LazyLayer shown={page === 'chair' && isChair}>
              <ChairScreen />
            </LazyLayer>
            <LazyLayer shown={page === 'unit'}>
              <UnitAttendance />
            </LazyLayer>
            <LazyLayer shown={page === 'floor' && !isGuest}>
              <FloorScreen itemId={floorItem} />
            </LazyLayer>
            <LazyLayer shown={page === 'groups'}>
              <GroupsScreen />
            </LazyLayer>
            <LazyLayer shown={page === 'notes'}>
              <NotesScreen />
            </LazyLayer>
            <LazyLayer shown={page === 'results'}>
              <ResultsScreen />
            </LazyLayer>
            <LazyLayer shown={page === 'sessions'}>
              <SessionsScreen />
            </LazyLayer>
            <LazyLayer shown={page === 'settings'}>
              <SettingsScreen />
            </LazyLayer>
          </main>
        </div>
        {reading !== null && (
          <div className={styles.reader}>
            <Failure>
              <Suspense>
                <ReaderScreen sha256={reading} arrival={arrival} />
              </Suspense>
            </Failure>
          </div>
        )}
      </div>
      {!isGuest && (
        <>
          <TrialStage />
          <PollStage />
          <Suspense>
            <LostBallots />
          </Suspense>
        </>
      )}
    </div>
  );
}

async function warmUp(isGuest: boolean): Promise<void> {
  if (!isGuest) await warmUpPapers();
  await Promise.all([readerScreen(), warmUpReader()]);
}

/** Hidden layers stay laid out, so that a page comes back at the place where it was left. */
function Layer({ shown, children }: { shown: boolean; children: ReactNode }) {
  return (
    <div className={styles.layer} inert={!shown} data-shown={shown}>
      {children}
    </div>
  );
}

function LazyLayer({ shown, children }: { shown: boolean; children: ReactNode }) {
  if (!shown) return null;
  return (
    <Layer shown>
      <Failure>
        <Suspense fallback={<Waiting />}>{children}</Suspense>
      </Failure>
    </Layer>
  );
}

function Waiting() {
  const t = useTexts(commonTexts);
  return (
    <p role="status" className={styles.waiting}>
      {t('loading')}
    </p>
  );
}
