import { Pause, Play, Plus, Undo2 } from 'lucide-react';
import { useShallow } from 'zustand/react/shallow';
import { speakerAtFloor } from '#shared/session/floor/find-speech.ts';
import { nextSpeakers } from '#shared/session/floor/speaking-queue.ts';
import { spokenKind } from '#shared/session/floor/times-spoken.ts';
import { findPerson } from '#shared/session/members/former.ts';
import { answerAtFloor } from '#shared/session/questioning/find-issues.ts';
import type { SpeechRequest } from '#shared/session/state.ts';
import { SpeechClock } from '../../floor/SpeechClock.tsx';
import { texts as floorTexts } from '../../floor/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { useSecondsLeft } from '../../ui/useServerNow.ts';
import { useCommandNow } from '../services/useCommandNow.ts';
import { useMayGive } from '../services/useMayGive.ts';
import { AnswerPanel } from './AnswerPanel.tsx';
import styles from './ChairScreen.module.css';
import { texts } from './texts.ts';

/** So many names fit; of the others it says how many they are. */
const NAMES = 4;
const MINUTE = 60;
/** For how long a call by mistake can be taken back here; the server takes it a little longer. */
const TAKE_BACK_MS = 10_000;

/** Who speaks or answers, with the running clock, and who comes next. */
export function FloorPanel() {
  const t = useTexts(texts);
  const speaker = useSession(speakerAtFloor);
  const answer = useSession(answerAtFloor);
  const queue = useSession(useShallow(nextSpeakers));
  const conducting = useMayGive('CallSpeaker');
  const { busy, problem, give } = useCommandNow<'CallSpeaker'>();
  const [next] = queue;
  const name = useSession((session) => (next ? (findPerson(session, next.delegateId)?.name ?? '') : ''));
  const open = useSession((session) => session.status === 'open');
  return (
    <Card
      title={t('floor.heading')}
      aside={queue.length > 0 && <span>{t('floor.waiting', { count: queue.length })}</span>}
    >
      {speaker && <Speaking request={speaker} />}
      {answer && <AnswerPanel key={answer.answerId} answer={answer} />}
      {problem && <Notice kind="error">{problem}</Notice>}
      {queue.length === 0 ? (
        <p className={styles.none}>{t('floor.nobody')}</p>
      ) : (
        <RowList ordered gap="small" className={styles.queue}>
          {queue.slice(0, NAMES).map((request) => (
            <Waiting key={request.requestId} request={request} />
          ))}
        </RowList>
      )}
      {queue.length > NAMES && (
        <p className={styles.none}>{t('floor.more', { count: queue.length - NAMES })}</p>
      )}
      {next && conducting && open && (
        <Button disabled={busy} onClick={() => void give({ type: 'CallSpeaker', requestId: next.requestId })}>
          {t('floor.call', { name })}
        </Button>
      )}
    </Card>
  );
}

function Waiting({ request }: { readonly request: SpeechRequest }) {
  const tFloor = useTexts(floorTexts);
  const person = useSession((session) => findPerson(session, request.delegateId));
  const kind = useSession((session) => spokenKind(session, request));
  return (
    <li className={styles.waiting}>
      <strong>{person?.name}</strong>{' '}
      <span className={styles.facts}>
        {[person?.group, kind === 'main' ? '' : tFloor(`kind.${kind}`)].filter(Boolean).join(' · ')}
      </span>
    </li>
  );
}

function Speaking({ request }: { readonly request: SpeechRequest }) {
  const t = useTexts(texts);
  const { requestId, progress } = request;
  const name = useSession((session) => findPerson(session, request.delegateId)?.name ?? '');
  const conducting = useMayGive('EndSpeech');
  const addsTime = useMayGive('AddSpeechTime');
  const takesBack = useMayGive('TakeBackSpeaker');
  const { busy, problem, give } = useCommandNow<
    'PauseSpeech' | 'ResumeSpeech' | 'AddSpeechTime' | 'EndSpeech' | 'TakeBackSpeaker'
  >();
  if (progress.status !== 'called') return null;
  const { runningSince, allowedSeconds } = progress.time;
  return (
    <div className={styles.speaking}>
      <p>{t('floor.speaking', { name })}</p>
      <div className={styles.figures}>
        <SpeechClock progress={progress} />
      </div>
      {problem && <Notice kind="error">{problem}</Notice>}
      {conducting && (
        <div className={styles.buttons}>
          <Button
            icon={runningSince === null ? <Play aria-hidden size={20} /> : <Pause aria-hidden size={20} />}
            disabled={busy}
            onClick={() =>
              void give({ type: runningSince === null ? 'ResumeSpeech' : 'PauseSpeech', requestId })
            }
          >
            {t(runningSince === null ? 'floor.resume' : 'floor.pause')}
          </Button>
          {addsTime && allowedSeconds !== null && (
            <Button
              icon={<Plus aria-hidden size={20} />}
              disabled={busy}
              onClick={() =>
                void give({ type: 'AddSpeechTime', requestId, seconds: MINUTE, from: allowedSeconds })
              }
            >
              {t('floor.minute')}
            </Button>
          )}
          <Button disabled={busy} onClick={() => void give({ type: 'EndSpeech', requestId })}>
            {t('floor.end')}
          </Button>
          {takesBack && (
            <TakeBack
              calledAt={progress.calledAt}
              busy={busy}
              onTakeBack={() => void give({ type: 'TakeBackSpeaker', requestId })}
            />
          )}
        </div>
      )}
    </div>
  );
}

interface TakeBackProps {
  readonly calledAt: string;
  readonly busy: boolean;
  readonly onTakeBack: () => void;
}

function TakeBack({ calledAt, busy, onTakeBack }: TakeBackProps) {
  const t = useTexts(texts);
  const until = new Date(Date.parse(calledAt) + TAKE_BACK_MS).toISOString();
  const left = useSecondsLeft(until) ?? 0;
  if (left === 0) return null;
  return (
    <Button kind="quiet" icon={<Undo2 aria-hidden size={20} />} disabled={busy} onClick={onTakeBack}>
      {t('floor.takeBack', { seconds: left })}
    </Button>
  );
}
