import { keepAsides, keepCompounds } from './compounds.ts';
import styles from './Hall.module.css';
import { useFit } from './useFit.ts';

interface FitTextProps {
  readonly children: string;
  /** Largest and smallest size, in units of the screen (1/100 of its width, see Hall.module.css). */
  readonly max: number;
  readonly min: number;
}

/** Text as large as its box takes: official titles run from three words to six lines. One that is longer still ends in an ellipsis. */
export function FitText({ children, max, min }: FitTextProps) {
  const { box, content } = useFit(max, min);
  return (
    <div ref={box} className={styles.fit}>
      <div ref={content}>
        <p>{keepAsides(keepCompounds(children))}</p>
      </div>
    </div>
  );
}
