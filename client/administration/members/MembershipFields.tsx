import { useMemo } from 'react';
import type { Body } from '#shared/register/state.ts';
import { useTexts } from '../../i18n/texts.ts';
import { SelectField, TextField } from '../../ui/Field.tsx';
import styles from '../deeds/Deeds.module.css';
import { RangeFields } from '../deeds/RangeFields.tsx';
import { termsFor } from '../register/bodies.ts';
import { useRegister } from '../register/register.ts';
import type { MembershipDraft } from './membership-draft.ts';
import { postsOf, postWord } from './post-word.ts';
import { texts } from './texts.ts';

interface MembershipFieldsProps {
  readonly body: Body;
  readonly draft: MembershipDraft;
  readonly change: (change: Partial<MembershipDraft>) => void;
}

export function MembershipFields({ body, draft, change }: MembershipFieldsProps) {
  const t = useTexts(texts);
  const state = useRegister((register) => register);
  const terms = useMemo(() => termsFor(state, body.id), [state, body.id]);
  const posts = postsOf(body.kind, draft.post);
  return (
    <>
      <div className={styles.pair}>
        <SelectField
          label={t('postHead')}
          value={draft.post}
          options={posts.map((value) => ({ value, label: t(`post.${postWord(body.kind, value)}`) }))}
          onChange={(chosen) => change({ post: posts.find((post) => post === chosen) ?? draft.post })}
        />
        <TextField
          label={t('postText')}
          hint={t('postTextHint')}
          value={draft.postText}
          onChange={(postText) => change({ postText })}
          maxLength={200}
        />
      </div>
      {terms.length > 0 && (
        <SelectField
          label={t('term')}
          value={draft.termId ?? ''}
          options={[
            ...terms.map(({ id, title }) => ({ value: id, label: title })),
            { value: '', label: t('withoutTerm') },
          ]}
          onChange={(chosen) => {
            const term = terms.find(({ id }) => id === chosen);
            change({ termId: term?.id ?? null });
          }}
        />
      )}
      {body.kind === 'council' && (
        <div className={styles.pair}>
          <TextField
            label={t('constituencyLabel')}
            value={draft.constituency}
            onChange={(constituency) => change({ constituency })}
            maxLength={120}
          />
          <TextField
            label={t('seatLabel')}
            value={draft.seat}
            onChange={(seat) => change({ seat })}
            maxLength={20}
          />
        </div>
      )}
      <RangeFields draft={draft} change={change} />
    </>
  );
}
