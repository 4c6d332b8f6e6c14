import { Lock } from 'lucide-react';
import type { ToScreen } from '#shared/protocol/hall.ts';
import type { PresenterPlace } from '#shared/protocol/socket.ts';
import { useLive } from '../connection/context.tsx';
import { useTexts } from '../i18n/texts.ts';
import { useSession } from '../sign-in/useSession.ts';
import { useServerNow } from '../ui/useServerNow.ts';
import { calledUpNow } from './called-up.ts';
import styles from './Hall.module.css';
import { HallFooter } from './HallFooter.tsx';
import { HallHeader } from './HallHeader.tsx';
import { pageViewNow } from './page-view.ts';
import { Turning } from './pages/turning.ts';
import { SceneBoundary } from './SceneBoundary.tsx';
import { type Scene, sceneCalledUp } from './scene.ts';
import { AgendaScene } from './scenes/agenda.tsx';
import { BlankScene, BreakScene, PageScene } from './scenes/called-up.tsx';
import { ClosedMatterScene, ClosedScene, PreparingScene } from './scenes/cards.tsx';
import { AnnulledScene, WaitingScene } from './scenes/ended.tsx';
import { BetweenScene, ItemScene } from './scenes/item.tsx';
import { ResultNamesScene } from './scenes/names/ResultNamesScene.tsx';
import { AttendanceScene, QueueScene } from './scenes/people.tsx';
import { ResultScene } from './scenes/result/ResultScene.tsx';
import { PresenceSeatsScene, ResultSeatsScene } from './scenes/seats/SeatsScene.tsx';
import { AnswerScene } from './scenes/speech/AnswerScene.tsx';
import { SpeechScene } from './scenes/speech/SpeechScene.tsx';
import { TrialScene } from './scenes/TrialScene.tsx';
import { VotingScene } from './scenes/voting/VotingScene.tsx';
import { texts } from './texts.ts';

/**
 * What the hall sees: one scene at a time, nothing to touch, nothing to scroll. It fills whatever it stands in, which has to be a
 * container of a size: a whole screen, or a small picture of one. `told`: what was called up; null: not known yet.
 */
export function HallView({ told }: { told: ToScreen | null }) {
  const t = useTexts(texts);
  const session = useSession((state) => state);
  const suspended = useLive((live) => live.votingSuspended);
  const now = useServerNow(1000);
  const place = useLive((live) => live.presenter);
  const trial = useLive((live) => live.trial);
  const calledUp = calledUpNow(session, told);
  const scene = sceneCalledUp(session, calledUp?.showing ?? null, place !== null, now);
  return (
    <div className={styles.screen}>
      <div>
        <HallHeader now={now} />
        <div role="status">
          {session.closedSitting && (
            <p className={styles.closedSitting}>
              <Lock aria-hidden className={styles.icon} />
              {t('closedSitting')}
            </p>
          )}
        </div>
        {told?.notice && <p className={styles.notice}>{told.notice}</p>}
      </div>
      <main className={styles.main} aria-live="polite">
        {trial && scene.type !== 'voting' ? (
          <TrialScene pressed={trial.pressed ?? 0} />
        ) : (
          <SceneBoundary key={`${scene.type} ${'poll' in scene ? scene.poll.id : ''}`}>
            <Turning value={calledUp?.held ? Date.parse(calledUp.since) : now}>
              <SceneView scene={scene} place={place} />
            </Turning>
          </SceneBoundary>
        )}
      </main>
      {suspended && (
        <p className={styles.suspended} role="alert">
          {t('suspended')}
        </p>
      )}
      <HallFooter />
    </div>
  );
}

function SceneView({ scene, place }: { scene: Scene; place: PresenterPlace | null }) {
  switch (scene.type) {
    case 'preparing':
      return <PreparingScene />;
    case 'closed':
      return <ClosedScene />;
    case 'item':
      return <ItemScene item={scene.item} />;
    case 'speech':
      return <SpeechScene speech={scene.speech} item={scene.item} />;
    case 'answer':
      return <AnswerScene answer={scene.answer} item={scene.item} />;
    case 'closed-matter':
      return <ClosedMatterScene />;
    case 'between':
      return <BetweenScene next={scene.next} />;
    case 'voting':
      return <VotingScene key={scene.poll.id} poll={scene.poll} />;
    case 'waiting':
      return <WaitingScene poll={scene.poll} />;
    case 'result':
      return <ResultScene key={scene.poll.id} poll={scene.poll} />;
    case 'result-seats':
      return <ResultSeatsScene key={scene.poll.id} poll={scene.poll} />;
    case 'result-names':
      return <ResultNamesScene key={scene.poll.id} poll={scene.poll} />;
    case 'seats':
      return <PresenceSeatsScene />;
    case 'annulled':
      return <AnnulledScene poll={scene.poll} />;
    case 'page':
      return place && <PageScene place={place} view={pageViewNow(scene.view, place)} />;
    case 'agenda':
      return <AgendaScene />;
    case 'queue':
      return <QueueScene />;
    case 'attendance':
      return <AttendanceScene />;
    case 'break':
      return <BreakScene until={scene.until} />;
    case 'blank':
      return <BlankScene />;
  }
}
