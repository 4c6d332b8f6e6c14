import { useState } from 'react';
import type { RegisterCommand } from '#shared/protocol/register/commands.ts';
import { findBody, findMembership } from '#shared/register/find.ts';
import type { RosterMember } from '#shared/register/roster.ts';
import type { Body, Membership } from '#shared/register/state.ts';
import { RadioCards } from '../../forms/RadioCards.tsx';
import { useToday } from '../../forms/useToday.ts';
import { useTexts } from '../../i18n/texts.ts';
import { DeedDialog, type Missing } from '../deeds/DeedDialog.tsx';
import { missingOfRange } from '../deeds/RangeFields.tsx';
import { DatedFields, missingOf, SourceFields } from '../deeds/SourceFields.tsx';
import { useDraft } from '../deeds/useDraft.ts';
import { give, useRegister } from '../register/register.ts';
import { MembershipFields } from './MembershipFields.tsx';
import { draftOf, particularsOf } from './membership-draft.ts';
import { texts } from './texts.ts';

type Deed = 'end' | 'suspend' | 'restore' | 'correct' | 'strike';

interface MemberDialogProps {
  readonly member: RosterMember;
  readonly onClose: () => void;
}

/** What can be done about somebody's place in a body. */
export function MemberDialog({ member, onClose }: MemberDialogProps) {
  const membership = useRegister((state) => findMembership(state, member.membershipId));
  const body = useRegister((state) => membership && findBody(state, membership.bodyId));
  if (!membership || !body) return null;
  return <Deeds member={member} membership={membership} body={body} onClose={onClose} />;
}

interface DeedsProps extends MemberDialogProps {
  readonly membership: Membership;
  readonly body: Body;
}

function Deeds({ member: { name }, membership, body, onClose }: DeedsProps) {
  const t = useTexts(texts);
  const today = useToday();
  const rests = membership.suspensions.some(({ restored }) => restored === null);
  const deeds: readonly Deed[] = [
    ...(membership.ended === null ? (['end'] as const) : []),
    rests ? 'restore' : 'suspend',
    'correct',
    'strike',
  ];
  const [deed, setDeed] = useState<Deed>('correct');
  const particulars = useDraft(() => draftOf(membership));
  const dated = useDraft(() => ({ on: today, source: '', reason: '' }));
  const grounds = { source: dated.draft.source.trim(), reason: dated.draft.reason.trim() };
  const { on } = dated.draft;
  const membershipId = membership.id;
  const missing = (): Missing => {
    if (deed !== 'correct') return missingOf(deed === 'strike' ? { ...dated.draft, on: today } : dated.draft);
    if (!particulars.touched) return 'unchanged';
    return missingOfRange(particulars.draft) ?? (grounds.reason === '' ? 'reason' : null);
  };
  return (
    <DeedDialog
      title={t('titleOf', { name })}
      text={t(`deedText.${deed}`, { name, body: body.name })}
      confirm={t(`deedConfirm.${deed}`)}
      danger={deed === 'end' || deed === 'strike' || deed === 'suspend'}
      width="wide"
      missing={missing()}
      touched={particulars.touched || dated.touched}
      work={() => give(command())}
      onClose={onClose}
    >
      <RadioCards<Deed>
        legend={t('deedLegend')}
        options={deeds.map((value) => ({ value, label: t(`deed.${value}`), hint: t(`deedHint.${value}`) }))}
        value={deed}
        onChange={setDeed}
      />
      {deed === 'correct' && (
        <MembershipFields body={body} draft={particulars.draft} change={particulars.change} />
      )}
      {deed === 'correct' || deed === 'strike' ? (
        <SourceFields draft={dated.draft} change={dated.change} />
      ) : (
        <DatedFields draft={dated.draft} change={dated.change} label={t(`on.${deed}`)} />
      )}
    </DeedDialog>
  );

  function command(): RegisterCommand {
    switch (deed) {
      case 'end':
        return { type: 'EndMembership', membershipId, until: on, ...grounds };
      case 'suspend':
        return { type: 'SuspendMember', membershipId, from: on, ...grounds };
      case 'restore':
        return { type: 'RestoreMember', membershipId, from: on, ...grounds };
      case 'strike':
        return { type: 'StrikeMembership', membershipId, ...grounds };
      case 'correct':
        return {
          type: 'CorrectMembership',
          membership: particularsOf(membership, particulars.draft),
          ...grounds,
        };
    }
  }
}
