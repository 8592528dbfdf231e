// Values of a YAML front matter, always in double quotes: nothing in them can end the value or become another type.

/**
 * JSON's escapes are YAML's; what YAML calls unprintable or a line break is escaped as well, and so are angle brackets:
 * a viewer that knows no front matter would show them as HTML.
 */
export const yamlText = (text: string): string =>
  JSON.stringify(text.toWellFormed()).replace(
    /[<>\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
