import { HighlightColour, PenColour } from '#shared/protocol/annotations.ts';
import { useTexts } from '../../i18n/texts.ts';
import { texts } from '../texts.ts';
import styles from './swatches.module.css';
import { TEXT_SIZES, type TextSize } from './tools.ts';

interface SwatchesProps<T> {
  readonly chosen: T;
  readonly onChoose: (choice: T) => void;
}

/** The colours of ink, for pen, underline and text. */
export function InkSwatches({ chosen, onChoose }: SwatchesProps<PenColour>) {
  const t = useTexts(texts);
  return PenColour.options.map((colour) => (
    <Swatch
      key={colour}
      swatch={`ink-${colour}`}
      label={t(`penColours.${colour}`)}
      pressed={colour === chosen}
      onClick={() => onChoose(colour)}
    />
  ));
}

/** The colours of markers, for highlight and note. */
export function MarkerSwatches({ chosen, onChoose }: SwatchesProps<HighlightColour>) {
  const t = useTexts(texts);
  return HighlightColour.options.map((colour) => (
    <Swatch
      key={colour}
      swatch={`marker-${colour}`}
      label={t(`highlightColours.${colour}`)}
      pressed={colour === chosen}
      onClick={() => onChoose(colour)}
    />
  ));
}

const SIZES: readonly TextSize[] = ['small', 'medium', 'large'];

/** The sizes of letters of a text on the page; `chosen` in points. */
export function TextSizes({ chosen, onChoose }: SwatchesProps<number>) {
  const t = useTexts(texts);
  return SIZES.map((size) => (
    <button
      key={size}
      type="button"
      className={styles.swatch}
      aria-label={t(`textSizes.${size}`)}
      title={t(`textSizes.${size}`)}
      aria-pressed={TEXT_SIZES[size] === chosen}
      onClick={() => onChoose(TEXT_SIZES[size])}
    >
      <span className={styles.letter} data-size={size} aria-hidden="true" />
    </button>
  ));
}

interface SwatchProps {
  readonly swatch: string;
  readonly label: string;
  readonly pressed: boolean;
  readonly onClick: () => void;
}

function Swatch({ swatch, label, pressed, onClick }: SwatchProps) {
  return (
    <button
      type="button"
      className={styles.swatch}
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      onClick={onClick}
    >
      <span className={styles.dot} data-swatch={swatch} />
    </button>
  );
}
