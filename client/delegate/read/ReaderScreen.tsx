import { useEffect } from 'react';
import type { Arrival } from '../../reader/arrival.ts';
import { leaveDocument } from '../navigation.ts';
import { Failure } from '../shell/Failure.tsx';
import { OpenedDocument } from './OpenedDocument.tsx';
import styles from './ReaderScreen.module.css';
import { putBeside, useSecondDocument } from './second-document.ts';

/** One document on the whole screen, or two side by side. */
export default function ReaderScreen({ sha256, arrival }: { sha256: string; arrival: Arrival | null }) {
  const second = useSecondDocument();
  useEffect(() => () => putBeside(null), []);
  const two = second !== null && second !== sha256;
  return (
    <div className={styles.desk}>
      <div className={styles.seat}>
        <OpenedDocument key={sha256} {...{ sha256, arrival }} isSecond={false} onClose={leaveDocument} />
      </div>
      {two && (
        <div className={styles.seat}>
          <Failure>
            <OpenedDocument
              key={second}
              sha256={second}
              arrival={null}
              isSecond
              onClose={() => putBeside(null)}
            />
          </Failure>
        </div>
      )}
    </div>
  );
}
