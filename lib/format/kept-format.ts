/** Makes a formatter for the same locale and options once: making one costs some fifty times what using it does, and a page uses hundreds. */
function kept<Options extends object, Format>(make: (locale: string, options: Options) => Format) {
  const made = new Map<string, Format>();
  return (locale: string, options: Options): Format => {
    const key = `${locale} ${JSON.stringify(options)}`;
    const known = made.get(key) ?? make(locale, options);
    made.set(key, known);
    return known;
  };
}

export const numberFormat = kept((locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options));
export const dateFormat = kept((locale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options));
export const relativeFormat = kept((locale, options: Intl.RelativeTimeFormatOptions) => new Intl.RelativeTimeFormat(locale, options));

const texts = new Map<string, string>();
const TEXTS_KEPT = 5_000;

/** Writes the same thing once: the rows of a list have the same few days and numbers over and over. The key says all that the text depends on. */
export function keptText(key: string, write: () => string): string {
  const known = texts.get(key);
  if (known !== undefined) return known;
  if (texts.size >= TEXTS_KEPT) texts.clear();
  const text = write();
  texts.set(key, text);
  return text;
}
