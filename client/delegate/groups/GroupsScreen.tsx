import { isMeeting, keepsGroup } from '#shared/session/groups/find-group.ts';
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
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { useServices } from '../services/TabletServices.tsx';
import { useCommandNow } from '../services/useCommandNow.ts';
import { useMayGive } from '../services/useMayGive.ts';
import { Asking } from './Asking.tsx';
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
