import type { Deciders } from '../area.ts';
import { applyImport } from './importing.ts';

export const deciders = {
  ApplyImport: (state, { basedOnSeq, statements }) => applyImport(state, basedOnSeq, statements),
} satisfies Deciders<'ApplyImport'>;
