import type { Annotation } from '../protocol/annotations.ts';

/** `annotation` without the words of the document that it was made on; what the person wrote stays. The same one where it has none. */
export function withoutPassage(annotation: Annotation): Annotation {
  const { body } = annotation;
  if (body?.type !== 'highlight' && body?.type !== 'underline') return annotation;
  return body.text === '' ? annotation : { ...annotation, body: { ...body, text: '' } };
}
