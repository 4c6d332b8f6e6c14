import { Pause, Play, Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { speakerAtFloor } from '#shared/session/floor/find-speech.ts';
import { speakingQueue } from '#shared/session/floor/speaking-queue.ts';
import { spokenKind } from '#shared/session/floor/times-spoken.ts';
import { findGroupFloor, isMeeting } from '#shared/session/groups/find-group.ts';
import { asGroupHasIt } from '#shared/session/groups/own-floor.ts';
import { findPerson } from '#shared/session/members/former.ts';
import type { DebateGroup, GroupDebate, SessionState, SpeechRequest } from '#shared/session/state.ts';
import { SpeechClock } from '../floor/SpeechClock.tsx';
import { texts as floorTexts } from '../floor/texts.ts';
import { texts as commonTexts } from '../i18n/common/texts.ts';
import { useTexts } from '../i18n/texts.ts';
import { useSession } from '../sign-in/useSession.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { AddGroupSpeaker } from './AddGroupSpeaker.tsx';
import { GistField } from './GistField.tsx';
import styles from './Groups.module.css';
import { GroupUndo } from './GroupUndo.tsx';
import type { GivenToGroup, GroupLead } from './group-lead.ts';
import { SummaryEditor } from './SummaryEditor.tsx';
import { texts } from './texts.ts';

interface GroupRoomProps {
  readonly debate: GroupDebate;
  readonly group: DebateGroup;
  /** null: whoever looks does not lead it. */
  readonly lead: GroupLead | null;
}

/** What goes on in a group: who speaks and who waits, who has spoken and what they said, and its summary. */
export function GroupRoom({ debate, group, lead }: GroupRoomProps) {
  const t = useTexts(texts);
  const session = useSession((state) => state);
  const own = asGroupHasIt(session, group.groupId);
  const speaker = speakerAtFloor(own);
  const queue = speakingQueue(own, debate.agendaItemId);
  const { gists } = findGroupFloor(session, group.groupId);
  const meeting = isMeeting({ debate, group });
  const spoken = own.speechRequests.flatMap((request) =>
    request.progress.status === 'done' ? [request] : [],
  );
  const nameOf = ({ delegateId }: SpeechRequest) => findPerson(session, delegateId)?.name ?? delegateId;
  const [next] = queue;
  return (
    <div className={styles.part}>
      {speaker && (
        <Speaking own={own} request={speaker} name={nameOf(speaker)} groupId={group.groupId} lead={lead} />
      )}
      {lead && meeting && <GroupUndo own={own} groupId={group.groupId} lead={lead} />}
      {meeting && (
        <>
          <h3>{t('waiting')}</h3>
          {queue.length === 0 ? (
            <p className={styles.said}>{t('nobodyWaits')}</p>
          ) : (
            <ol className={styles.list}>
              {queue.map((request) => (
                <Line key={request.requestId} own={own} request={request} name={nameOf(request)} />
              ))}
            </ol>
          )}
        </>
      )}
      {lead && meeting && (
        <div className={styles.buttons}>
          {next && (
            <Button
              kind="primary"
              disabled={lead.busy}
              onClick={() =>
                void lead.give({
                  type: 'ConductGroup',
                  groupId: group.groupId,
                  deed: { type: 'CallSpeaker', requestId: next.requestId },
                })
              }
            >
              {t('call', { name: nameOf(next) })}
            </Button>
          )}
          <AddGroupSpeaker debate={debate} group={group} lead={lead} />
        </div>
      )}
      {spoken.length > 0 && (
        <>
          <h3>{t('spoken')}</h3>
          <ol className={styles.list}>
            {spoken.map((request) => {
              const gist = gists.find(({ requestId }) => requestId === request.requestId)?.gist ?? '';
              return (
                <Line key={request.requestId} own={own} request={request} name={nameOf(request)}>
                  {lead && debate.progress.status === 'begun' ? (
                    <GistField
                      name={nameOf(request)}
                      gist={gist}
                      busy={lead.busy}
                      onSave={(text) =>
                        void lead.give({
                          type: 'NoteGroupSpeech',
                          groupId: group.groupId,
                          requestId: request.requestId,
                          gist: text,
                        })
                      }
                    />
                  ) : (
                    gist !== '' && <p className={styles.said}>{gist}</p>
                  )}
                </Line>
              );
            })}
          </ol>
        </>
      )}
      {lead?.problem}
      {lead && debate.progress.status === 'begun' && (
        <>
          <Meeting group={group} lead={lead} />
          <SummaryEditor group={group} lead={lead} />
        </>
      )}
    </div>
  );
}

interface LineProps {
  readonly own: SessionState;
  readonly request: SpeechRequest;
  readonly name: string;
  readonly children?: ReactNode;
}

function Line({ own, request, name, children }: LineProps) {
  const tFloor = useTexts(floorTexts);
  const kind = spokenKind(own, request);
  const facts = [kind === 'main' ? '' : tFloor(`kind.${kind}`), request.topic].filter(Boolean).join(' · ');
  return (
    <li>
      <strong>{name}</strong> {facts !== '' && <span className={styles.said}>{facts}</span>}
      {children}
    </li>
  );
}

interface SpeakingProps extends Omit<LineProps, 'children'> {
  readonly groupId: DebateGroup['groupId'];
  readonly lead: GroupLead | null;
}

function Speaking({ own, request, name, groupId, lead }: SpeakingProps) {
  const t = useTexts(texts);
  const tFloor = useTexts(floorTexts);
  const { requestId, progress, topic } = request;
  if (progress.status !== 'called') return null;
  const { runningSince, allowedSeconds } = progress.time;
  const give = (deed: Extract<GivenToGroup, { type: 'ConductGroup' }>['deed']) =>
    void lead?.give({ type: 'ConductGroup', groupId, deed });
  return (
    <div className={styles.speaking}>
      <strong>{t('speaking', { name })}</strong>
      <p className={styles.facts}>
        <span>{tFloor(`kind.${spokenKind(own, request)}`)}</span>
        {topic !== '' && <span>{topic}</span>}
      </p>
      <div className={styles.figures}>
        <SpeechClock progress={progress} />
      </div>
      {lead && (
        <div className={styles.buttons}>
          <Button
            icon={runningSince === null ? <Play aria-hidden size={20} /> : <Pause aria-hidden size={20} />}
            disabled={lead.busy}
            onClick={() => give({ type: runningSince === null ? 'ResumeSpeech' : 'PauseSpeech', requestId })}
          >
            {t(runningSince === null ? 'resume' : 'pause')}
          </Button>
          {allowedSeconds !== null && (
            <Button
              icon={<Plus aria-hidden size={20} />}
              disabled={lead.busy}
              onClick={() => give({ type: 'AddSpeechTime', requestId, seconds: 60, from: allowedSeconds })}
            >
              {t('minute')}
            </Button>
          )}
          <Button disabled={lead.busy} onClick={() => give({ type: 'EndSpeech', requestId })}>
            {t('end')}
          </Button>
        </div>
      )}
    </div>
  );
}

function Meeting({
  group: { groupId, name, ended },
  lead,
}: {
  readonly group: DebateGroup;
  readonly lead: GroupLead;
}) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const [asking, setAsking] = useState(false);
  const end = async () => {
    if (await lead.give({ type: 'EndGroupMeeting', groupId })) setAsking(false);
  };
  return (
    <div className={styles.buttons}>
      {ended === null ? (
        <Button kind="risky" disabled={lead.busy} onClick={() => setAsking(true)}>
          {t('endMeeting')}
        </Button>
      ) : (
        <Button
          kind="quiet"
          disabled={lead.busy}
          onClick={() => void lead.give({ type: 'ResumeGroupMeeting', groupId })}
        >
          {t('resumeMeeting')}
        </Button>
      )}
      {asking && (
        <Dialog
          title={t('endMeeting')}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{tCommon('cancel')}</Button>
              <Button kind="primary" disabled={lead.busy} onClick={() => void end()}>
                {t('endMeeting')}
              </Button>
            </>
          }
        >
          <p>{t('endMeetingText', { name })}</p>
          {lead.problem}
        </Dialog>
      )}
    </div>
  );
}
