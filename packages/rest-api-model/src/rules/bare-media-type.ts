/** A media type without its parameters: `text/csv` of `text/csv; charset=utf-8`. */
export function bareMediaType(mediaType: string): string {
  return mediaType.split(';')[0].trim();
}
