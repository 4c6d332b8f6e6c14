import { useId, useState } from 'react';
import { unitOf } from '#shared/protocol/audience-order.ts';
import { type DebateGroupPlan, MAX_DEBATE_GROUPS, MAX_GROUP_LINE } from '#shared/protocol/groups.ts';
import { GroupDebateId } from '#shared/protocol/ids.ts';
import type { GroupDebate } from '#shared/session/state.ts';
import { WhyNot } from '../../forms/WhyNot.tsx';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { SelectField, TextField } from '../../ui/Field.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { useCommand } from '../actions/useAction.ts';
import { texts as conductTexts } from '../conduct/texts.ts';
import { inNameOrder } from '../delegates/names.ts';
import styles from './GroupsScreen.module.css';
import { LedFields, settled } from './LedFields.tsx';
import { evenGroups, groupsByUnits, placedIn } from './plan-draft.ts';
import { texts } from './texts.ts';

interface PlanDialogProps {
  /** null: a debate that is planned anew. */
  readonly debate: GroupDebate | null;
  readonly onClose: () => void;
}

/** Says in which groups an item will be debated: by the delegates' groups, or dealt evenly; then one by one. */
export function PlanDialog({ debate, onClose }: PlanDialogProps) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const tConduct = useTexts(conductTexts);
  const session = useSession((state) => state);
  const action = useCommand('SetGroupDebate');
  const items = session.agenda.filter(
    ({ progress, audience, id }) =>
      progress.status !== 'done' &&
      unitOf(audience) === null &&
      (id === debate?.agendaItemId ||
        !session.groupDebates.some((one) => one.agendaItemId === id && one.progress.status !== 'merged')),
  );
  const current = items.find(({ progress }) => progress.status === 'current');
  const [debateId] = useState(() => debate?.debateId ?? GroupDebateId.parse(crypto.randomUUID()));
  const [itemId, setItemId] = useState<string>(debate?.agendaItemId ?? current?.id ?? items[0]?.id ?? '');
  const hasUnits = session.units.some(({ kind, members }) => kind === 'group' && members.length > 0);
  const [how, setHow] = useState<'byUnits' | 'evenly'>(hasUnits ? 'byUnits' : 'evenly');
  const [count, setCount] = useState('4');
  const made = () =>
    how === 'byUnits'
      ? groupsByUnits(session.units, session.unitSecretaries)
      : evenGroups(
          inNameOrder(session.delegates),
          Math.max(1, Math.min(MAX_DEBATE_GROUPS, Number(count) || 1)),
          (number) => t('defaultName', { number }),
        );
  const [groups, setGroups] = useState<readonly DebateGroupPlan[]>(
    () => debate?.groups ?? (hasUnits ? groupsByUnits(session.units, session.unitSecretaries) : []),
  );
  const whyId = useId();
  const item = items.find(({ id }) => id === itemId);
  const empty = groups.find(({ members }) => members.length === 0);
  const missing = !item
    ? t('noItem')
    : groups.length === 0
      ? t('noGroups')
      : empty
        ? t('emptyGroup', { name: empty.name })
        : null;
  const placed = new Set(groups.flatMap(({ members }) => members));
  const change = (groupId: string, changes: Partial<DebateGroupPlan>) =>
    setGroups(groups.map((group) => (group.groupId === groupId ? { ...group, ...changes } : group)));
  const save = async () => {
    if (!item || missing !== null) return;
    const plans = groups.map(({ groupId, name, unitId, members, room, chair, secretary }) =>
      settled({ ...{ groupId, name, unitId, room, chair, secretary }, members: [...members] }),
    );
    if (await action.give({ type: 'SetGroupDebate', debateId, agendaItemId: item.id, groups: plans }))
      onClose();
  };
  return (
    <Dialog
      title={t('planTitle')}
      width="wide"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{tCommon('cancel')}</Button>
          <ActionButton
            gives="SetGroupDebate"
            kind="primary"
            disabled={action.busy || missing !== null}
            aria-describedby={whyId}
            onClick={() => void save()}
          >
            {t('save')}
          </ActionButton>
        </>
      }
    >
      <div className={styles.form}>
        <SelectField
          label={t('item')}
          value={itemId}
          options={items.map((one) => ({ value: one.id as string, label: tConduct('item', one) }))}
          onChange={setItemId}
        />
        <div className={styles.making}>
          {hasUnits && (
            <Segmented
              label={t('how')}
              options={(['byUnits', 'evenly'] as const).map((value) => ({ value, label: t(value) }))}
              value={how}
              onChange={setHow}
            />
          )}
          {how === 'evenly' && (
            <TextField label={t('count')} inputMode="numeric" value={count} onChange={setCount} />
          )}
          <Button onClick={() => setGroups(made())}>{t('make')}</Button>
        </div>
        {groups.map((group) => (
          <div key={group.groupId} className={styles.plan}>
            <TextField
              label={t('groupName')}
              value={group.name}
              maxLength={MAX_GROUP_LINE}
              onChange={(name) => change(group.groupId, { name })}
            />
            <LedFields
              name={group.name}
              members={group.members}
              led={group}
              onChange={({ room, chair, secretary }) => change(group.groupId, { room, chair, secretary })}
            />
          </div>
        ))}
        {groups.length > 0 && (
          <details>
            <summary>{t('place', { count: session.delegates.length - placed.size })}</summary>
            <div className={styles.people}>
              {inNameOrder(session.delegates).map(({ id, name }) => (
                <SelectField
                  key={id}
                  label={t('groupOf', { name })}
                  value={groups.find(({ members }) => members.includes(id))?.groupId ?? ''}
                  options={[
                    { value: '', label: t('noGroup') },
                    ...groups.map((group) => ({ value: group.groupId as string, label: group.name })),
                  ]}
                  onChange={(chosen) => setGroups(placedIn(groups, id, chosen === '' ? null : chosen))}
                />
              ))}
            </div>
          </details>
        )}
        <WhyNot id={whyId} reason={missing} />
        <ProblemNotice action={action} />
      </div>
    </Dialog>
  );
}
