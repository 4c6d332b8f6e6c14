import { useMemo, useState } from 'react';
import { includes } from '#shared/register/days.ts';
import { daysOfMembership } from '#shared/register/lasting.ts';
import type { Body, RegisteredPerson } from '#shared/register/state.ts';
import { useToday } from '../../forms/useToday.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { DeedDialog, type Missing } from '../deeds/DeedDialog.tsx';
import styles from '../deeds/Deeds.module.css';
import { ids, useNewId } from '../deeds/ids.ts';
import { missingOfRange } from '../deeds/RangeFields.tsx';
import { texts as deedTexts } from '../deeds/texts.ts';
import { useDraft } from '../deeds/useDraft.ts';
import { PersonFields } from '../people/PersonFields.tsx';
import { PersonPicker } from '../people/PersonPicker.tsx';
import {
  missingInPerson,
  NOBODY,
  type PersonDraft,
  particularsOf as personParticulars,
} from '../people/person-draft.ts';
import { termsFor, usualTerm } from '../register/bodies.ts';
import { peopleOf } from '../register/people.ts';
import { give, useRegister } from '../register/register.ts';
import { MembershipFields } from './MembershipFields.tsx';
import { type MembershipDraft, particularsOf } from './membership-draft.ts';
import { texts } from './texts.ts';

/** Somebody joins a body; who is not in the register yet is entered with it. */
export function JoinDialog({ body, onClose }: { body: Body; onClose: () => void }) {
  const t = useTexts(texts);
  const tDeeds = useTexts(deedTexts);
  const today = useToday();
  const membershipId = useNewId(ids.membership);
  const newPersonId = useNewId(ids.person);
  const state = useRegister((register) => register);
  const people = useMemo(() => peopleOf(state), [state]);
  const [chosen, setChosen] = useState<RegisteredPerson | null>(null);
  const [entered, setEntered] = useState<PersonDraft | null>(null);
  const grounds = useDraft(() => ({ source: '', reason: '' }));
  const membership = useDraft<MembershipDraft>(() => {
    const term = usualTerm(termsFor(state, body.id), today);
    const hasMet = state.sessions.some(({ bodyId, stage }) => bodyId === body.id && stage !== 'preparing');
    // Before a body has met, its members of the first hour are entered.
    const from = hasMet ? today : (term?.from ?? body.from);
    return {
      termId: term?.id ?? null,
      post: 'member',
      postText: '',
      constituency: '',
      seat: '',
      from,
      until: '',
    };
  });
  // Whoever is in the body on that day cannot join it.
  const others = useMemo(() => {
    const inside = new Set(
      state.memberships
        .filter(
          (one) =>
            one.bodyId === body.id &&
            one.struck === null &&
            includes(daysOfMembership(state, one), membership.draft.from),
        )
        .map(({ personId }) => personId),
    );
    return people.filter(({ id }) => !inside.has(id));
  }, [state, people, body.id, membership.draft.from]);
  const personId = entered ? newPersonId : chosen?.id;
  const missing: Missing =
    personId === undefined
      ? 'person'
      : ((entered && missingInPerson(people, newPersonId, entered)) ?? missingOfRange(membership.draft));
  const join = async () => {
    if (personId === undefined) return;
    await give({
      type: 'EnrolMembers',
      people: entered ? [personParticulars(newPersonId, entered)] : [],
      memberships: [particularsOf({ id: membershipId, personId, bodyId: body.id }, membership.draft)],
      source: grounds.draft.source.trim(),
      reason: grounds.draft.reason.trim(),
    });
  };
  return (
    <DeedDialog
      title={t('joinTitle', { body: body.name })}
      confirm={t('joinConfirm')}
      width="wide"
      missing={missing}
      touched={chosen !== null || entered !== null || membership.touched || grounds.touched}
      work={join}
      onClose={onClose}
    >
      {entered ? (
        <fieldset className={styles.group}>
          <legend className={styles.legend}>{t('newPerson')}</legend>
          <PersonFields
            people={people}
            id={newPersonId}
            draft={entered}
            change={(change) => setEntered({ ...entered, ...change })}
          />
          <Button kind="quiet" onClick={() => setEntered(null)}>
            {t('pickInstead')}
          </Button>
        </fieldset>
      ) : (
        <PersonPicker
          label={t('who')}
          people={others}
          chosen={chosen}
          onChoose={setChosen}
          onNew={(name) => setEntered({ ...NOBODY, name })}
        />
      )}
      <MembershipFields body={body} draft={membership.draft} change={membership.change} />
      <div className={styles.pair}>
        <TextField
          label={tDeeds('source')}
          hint={tDeeds('sourceHint')}
          value={grounds.draft.source}
          onChange={(source) => grounds.change({ source })}
          maxLength={300}
        />
        <TextField
          label={t('joinReason')}
          hint={t('joinReasonHint')}
          value={grounds.draft.reason}
          onChange={(reason) => grounds.change({ reason })}
          maxLength={2000}
        />
      </div>
    </DeedDialog>
  );
}
