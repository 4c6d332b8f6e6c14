import { FileUp } from 'lucide-react';
import { useId, useState } from 'react';
import styles from './FileDrop.module.css';

interface FileDropProps {
  readonly label: string;
  readonly hint: string;
  /** As the `accept` attribute has it. */
  readonly accept: string;
  readonly file: File | null;
  readonly onFile: (file: File) => void;
  readonly disabled?: boolean;
}

/** Chooses one file, by the file dialog or by dropping it. */
export function FileDrop({ label, hint, accept, file, onFile, disabled = false }: FileDropProps) {
  const id = useId();
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const first = files?.[0];
    if (first) onFile(first);
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={`${styles.drop} ${over ? styles.over : ''}`}>
        <FileUp aria-hidden size={28} />
        <span className={styles.label}>{label}</span>
        <span className={styles.hint}>{file ? file.name : hint}</span>
      </label>
      <input
        id={id}
        className={styles.input}
        type="file"
        accept={accept}
        disabled={disabled}
        aria-label={label}
        // Browsers take a file that is dropped on the field by themselves.
        onDragEnter={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDrop={() => setOver(false)}
        onChange={(event) => {
          take(event.target.files);
          // The same file, mended and chosen again, must count as a choice.
          event.target.value = '';
        }}
      />
    </div>
  );
}
