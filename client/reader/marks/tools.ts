import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { HighlightColour, PenColour } from '#shared/protocol/annotations.ts';

export type Tool = 'read' | 'pen' | 'highlight' | 'underline' | 'note' | 'text' | 'eraser';

/** Widths of the pen in PDF points. */
export const PEN_WIDTHS = { thin: 1.2, medium: 2.2, thick: 4 } as const;
export type PenWidth = keyof typeof PEN_WIDTHS;

/** Sizes of the letters in a text box, in PDF points. */
export const TEXT_SIZES = { small: 10, medium: 14, large: 20 } as const;
export type TextSize = keyof typeof TEXT_SIZES;

interface Tools {
  readonly tool: Tool;
  readonly penColour: PenColour;
  readonly penWidth: PenWidth;
  readonly highlightColour: HighlightColour;
  readonly underlineColour: PenColour;
  readonly noteColour: HighlightColour;
  readonly textColour: PenColour;
  readonly textSize: TextSize;
  /** What colleagues share is drawn on the pages. */
  readonly sharedShown: boolean;
  /** A stylus was used on this device: from then on fingers and palms scroll and never draw. */
  readonly stylusSeen: boolean;
}

/**
 * What the hand holds, the same for all documents. Colours, widths and whether there is a stylus are remembered on the
 * device; the tool itself is not: who opens a document tomorrow wants to read it.
 */
export const useTools = create<Tools>()(
  persist(
    (): Tools => ({
      tool: 'read',
      penColour: 'blue',
      penWidth: 'medium',
      highlightColour: 'yellow',
      underlineColour: 'red',
      noteColour: 'yellow',
      textColour: 'blue',
      textSize: 'medium',
      sharedShown: true,
      stylusSeen: false,
    }),
    { name: 'nghi-truong:tools', partialize: ({ tool: _, ...kept }) => kept },
  ),
);
