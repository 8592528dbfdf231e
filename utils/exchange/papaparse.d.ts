// What we use of papaparse. Its published types bring those of Node and of the DOM with them, which PURE code may not see.
declare module 'papaparse' {
  interface Papa {
    parse<Row>(
      text: string,
      options: { delimiter: string; newline: string; quoteChar?: string; skipEmptyLines?: boolean },
    ): { data: Row[] };
    unparse(rows: readonly (readonly string[])[], options: { newline: string }): string;
  }
  const Papa: Papa;
  export default Papa;
}
