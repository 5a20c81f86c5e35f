/** The media type of a Content-Type or Accept value: no parameters, lower case. */
export function mediaTypeOf(value: string): string {
  const end = value.indexOf(';');
  return (end < 0 ? value : value.slice(0, end)).trim().toLowerCase();
}

/** The first media type of an Accept header; API Gateway looks at no other (documented). */
export function firstAccepted(accept: string | undefined): string | undefined {
  if (accept === undefined) return undefined;
  const comma = accept.indexOf(',');
  const first = mediaTypeOf(comma < 0 ? accept : accept.slice(0, comma));
  return first === '' ? undefined : first;
}
