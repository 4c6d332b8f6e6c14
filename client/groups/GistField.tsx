import { useState } from 'react';
import { MAX_SPEECH_GIST } from '#shared/protocol/groups.ts';
import { useTexts } from '../i18n/texts.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/Field.tsx';
import styles from './Groups.module.css';
import { texts } from './texts.ts';

interface GistFieldProps {
  readonly name: string;
  readonly gist: string;
  readonly busy: boolean;
  readonly onSave: (gist: string) => void;
}

/** What a speaker said, in short words, as it is typed while they speak. */
export function GistField({ name, gist, busy, onSave }: GistFieldProps) {
  const t = useTexts(texts);
  const [typed, setTyped] = useState<string | null>(null);
  const value = typed ?? gist;
  const changed = value.trim() !== gist;
  return (
    <form
      className={styles.gist}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(value.trim());
      }}
    >
      <TextField
        label={t('gist')}
        aria-label={t('gistOf', { name })}
        value={value}
        maxLength={MAX_SPEECH_GIST}
        onChange={setTyped}
      />
      {changed && (
        <Button type="submit" disabled={busy} aria-label={t('saveGistOf', { name })}>
          {t('saveGist')}
        </Button>
      )}
    </form>
  );
}
