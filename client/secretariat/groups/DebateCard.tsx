import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { findItem } from '#shared/session/agenda/programme.ts';
import { findGroupFloor } from '#shared/session/groups/find-group.ts';
import type { DebateGroup, GroupDebate } from '#shared/session/state.ts';
import { formatTime } from '#shared/text/dates.ts';
import { GroupFacts } from '../../groups/GroupFacts.tsx';
import { GroupRoom } from '../../groups/GroupRoom.tsx';
import { groupState, TONES } from '../../groups/group-state.ts';
import { MergedGroups } from '../../groups/MergedGroups.tsx';
import { texts as groupTexts } from '../../groups/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { usePermitted } from '../../sign-in/usePermitted.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ActionButton, useOffline } from '../actions/ActionButton.tsx';
import { ConfirmDialog } from '../actions/ConfirmDialog.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { useCommand } from '../actions/useAction.ts';
import { useGive } from '../actions/useGive.ts';
import { texts as conductTexts } from '../conduct/texts.ts';
import { GroupDialog } from './GroupDialog.tsx';
import styles from './GroupsScreen.module.css';
import { PlanDialog } from './PlanDialog.tsx';
import { texts } from './texts.ts';

const namesOf = (groups: readonly DebateGroup[]) => groups.map(({ name }) => name).join(', ');

/** One debate: its groups with how far each has come, and what comes next with all of them. */
export function DebateCard({ debate }: { readonly debate: GroupDebate }) {
  const t = useTexts(texts);
  const tConduct = useTexts(conductTexts);
  const session = useSession((state) => state);
  const give = useGive('SetGroupDebate', 'BeginGroupDebate', 'MergeGroupDebate');
  const [asked, setAsked] = useState<'change' | 'drop' | 'begin' | 'merge' | null>(null);
  const close = () => setAsked(null);
  const { progress, groups, debateId, agendaItemId } = debate;
  const item = findItem(session, agendaItemId);
  const isCurrent = item?.progress.status === 'current';
  const meeting = groups.filter(({ ended }) => ended === null);
  const without = groups.filter((group) => groupState(session, debate, group) !== 'handedIn');
  const over = session.status === 'closed';
  return (
    <Card
      title={item ? tConduct('item', item) : ''}
      aside={
        progress.status === 'merged' && (
          <Badge tone="plain">{t('mergedAt', { time: formatTime(progress.mergedAt) })}</Badge>
        )
      }
      emphasis={progress.status === 'begun'}
    >
      {progress.status === 'merged' ? (
        <MergedGroups debate={debate} />
      ) : (
        groups.map((group) => <GroupRow key={group.groupId} debate={debate} group={group} />)
      )}
      {progress.status === 'planned' && !over && (
        <>
          {!isCurrent && <p className={styles.facts}>{t('beginFirst', { number: item?.number ?? '' })}</p>}
          <div className={styles.buttons}>
            <ActionButton
              gives="BeginGroupDebate"
              kind="primary"
              disabled={!isCurrent}
              onClick={() => setAsked('begin')}
            >
              {t('begin')}
            </ActionButton>
            <ActionButton gives="SetGroupDebate" onClick={() => setAsked('change')}>
              {t('change')}
            </ActionButton>
            <ActionButton gives="SetGroupDebate" kind="risky" onClick={() => setAsked('drop')}>
              {t('drop')}
            </ActionButton>
          </div>
        </>
      )}
      {progress.status === 'begun' && !over && (
        <>
          {meeting.length > 0 && (
            <p className={styles.facts}>{t('mergeFirst', { names: namesOf(meeting) })}</p>
          )}
          <div className={styles.buttons}>
            <ActionButton
              gives="MergeGroupDebate"
              kind="primary"
              disabled={meeting.length > 0}
              onClick={() => setAsked('merge')}
            >
              {t('merge')}
            </ActionButton>
          </div>
        </>
      )}
      {asked === 'change' && <PlanDialog debate={debate} onClose={close} />}
      {asked === 'drop' && (
        <ConfirmDialog
          gives="SetGroupDebate"
          title={t('drop')}
          text={t('dropText')}
          confirm={t('drop')}
          danger
          onConfirm={() => give({ type: 'SetGroupDebate', debateId, agendaItemId, groups: [] })}
          onClose={close}
        />
      )}
      {asked === 'begin' && (
        <ConfirmDialog
          gives="BeginGroupDebate"
          title={t('begin')}
          text={t('beginText', { names: namesOf(groups) })}
          confirm={t('begin')}
          onConfirm={() => give({ type: 'BeginGroupDebate', debateId })}
          onClose={close}
        />
      )}
      {asked === 'merge' && (
        <ConfirmDialog
          gives="MergeGroupDebate"
          title={t('merge')}
          text={
            <>
              <p>{t('mergeAll', { count: groups.length })}</p>
              {without.length > 0 && (
                <p>
                  <strong>{t('mergeWithout', { names: namesOf(without) })}</strong>
                </p>
              )}
            </>
          }
          confirm={t('merge')}
          danger={without.length > 0}
          onConfirm={() =>
            give({ type: 'MergeGroupDebate', debateId, without: without.map(({ groupId }) => groupId) })
          }
          onClose={close}
        />
      )}
    </Card>
  );
}

function GroupRow({ debate, group }: { readonly debate: GroupDebate; readonly group: DebateGroup }) {
  const t = useTexts(texts);
  const tGroups = useTexts(groupTexts);
  const session = useSession((state) => state);
  const action = useCommand(
    'ConductGroup',
    'NoteGroupSpeech',
    'EndGroupMeeting',
    'ResumeGroupMeeting',
    'WriteGroupSummary',
  );
  const offline = useOffline();
  const leading = usePermitted('ConductGroup');
  const [open, setOpen] = useState(false);
  const [changing, setChanging] = useState(false);
  const state = groupState(session, debate, group);
  const { speeches } = findGroupFloor(session, group.groupId);
  const count = (status: string) => speeches.filter(({ progress }) => progress.status === status).length;
  const begun = debate.progress.status === 'begun';
  const { name } = group;
  return (
    <div className={styles.group}>
      <div className={styles.head}>
        <h3>{name}</h3>
        <Badge tone={TONES[state]}>{tGroups(`state.${state}`)}</Badge>
        {begun && (
          <span className={styles.facts}>
            {t('counts', { waiting: count('waiting'), spoken: count('done') })}
          </span>
        )}
      </div>
      <GroupFacts group={group} />
      <div className={styles.buttons}>
        {begun && (
          <Button aria-expanded={open} onClick={() => setOpen(!open)}>
            {t(open ? 'hide' : 'show', { name })}
          </Button>
        )}
        <ActionButton
          gives="ChangeDebateGroup"
          kind="quiet"
          icon={<Pencil aria-hidden size={20} />}
          onClick={() => setChanging(true)}
        >
          {t('edit', { name })}
        </ActionButton>
      </div>
      {open && (
        <GroupRoom
          debate={debate}
          group={group}
          lead={
            leading
              ? {
                  busy: action.busy || offline,
                  problem: <ProblemNotice action={action} />,
                  give: action.give,
                }
              : null
          }
        />
      )}
      {changing && <GroupDialog debate={debate} group={group} onClose={() => setChanging(false)} />}
    </div>
  );
}
