import type { PersonId } from '#shared/protocol/register/ids.ts';
import type { RegisteredPerson } from '#shared/register/state.ts';
import { useTexts } from '../../i18n/texts.ts';
import { TextField } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { namedApart, namesakes } from '../register/people.ts';
import type { PersonDraft } from './person-draft.ts';
import { texts } from './texts.ts';

interface PersonFieldsProps {
  readonly people: readonly RegisteredPerson[];
  readonly id: PersonId;
  readonly draft: PersonDraft;
  readonly change: (change: Partial<PersonDraft>) => void;
}

export function PersonFields({ people, id, draft, change }: PersonFieldsProps) {
  const t = useTexts(texts);
  const others = namesakes(people, draft.name, id);
  return (
    <>
      <TextField
        label={t('name')}
        value={draft.name}
        onChange={(name) => change({ name })}
        maxLength={120}
        autoComplete="off"
        required
      />
      {others.length > 0 && (
        <Notice kind="warning">{t('namesakes', { people: others.map(namedApart).join('; ') })}</Notice>
      )}
      <TextField
        label={t(others.length > 0 ? 'distinction' : 'distinctionOptional')}
        hint={t('distinctionHint')}
        value={draft.distinction}
        onChange={(distinction) => change({ distinction })}
        maxLength={200}
        required={others.length > 0}
      />
      <TextField
        label={t('titleLabel')}
        value={draft.title}
        onChange={(title) => change({ title })}
        maxLength={200}
      />
    </>
  );
}
