import type { DebateGroupPlan } from '#shared/protocol/groups.ts';
import { MAX_GROUP_LINE } from '#shared/protocol/groups.ts';
import type { DelegateId } from '#shared/protocol/ids.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { SelectField, TextField } from '../../ui/Field.tsx';
import { nameOf } from '../delegates/names.ts';
import styles from './GroupsScreen.module.css';
import { texts } from './texts.ts';

type Led = Pick<DebateGroupPlan, 'room' | 'chair' | 'secretary'>;

interface LedFieldsProps {
  readonly name: string;
  readonly members: readonly DelegateId[];
  readonly led: Led;
  readonly onChange: (led: Led) => void;
}

const STAFF = 'staff';

/** Where a group meets, who chairs it and who keeps its list. */
export function LedFields({ name, members, led, onChange }: LedFieldsProps) {
  const t = useTexts(texts);
  const session = useSession((state) => state);
  const { room, chair, secretary } = led;
  const people = members.map((id) => ({ value: id as string, label: nameOf(session, id) }));
  const memberOf = (chosen: string) => members.find((id) => id === chosen) ?? null;
  const secretaryOf = (chosen: string): Led['secretary'] => {
    const delegateId = memberOf(chosen);
    if (delegateId) return { by: 'delegate', delegateId };
    return chosen === STAFF ? { by: 'staff', name: '' } : null;
  };
  return (
    <div className={styles.led}>
      <TextField
        label={t('roomOf', { name })}
        value={room}
        maxLength={MAX_GROUP_LINE}
        onChange={(value) => onChange({ ...led, room: value })}
      />
      <SelectField
        label={t('chairOf', { name })}
        value={chair ?? ''}
        options={[{ value: '', label: t('nobody') }, ...people]}
        onChange={(chosen) => onChange({ ...led, chair: memberOf(chosen) })}
      />
      <SelectField
        label={t('secretaryOf', { name })}
        value={secretary === null ? '' : secretary.by === 'staff' ? STAFF : secretary.delegateId}
        options={[{ value: '', label: t('nobody') }, { value: STAFF, label: t('staff') }, ...people]}
        onChange={(chosen) => onChange({ ...led, secretary: secretaryOf(chosen) })}
      />
      {secretary?.by === 'staff' && (
        <TextField
          label={t('staffName', { name })}
          value={secretary.name}
          maxLength={MAX_GROUP_LINE}
          onChange={(value) => onChange({ ...led, secretary: { by: 'staff', name: value } })}
        />
      )}
    </div>
  );
}

/** Of somebody of the staff whose name was not written nothing is known yet. */
export function settled<T extends Led>(led: T): T {
  const { secretary } = led;
  return secretary?.by === 'staff' && secretary.name.trim() === '' ? { ...led, secretary: null } : led;
}
