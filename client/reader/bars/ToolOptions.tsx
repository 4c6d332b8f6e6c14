import { useTexts } from '../../i18n/texts.ts';
import { InkSwatches, MarkerSwatches, TextSizes } from '../marks/Swatches.tsx';
import swatches from '../marks/swatches.module.css';
import { type PenWidth, TEXT_SIZES, type TextSize, type Tool, useTools } from '../marks/tools.ts';
import { useDocumentNotes, useNotesView } from '../notes/DocumentNotes.tsx';
import type { DocumentNotes } from '../notes/document-notes.ts';
import { texts as notesTexts } from '../notes/texts.ts';
import { texts } from '../texts.ts';
import styles from './bars.module.css';
import { ChosenBar } from './ChosenBar.tsx';

const WIDTHS: readonly PenWidth[] = ['thin', 'medium', 'thick'];

/** What is chosen on the pages, or else colours and widths of the tool in hand, and how it is used. */
export function ToolOptions({ tool }: { tool: Tool }) {
  const notes = useDocumentNotes();
  return notes && <ChosenOrTool notes={notes} tool={tool} />;
}

function ChosenOrTool({ notes, tool }: { notes: DocumentNotes; tool: Tool }) {
  const chosen = useNotesView(notes, (view) => view.chosen);
  if (chosen) return <ChosenBar key={chosen.id} notes={notes} chosen={chosen} />;
  return tool === 'read' ? null : <OptionsOf tool={tool} />;
}

function OptionsOf({ tool }: { tool: Exclude<Tool, 'read'> }) {
  const t = useTexts(texts);
  const tNotes = useTexts(notesTexts);
  if (tool === 'eraser') return <p className={styles.options}>{tNotes('hint.eraser')}</p>;
  return (
    <fieldset className={styles.options} aria-label={t('options')}>
      <Choices tool={tool} />
    </fieldset>
  );
}

function Choices({ tool }: { tool: Exclude<Tool, 'read' | 'eraser'> }) {
  const t = useTexts(notesTexts);
  const tools = useTools();
  switch (tool) {
    case 'pen':
      return (
        <>
          <InkSwatches chosen={tools.penColour} onChoose={(penColour) => useTools.setState({ penColour })} />
          <hr />
          <PenWidths chosen={tools.penWidth} />
        </>
      );
    case 'highlight':
      return (
        <>
          <MarkerSwatches
            chosen={tools.highlightColour}
            onChoose={(highlightColour) => useTools.setState({ highlightColour })}
          />
          <p className={styles.hint}>{t('hint.highlight')}</p>
        </>
      );
    case 'underline':
      return (
        <>
          <InkSwatches
            chosen={tools.underlineColour}
            onChoose={(underlineColour) => useTools.setState({ underlineColour })}
          />
          <p className={styles.hint}>{t('hint.underline')}</p>
        </>
      );
    case 'note':
      return (
        <>
          <MarkerSwatches
            chosen={tools.noteColour}
            onChoose={(noteColour) => useTools.setState({ noteColour })}
          />
          <p className={styles.hint}>{t('hint.note')}</p>
        </>
      );
    case 'text':
      return (
        <>
          <InkSwatches
            chosen={tools.textColour}
            onChoose={(textColour) => useTools.setState({ textColour })}
          />
          <hr />
          <TextSizes chosen={TEXT_SIZES[tools.textSize]} onChoose={chooseTextSize} />
          <p className={styles.hint}>{t('hint.text')}</p>
        </>
      );
  }
}

function chooseTextSize(points: number): void {
  const sizes: readonly TextSize[] = ['small', 'medium', 'large'];
  useTools.setState({ textSize: sizes.find((size) => TEXT_SIZES[size] === points) ?? 'medium' });
}

function PenWidths({ chosen }: { chosen: PenWidth }) {
  const t = useTexts(texts);
  return WIDTHS.map((width) => (
    <button
      key={width}
      type="button"
      className={swatches.swatch}
      aria-label={t(`penWidths.${width}`)}
      title={t(`penWidths.${width}`)}
      aria-pressed={width === chosen}
      onClick={() => useTools.setState({ penWidth: width })}
    >
      <span className={swatches.line} data-width={width} />
    </button>
  ));
}
