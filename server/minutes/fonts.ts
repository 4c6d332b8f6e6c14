import { fileURLToPath } from 'node:url';
import type { TextStyle } from './blocks.ts';

const font = (file: string) => fileURLToPath(import.meta.resolve(`@expo-google-fonts/tinos/${file}.ttf`));

/** Tinos has the metrics of Times New Roman, which the decree asks for, and may be embedded freely. */
export const FONT_FILES: Readonly<Record<TextStyle, string>> = {
  regular: font('400Regular/Tinos_400Regular'),
  bold: font('700Bold/Tinos_700Bold'),
  italic: font('400Regular_Italic/Tinos_400Regular_Italic'),
  'bold-italic': font('700Bold_Italic/Tinos_700Bold_Italic'),
};
