import { create } from 'zustand';
import type { HighlightColour, PenColour } from '#shared/protocol/annotations.ts';

export type Tool = 'read' | 'pen' | 'highlight' | 'eraser';

/** Widths of the pen in PDF points. */
export const PEN_WIDTHS = { thin: 1.2, medium: 2.2, thick: 4 } as const;
export type PenWidth = keyof typeof PEN_WIDTHS;

interface Tools {
  readonly tool: Tool;
  readonly penColour: PenColour;
  readonly penWidth: PenWidth;
  readonly highlightColour: HighlightColour;
  /** A stylus was used on this device: from then on fingers and palms scroll and never draw. */
  readonly stylusSeen: boolean;
}

/** What the hand holds, the same for all documents opened since the app started. */
export const useTools = create<Tools>()(() => ({
  tool: 'read',
  penColour: 'blue',
  penWidth: 'medium',
  highlightColour: 'yellow',
  stylusSeen: false,
}));
