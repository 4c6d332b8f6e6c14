import { Plus } from 'lucide-react';
import { useId, useState } from 'react';
import { audienceKey } from '#shared/protocol/audience-order.ts';
import type { DayPlace } from '#shared/session/agenda/tree.ts';
import { texts as formsTexts } from '../../forms/texts.ts';
import { WhyNot } from '../../forms/WhyNot.tsx';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { SelectField } from '../../ui/Field.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { useCommand } from '../actions/useAction.ts';
import { itemAudiences } from '../documents/audience-choice.ts';
import { useAudienceText } from '../documents/useAudienceText.ts';
import { ItemFields } from './ItemFields.tsx';
import { entryOf, isFilledIn, newItem } from './item-draft.ts';
import styles from './Members.module.css';
import { texts } from './texts.ts';

interface AddItemProps {
  /** What the button says, and what it is called beside others of its kind. */
  readonly label?: string;
  readonly name?: string;
  /** Where the item comes; absent: where its number says. */
  readonly at?: DayPlace;
}

/** Adds an item to the programme: also one that not everybody may know of, which is never in a file that all are told of. */
export function AddItem({ label, name, at }: AddItemProps) {
  const t = useTexts(texts);
  const closed = useSession((session) => session.status === 'closed');
  const [open, setOpen] = useState(false);
  if (closed) return null;
  return (
    <>
      <ActionButton
        gives="AddAgendaItem"
        kind="quiet"
        icon={<Plus aria-hidden size={20} />}
        aria-label={name}
        onClick={() => setOpen(true)}
      >
        {label ?? t('itemAdd')}
      </ActionButton>
      {open && <AddItemDialog at={at} onClose={() => setOpen(false)} />}
    </>
  );
}

interface AddItemDialogProps {
  readonly at: DayPlace | undefined;
  readonly onClose: () => void;
}

function AddItemDialog({ at, onClose }: AddItemDialogProps) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const tForms = useTexts(formsTexts);
  const audienceText = useAudienceText();
  const units = useSession((session) => session.units);
  const lastDay = useSession((session) => session.agenda.at(-1)?.day ?? 1);
  const [draft, setDraft] = useState(newItem(at?.day ?? lastDay, 'public'));
  const action = useCommand('AddAgendaItem');
  const formId = useId();
  const whyId = useId();
  // What everybody knows gets the number that its place calls for, where none is given.
  const numbered = draft.audience === 'public';
  const missing = isFilledIn(draft, numbered) ? null : 'fields';
  const place = at?.day === draft.day ? { place: { parent: at.parent, before: at.before } } : {};
  const audiences = itemAudiences(units);
  const add = async () => {
    if (await action.give({ type: 'AddAgendaItem', item: { ...entryOf(draft), ...place } })) onClose();
  };
  return (
    <Dialog
      title={t('itemAddTitle')}
      onClose={onClose}
      width="wide"
      actions={
        <>
          <Button onClick={onClose}>{tCommon('cancel')}</Button>
          <ActionButton
            gives="AddAgendaItem"
            kind="primary"
            type="submit"
            form={formId}
            disabled={action.busy || missing !== null}
            aria-describedby={whyId}
          >
            {t('itemAdd')}
          </ActionButton>
        </>
      }
    >
      <form
        id={formId}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <SelectField
          label={t('itemAudience')}
          hint={t(draft.audience === 'public' ? 'itemAudienceStays' : 'itemAudienceClosed')}
          value={audienceKey(draft.audience)}
          options={audiences.map((one) => ({ value: audienceKey(one), label: audienceText(one) }))}
          onChange={(key) =>
            setDraft({
              ...draft,
              audience: audiences.find((one) => audienceKey(one) === key) ?? draft.audience,
            })
          }
        />
        <ItemFields
          draft={draft}
          numberHint={t(numbered ? 'itemNumberByPlace' : 'itemNumberClosed')}
          numberOptional={numbered}
          onChange={setDraft}
        />
        <ProblemNotice action={action} />
      </form>
      <WhyNot id={whyId} reason={missing && tForms(`missing.${missing}`)} />
    </Dialog>
  );
}
