import { findDelegate } from '#shared/session/members/delegates.ts';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { usePermitted } from '../../sign-in/usePermitted.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { SelectField } from '../../ui/Field.tsx';
import { useOffline } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { useCommand } from '../actions/useAction.ts';
import styles from './Members.module.css';
import { texts } from './texts.ts';
import { byKindAndName } from './units.ts';

/** Says who keeps the list of each group and committee; each choice goes on record at once. */
export function UnitSecretariesDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const session = useSession((state) => state);
  const action = useCommand('NameUnitSecretary');
  const offline = useOffline();
  const naming = usePermitted('NameUnitSecretary');
  return (
    <Dialog
      title={t('unitSecretaries')}
      onClose={onClose}
      actions={
        <Button kind="primary" onClick={onClose}>
          {tCommon('close')}
        </Button>
      }
    >
      <div className={styles.form}>
        <p>{t('unitSecretariesText')}</p>
        {byKindAndName(session.units).map(({ id: unitId, name, members }) => (
          <SelectField
            key={unitId}
            label={name}
            value={session.unitSecretaries.find((one) => one.unitId === unitId)?.delegateId ?? ''}
            options={[
              { value: '', label: t('unitSecretaryNobody') },
              ...members.map((id) => ({ value: id as string, label: findDelegate(session, id)?.name ?? id })),
            ]}
            disabled={!naming || offline || action.busy}
            onChange={(chosen) => {
              const delegateId = members.find((id) => id === chosen) ?? null;
              void action.give({ type: 'NameUnitSecretary', unitId, delegateId });
            }}
          />
        ))}
        <ProblemNotice action={action} />
      </div>
    </Dialog>
  );
}
