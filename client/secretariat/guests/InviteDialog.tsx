import { useId, useState } from 'react';
import { Guest } from '#shared/protocol/guests.ts';
import type { KnownPerson } from '#shared/protocol/http.ts';
import { newUuid } from '../../annotations/uuid.ts';
import { texts as formsTexts } from '../../forms/texts.ts';
import { WhyNot } from '../../forms/WhyNot.tsx';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { useCommand } from '../actions/useAction.ts';
import { type GuestDraft, GuestFields } from './GuestFields.tsx';
import styles from './Guests.module.css';
import { PeopleFinder } from './PeopleFinder.tsx';
import { texts } from './texts.ts';

/** Invites one: a person of the register, found there, or somebody by name. */
export function InviteDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const tForms = useTexts(formsTexts);
  const former = useSession((session) => session.formerGuests);
  const [draft, setDraft] = useState<GuestDraft>({ name: '', position: '', as: 'guest' });
  const [person, setPerson] = useState<KnownPerson | null>(null);
  // One id however often it is pressed: what is sent again changes nothing.
  const [freshId] = useState(newUuid);
  const action = useCommand('InviteGuests');
  const formId = useId();
  const whyId = useId();
  const whoWas = person && former.find(({ guest }) => guest.personId === person.personId)?.guest;
  const guest = Guest.safeParse({
    ...draft,
    id: whoWas?.id ?? freshId,
    ...(person && { personId: person.personId }),
  }).data;
  const choose = (chosen: KnownPerson) => {
    setPerson(chosen);
    setDraft({ ...draft, name: chosen.name, position: chosen.title });
  };
  const invite = async () => {
    if (guest && (await action.give({ type: 'InviteGuests', guests: [guest] }))) onClose();
  };
  return (
    <Dialog
      title={t('invite')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{tCommon('cancel')}</Button>
          <ActionButton
            gives="InviteGuests"
            kind="primary"
            type="submit"
            form={formId}
            disabled={action.busy || !guest}
            aria-describedby={whyId}
          >
            {guest ? t('inviteNamed', { name: guest.name }) : t('inviteNow')}
          </ActionButton>
        </>
      }
    >
      <form
        id={formId}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void invite();
        }}
      >
        {person ? (
          <p className={styles.chosen}>
            {t('chosen', { name: person.name })}
            <Button kind="quiet" onClick={() => setPerson(null)}>
              {t('unchoose')}
            </Button>
          </p>
        ) : (
          <PeopleFinder onChoose={choose} />
        )}
        <GuestFields draft={draft} onChange={(change) => setDraft({ ...draft, ...change })} />
      </form>
      <WhyNot id={whyId} reason={guest ? null : tForms('missing.fields')} />
      <ProblemNotice action={action} />
    </Dialog>
  );
}
