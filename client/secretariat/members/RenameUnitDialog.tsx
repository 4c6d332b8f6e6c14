import { useId, useState } from 'react';
import { findUnit } from '#shared/session/members/units.ts';
import { WhyNot } from '../../forms/WhyNot.tsx';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { SelectField, TextField } from '../../ui/Field.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { useCommand } from '../actions/useAction.ts';
import styles from './Members.module.css';
import { texts } from './texts.ts';
import { allByKindAndName } from './units.ts';

const LONGEST_NAME = 120;

/** Gives a group or committee another name, also one whose members have left and whose name is wanted elsewhere. */
export function RenameUnitDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const session = useSession((state) => state);
  const units = allByKindAndName(session.units);
  const [unitId, setUnitId] = useState(units[0]?.id);
  const [name, setName] = useState(units[0]?.name ?? '');
  const action = useCommand('RenameUnit');
  const formId = useId();
  const whyId = useId();
  const unit = unitId && findUnit(session, unitId);
  if (!unit) return null;
  const to = name.trim();
  const isNew = to !== '' && to !== unit.name;
  const rename = async () => {
    if (await action.give({ type: 'RenameUnit', unitId: unit.id, name: to })) onClose();
  };
  return (
    <Dialog
      title={t('unitRename')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{tCommon('cancel')}</Button>
          <ActionButton
            gives="RenameUnit"
            kind="primary"
            type="submit"
            form={formId}
            disabled={action.busy || !isNew}
            aria-describedby={whyId}
          >
            {isNew ? t('unitRenameConfirm', { name: unit.name, to }) : t('unitRename')}
          </ActionButton>
        </>
      }
    >
      <form
        id={formId}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void rename();
        }}
      >
        <p>{t('unitRenameText')}</p>
        <SelectField
          label={t('unitToRename')}
          value={unit.id}
          options={units.map(({ id, name: label, members }) => ({
            value: id as string,
            label:
              members.length === 0
                ? t('unitEmpty', { name: label })
                : t('unitMembers', { name: label, count: members.length }),
          }))}
          onChange={(chosen) => {
            const other = units.find(({ id }) => id === chosen);
            setUnitId(other?.id);
            setName(other?.name ?? '');
          }}
        />
        <TextField
          label={t('unitNewName')}
          value={name}
          onChange={setName}
          maxLength={LONGEST_NAME}
          required
        />
        <ProblemNotice action={action} />
      </form>
      <WhyNot id={whyId} reason={isNew ? null : t('unitNameNeeded')} />
    </Dialog>
  );
}
