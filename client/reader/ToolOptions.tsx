import { useTranslation } from 'react-i18next';
import { HighlightColour, PenColour } from '#shared/protocol/annotations.ts';
import styles from './reader.module.css';
import { type PenWidth, type Tool, useTools } from './tools.ts';

const WIDTHS: readonly PenWidth[] = ['thin', 'medium', 'thick'];

/** Colours and widths of the tool in hand, and how it is used. */
export function ToolOptions({ tool }: { tool: Tool }) {
  const { t } = useTranslation('reader');
  switch (tool) {
    case 'read':
      return null;
    case 'eraser':
      return <p className={styles.options}>{t('hintEraser')}</p>;
    case 'pen':
      return (
        <fieldset className={styles.options} aria-label={t('options')}>
          <PenColours />
          <hr />
          <PenWidths />
        </fieldset>
      );
    case 'highlight':
      return (
        <fieldset className={styles.options} aria-label={t('options')}>
          <HighlightColours />
          <p className={styles.hint}>{t('hintHighlight')}</p>
        </fieldset>
      );
  }
}

function PenColours() {
  const { t } = useTranslation('reader');
  const chosen = useTools((tools) => tools.penColour);
  return PenColour.options.map((colour) => (
    <Swatch
      key={colour}
      kind="ink"
      colour={colour}
      label={t(`penColours.${colour}`)}
      pressed={colour === chosen}
      onClick={() => useTools.setState({ penColour: colour })}
    />
  ));
}

function HighlightColours() {
  const { t } = useTranslation('reader');
  const chosen = useTools((tools) => tools.highlightColour);
  return HighlightColour.options.map((colour) => (
    <Swatch
      key={colour}
      kind="marker"
      colour={colour}
      label={t(`highlightColours.${colour}`)}
      pressed={colour === chosen}
      onClick={() => useTools.setState({ highlightColour: colour })}
    />
  ));
}

function PenWidths() {
  const { t } = useTranslation('reader');
  const chosen = useTools((tools) => tools.penWidth);
  return WIDTHS.map((width) => (
    <button
      key={width}
      type="button"
      className={styles.swatch}
      aria-label={t(`penWidths.${width}`)}
      title={t(`penWidths.${width}`)}
      aria-pressed={width === chosen}
      onClick={() => useTools.setState({ penWidth: width })}
    >
      <span className={styles.line} data-width={width} />
    </button>
  ));
}

interface SwatchProps {
  readonly kind: 'ink' | 'marker';
  readonly colour: string;
  readonly label: string;
  readonly pressed: boolean;
  readonly onClick: () => void;
}

function Swatch({ kind, colour, label, pressed, onClick }: SwatchProps) {
  return (
    <button
      type="button"
      className={styles.swatch}
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      onClick={onClick}
    >
      <span className={styles.dot} data-swatch={`${kind}-${colour}`} />
    </button>
  );
}
