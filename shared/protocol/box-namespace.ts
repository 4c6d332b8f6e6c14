/** Namespace of the ballot box: no sign-in, nothing else is heard or said there. */
export const BOX_NAMESPACE = '/box';
