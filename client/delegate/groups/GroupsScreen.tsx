import { type FormEvent, useState } from 'react';
import { MAX_SPEECH_TOPIC } from '#shared/protocol/floor.ts';
import { SpeechRequestId } from '#shared/protocol/ids.ts';
import { speakingQueue } from '#shared/session/floor/speaking-queue.ts';
import { isMeeting, keepsGroup } from '#shared/session/groups/find-group.ts';
import { asGroupHasIt } from '#shared/session/groups/own-floor.ts';
import type { DebateGroup, GroupDebate } from '#shared/session/state.ts';
import { GroupFacts } from '../../groups/GroupFacts.tsx';
import { GroupRoom } from '../../groups/GroupRoom.tsx';
import styles from '../../groups/Groups.module.css';
import { groupState, TONES } from '../../groups/group-state.ts';
import { MergedGroups } from '../../groups/MergedGroups.tsx';
import { texts as groupTexts } from '../../groups/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { TextField } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { useServices } from '../services/TabletServices.tsx';
import { useCommandNow } from '../services/useCommandNow.ts';
import { useMayGive } from '../services/useMayGive.ts';
import { texts } from './texts.ts';

/** Debates in groups: one's own group, the others with how far they are, and what all of them said once that is merged. */
export default function GroupsScreen() {
  const t = useTexts(texts);
  const debates = useSession((session) => session.groupDebates);
  return (
    <Screen title={t('heading')} width="reading">
      {debates.length === 0 && <Notice kind="info">{t('none')}</Notice>}
      {[...debates].reverse().map((debate) => (
        <Debate key={debate.debateId} debate={debate} />
      ))}
    </Screen>
  );
}

function Debate({ debate }: { readonly debate: GroupDebate }) {
  const t = useTexts(texts);
  const { me } = useServices();
  const item = useSession(({ agenda }) => agenda.find(({ id }) => id === debate.agendaItemId));
  const title = item ? t('ofItem', item) : t('heading');
  if (debate.progress.status === 'merged') {
    return (
      <Card title={title}>
        <MergedGroups debate={debate} />
      </Card>
    );
  }
  const own = debate.groups.find(({ members }) => members.some((id) => id === me));
  const others = debate.groups.filter((group) => group !== own);
  return (
    <>
      <p>{title}</p>
      {own ? <OwnGroup debate={debate} group={own} /> : <Notice kind="info">{t('notInAny')}</Notice>}
      {others.length > 0 && (
        <Card title={t('others')}>
          <RowList gap="medium">
            {others.map((group) => (
              <li key={group.groupId} className={styles.part}>
                <h3>
                  {group.name} <StateBadge debate={debate} group={group} />
                </h3>
                <GroupFacts group={group} />
              </li>
            ))}
          </RowList>
        </Card>
      )}
    </>
  );
}

interface GroupProps {
  readonly debate: GroupDebate;
  readonly group: DebateGroup;
}

/** Of another group nobody is told whether its summary is in. */
function StateBadge({ debate, group }: GroupProps) {
  const t = useTexts(groupTexts);
  const state = useSession((session) => groupState(session, debate, group));
  return <Badge tone={TONES[state]}>{state === 'ended' ? t('overTold') : t(`state.${state}`)}</Badge>;
}

function OwnGroup({ debate, group }: GroupProps) {
  const t = useTexts(texts);
  const { me } = useServices();
  const conducting = useMayGive('ConductGroup');
  const { busy, problem, give } = useCommandNow<
    'ConductGroup' | 'NoteGroupSpeech' | 'EndGroupMeeting' | 'ResumeGroupMeeting' | 'WriteGroupSummary'
  >();
  const chairs = group.chair === me;
  const keeps = keepsGroup(group, me);
  const lead =
    conducting && (chairs || keeps)
      ? { busy, problem: problem && <Notice kind="error">{problem}</Notice>, give }
      : null;
  return (
    <Card
      title={t('yours', { name: group.name })}
      aside={<StateBadge debate={debate} group={group} />}
      emphasis={isMeeting({ debate, group })}
    >
      <div className={styles.part}>
        <GroupFacts group={group} />
        {chairs && <p>{t('youChair')}</p>}
        {keeps && <p>{t('youKeep')}</p>}
        {!lead && isMeeting({ debate, group }) && <Asking debate={debate} group={group} first />}
        {debate.progress.status === 'begun' && <GroupRoom debate={debate} group={group} lead={lead} />}
        {lead && isMeeting({ debate, group }) && <Asking debate={debate} group={group} />}
        {debate.progress.status === 'begun' && <p className={styles.said}>{t('ownOnly')}</p>}
      </div>
    </Card>
  );
}

/** Where a member asks for the floor of the group, or sees how long they wait for it. `first`: it is what they are here for. */
function Asking({ debate, group, first = false }: GroupProps & { readonly first?: boolean }) {
  const t = useTexts(texts);
  const { me } = useServices();
  const [topic, setTopic] = useState('');
  const asking = useMayGive('AskInGroup');
  const { busy, problem, give } = useCommandNow<'AskInGroup'>();
  const own = useSession((session) => session);
  const floor = asGroupHasIt(own, group.groupId);
  const queue = speakingQueue(floor, debate.agendaItemId);
  const place = queue.findIndex(({ delegateId }) => delegateId === me);
  const waiting = queue[place];
  const speaking = floor.speechRequests.some(
    ({ delegateId, progress }) => delegateId === me && progress.status === 'called',
  );
  const ask = async (event: FormEvent) => {
    event.preventDefault();
    const requestId = SpeechRequestId.parse(crypto.randomUUID());
    const speech = { requestId, agendaItemId: debate.agendaItemId, topic, kind: 'main' } as const;
    const command = {
      type: 'AskInGroup',
      groupId: group.groupId,
      ask: { type: 'RequestToSpeak', ...speech },
    } as const;
    if (await give(command)) setTopic('');
  };
  if (!asking) return null;
  return (
    <>
      {speaking && <p role="status">{t('youSpeak')}</p>}
      {waiting ? (
        <div className={styles.buttons}>
          <p role="status">{t('askedAs', { place: place + 1 })}</p>
          <Button
            disabled={busy}
            onClick={() =>
              void give({
                type: 'AskInGroup',
                groupId: group.groupId,
                ask: { type: 'WithdrawSpeechRequest', requestId: waiting.requestId },
              })
            }
          >
            {t('withdraw')}
          </Button>
        </div>
      ) : (
        <form className={styles.form} onSubmit={(event) => void ask(event)}>
          <TextField label={t('topic')} value={topic} maxLength={MAX_SPEECH_TOPIC} onChange={setTopic} />
          <div className={styles.buttons}>
            <Button
              kind={first ? 'primary' : 'secondary'}
              size={first ? 'large' : 'normal'}
              type="submit"
              disabled={busy}
            >
              {t('ask')}
            </Button>
          </div>
        </form>
      )}
      {problem && <Notice kind="error">{problem}</Notice>}
    </>
  );
}
